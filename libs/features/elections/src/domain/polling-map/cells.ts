import type { CellFaultCode } from './row.js';

export const MAX_CODE = 64;
export const MAX_NAME = 200;
export const MAX_REGISTERED = 1_000_000;

/** Why a cell was refused, and what to do. */
export class CellFault {
  private constructor(
    readonly code: CellFaultCode,
    readonly detail: string,
  ) {}

  static readonly codeRequired = new CellFault(
    'code_required',
    'Codes are the keys, names are not: fill in the code.',
  );
  static readonly codeTooLong = new CellFault(
    'too_long',
    `A code has at most ${MAX_CODE} characters: shorten it.`,
  );
  static readonly nameTooLong = new CellFault(
    'too_long',
    `A name has at most ${MAX_NAME} characters: shorten it.`,
  );
  static readonly unstorable = new CellFault(
    'unstorable_text',
    'There are invisible control characters in the cell: type its text anew.',
  );
  static readonly formula = new CellFault(
    'formula',
    'A text that begins with =, +, - or @ would run in a spreadsheet: begin it with a letter or a digit.',
  );
  static readonly notANumber = new CellFault(
    'not_a_number',
    'Write the number of registered voters in digits only, or leave the cell empty if it is unknown.',
  );
  static readonly negative = new CellFault(
    'negative',
    'There cannot be fewer than no registered voters: correct the number, or leave the cell empty if it is unknown.',
  );
  static readonly tooLarge = new CellFault(
    'too_large',
    `One office has at most ${MAX_REGISTERED} registered voters: correct the number.`,
  );
  static readonly notACoordinate = new CellFault(
    'not_a_coordinate',
    'Write the coordinate in decimal degrees, such as 0.3901 or -8,7832.',
  );
  static readonly outOfRange = new CellFault(
    'out_of_range',
    'A latitude lies between -90 and 90, a longitude between -180 and 180: see whether the two were exchanged.',
  );
}

/** Nine cells of ten: printable ASCII, trimmed, and not beginning with =, +, - or @. There is nothing to tidy. */
const PLAIN = /^[!-*,./-<>?A-~](?:[ -~]*[!-~])?$/;
const FORMULA = /^[=+\-@]/;
const LINE_WORK = /[\t\r\n]+/g;
/** Other than those, which a name in several lines has. */
const CONTROL = /[^\P{Cc}\t\r\n]/u;
/** In a key even what is only invisible does harm: two codes would look the same and differ. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** The tidied code; empty if the cell is. */
export function readCode(cell: string): string | CellFault {
  if (cell.length <= MAX_CODE && PLAIN.test(cell)) return cell;
  const text = tidy(cell);
  if (INVISIBLE.test(text)) return CellFault.unstorable;
  if (isLonger(text, MAX_CODE)) return CellFault.codeTooLong;
  return FORMULA.test(text) ? CellFault.formula : text;
}

/** The tidied name, in one line; empty if the cell is. */
export function readName(cell: string): string | CellFault {
  if (cell.length <= MAX_NAME && PLAIN.test(cell)) return cell;
  const text = tidy(cell);
  if (CONTROL.test(text)) return CellFault.unstorable;
  if (isLonger(text, MAX_NAME)) return CellFault.nameTooLong;
  return FORMULA.test(text) ? CellFault.formula : text.replace(LINE_WORK, ' ');
}

const DIGITS = /^\d+$/;
/** Thousands are set apart by spaces: the ordinary, the thin, and those that do not break. */
const GROUPED = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+$/;
const NEGATIVE = /^[-\u2212\u2013]\s?\d/;

/** Null for an empty cell: unknown, and not zero. */
export function readRegistered(cell: string): number | null | CellFault {
  const text = cell.trim();
  if (text === '') return null;
  if (DIGITS.test(text)) return bounded(Number(text));
  if (GROUPED.test(text)) return bounded(Number(text.replace(/\D/g, '')));
  return NEGATIVE.test(text) ? CellFault.negative : CellFault.notANumber;
}

function bounded(registered: number): number | CellFault {
  return registered > MAX_REGISTERED ? CellFault.tooLarge : registered;
}

const DECIMAL = /^[+-]?\d{1,3}(?:[.,]\d{1,20})?$/;

/** Null for an empty cell. */
export function readCoordinate(cell: string, limit: 90 | 180): number | null | CellFault {
  const text = cell.trim();
  if (text === '') return null;
  if (!DECIMAL.test(text)) return CellFault.notACoordinate;
  // Adding zero makes 0 of -0.
  const degrees = Number(text.replace(',', '.')) + 0;
  return Math.abs(degrees) > limit ? CellFault.outOfRange : degrees;
}

/** Accents written as one sign or as two are the same text. */
function tidy(cell: string): string {
  return cell.normalize('NFC').trim();
}

/** Counts whole characters, as the database does; `length` counts some of them twice. */
function isLonger(text: string, max: number): boolean {
  if (text.length <= max) return false;
  return text.length > 2 * max || Array.from(text).length > max;
}
