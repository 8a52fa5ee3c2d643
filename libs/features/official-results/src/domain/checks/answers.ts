import { createHash } from 'node:crypto';
import type { AccountId, FieldProblem } from '#kernel';
import { cellOf, wireName, type Figures } from '../figures.js';
import type { Finding } from './checks.js';

/** Somebody declares that the paper itself is wrong, and shows it. */
export interface AsWritten {
  readonly reason: string;
  /** Key of the photo in the object store. */
  readonly photo: string;
}

/** What somebody said of a warning. */
export interface Answer {
  /** See `findingId`. */
  readonly finding: string;
  /** The explanation; `null` where it was accepted without one. */
  readonly text: string | null;
  readonly by: AccountId;
  readonly at: Date;
}

const TEXT_LENGTHS = { shortest: 10, longest: 2000 };

/**
 * Which finding an answer is about: its code, and the cells with what stands in them. An answer holds as long as
 * these cells stay the same, however the rest of the paper, the other offices or the tolerances change.
 */
export function findingId({ code, fields }: Finding, figures: Figures): string {
  const cells = fields.map((field) => `${wireName(field)}=${String(cellOf(figures, field) ?? '')}`);
  const digest = createHash('sha256').update(cells.join(' ')).digest('hex');
  return `${code}-${digest.slice(0, 32)}`;
}

export function asWrittenProblems({ reason, photo }: AsWritten): readonly FieldProblem[] {
  const problems = textProblems('reason', reason);
  if (photo !== '') return problems;
  const detail = 'the paper must be seen: add its photo';
  return [...problems, { field: 'photo', code: 'missing', detail }];
}

export function explanationProblems(text: string): readonly FieldProblem[] {
  return textProblems('text', text);
}

/** What keeps figures from being final: their errors, unless the paper itself has them. */
export function finalityBlockers(
  findings: readonly Finding[],
  asWritten: AsWritten | null,
): readonly Finding[] {
  return asWritten === null ? findings.filter(({ kind }) => kind === 'error') : [];
}

/** Warnings that nobody has explained or accepted. */
export function openWarnings(
  findings: readonly Finding[],
  figures: Figures,
  answers: readonly Answer[],
): readonly Finding[] {
  const answered = new Set(answers.map(({ finding }) => finding));
  return findings.filter((one) => one.kind === 'warning' && !answered.has(findingId(one, figures)));
}

/**
 * What of the figures that count keeps the election from being certified: errors that are on the paper, and open
 * warnings. An office that was contested or cancelled has had its decision: it blocks nothing.
 */
export function certificationBlockers(
  office: { readonly isDisputed: boolean; readonly figures: Figures },
  findings: readonly Finding[],
  answers: readonly Answer[],
): readonly Finding[] {
  if (office.isDisputed) return [];
  const errors = findings.filter(({ kind }) => kind === 'error');
  return [...errors, ...openWarnings(findings, office.figures, answers)];
}

function textProblems(field: string, text: string): readonly FieldProblem[] {
  const { shortest, longest } = TEXT_LENGTHS;
  const length = text.trim().length;
  if (length >= shortest && length <= longest) return [];
  const detail = `say why, in ${String(shortest)} to ${String(longest)} characters`;
  return [{ field, code: 'wrong_length', detail }];
}
