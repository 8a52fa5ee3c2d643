import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface PollingMapPlan {
  readonly provinces: number;
  readonly departments: number;
  readonly centres: number;
  readonly offices: number;
}

/** How the file is written; each has an ordinary value. */
export interface PollingMapForm {
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** `mixed` takes one after the other. */
  readonly lineEnding: '\n' | '\r\n' | '\r' | 'mixed';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  /** Whether all cells are quoted, or those that have to be. */
  readonly quoted: boolean;
  /** With latitude and longitude of each centre. */
  readonly coordinates: boolean;
  /** The roll of every so manieth office is unknown: its cell is empty. 0 for none. */
  readonly unknownRollEvery: number;
  /** Every so manieth line has one of `LINE_FAULTS`, one after the other. 0 for none. */
  readonly faultEvery: number;
}

/** What each makes of a row of cells, and the code of the problem that a reader is to report. */
const LINE_FAULTS: readonly (readonly [string, (cells: string[]) => void])[] = [
  ['negative', (cells) => cells.splice(-1, 1, '-12')],
  ['formula', (cells) => cells.splice(5, 1, '=1+1')],
  ['cell_count', (cells) => cells.splice(-1, 1)],
  ['code_required', (cells) => cells.splice(4, 1, '')],
  ['area_gap', (cells) => cells.splice(0, 2, '', '')],
  ['not_a_number', (cells) => cells.splice(-1, 1, 'trois cents')],
];
export const FAULT_CODES: readonly string[] = LINE_FAULTS.map(([code]) => code);

const ORDINARY: PollingMapForm = {
  delimiter: ',',
  lineEnding: '\n',
  encoding: 'utf-8',
  quoted: false,
  coordinates: false,
  unknownRollEvery: 0,
  faultEvery: 0,
};

const HEADER = [
  'province_code',
  'province_nom',
  'departement_code',
  'departement_nom',
  'centre_code',
  'centre_nom',
  'bureau_code',
  'bureau_nom',
];
const PROVINCES = ['Estuaire', 'Haut-Ogooué', 'Moyen-Ogooué', 'Ngounié', 'Nyanga', 'Woleu-Ntem'];
const PIECE_CHARACTERS = 64 * 1024;

/** Writes a polling map of any size; the same plan and form always give the same bytes. */
export async function generatePollingMap(
  path: string,
  plan: PollingMapPlan,
  form: Partial<PollingMapForm> = {},
): Promise<void> {
  const full = { ...ORDINARY, ...form };
  await pipeline(Readable.from(pieces(plan, full)), createWriteStream(path));
}

function* pieces(plan: PollingMapPlan, form: PollingMapForm): Generator<Buffer> {
  let text = form.encoding.startsWith('utf-16') || form.encoding === 'utf-8-bom' ? '\u{feff}' : '';
  for (let line = 0; line <= plan.offices; line += 1) {
    const cells = line === 0 ? header(form) : row(line - 1, plan, form);
    text += cells.map((cell) => written(cell, form)).join(form.delimiter) + ending(line, form);
    if (text.length < PIECE_CHARACTERS) continue;
    yield encoded(text, form);
    text = '';
  }
  yield encoded(text, form);
}

function header(form: PollingMapForm): readonly string[] {
  return [...HEADER, ...(form.coordinates ? ['latitude', 'longitude'] : []), 'inscrits'];
}

function row(office: number, plan: PollingMapPlan, form: PollingMapForm): readonly string[] {
  const centre = Math.floor((office * plan.centres) / plan.offices);
  const department = Math.floor((centre * plan.departments) / plan.centres);
  const province = Math.floor((department * plan.provinces) / plan.departments);
  const unknown = form.unknownRollEvery > 0 && office % form.unknownRollEvery === 0;
  const place = [(-2 + (centre % 400) / 100).toFixed(4), (9 + (centre % 500) / 100).toFixed(4)];
  const cells = [
    `P${number(province, 2)}`,
    PROVINCES[province % PROVINCES.length] ?? '',
    `D${number(department, 4)}`,
    `Commune de ${department + 1}`,
    `C${number(centre, 6)}`,
    `École publique n° ${centre + 1}`,
    `B${number(office, 7)}`,
    `Bureau ${(office % 12) + 1}`,
    ...(form.coordinates ? place : []),
    unknown ? '' : String(150 + ((office * 37) % 350)),
  ];
  if (form.faultEvery > 0 && (office + 1) % form.faultEvery === 0) {
    const turn = (office + 1) / form.faultEvery - 1;
    LINE_FAULTS[turn % LINE_FAULTS.length]?.[1](cells);
  }
  return cells;
}

function number(value: number, digits: number): string {
  return String(value + 1).padStart(digits, '0');
}

function written(cell: string, form: PollingMapForm): string {
  const must = /["\r\n]/.test(cell) || cell.includes(form.delimiter);
  return form.quoted || must ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function ending(line: number, form: PollingMapForm): string {
  if (form.lineEnding !== 'mixed') return form.lineEnding;
  return ['\n', '\r\n', '\r'][line % 3] ?? '\n';
}

function encoded(text: string, form: PollingMapForm): Buffer {
  switch (form.encoding) {
    case 'utf-8':
    case 'utf-8-bom':
      return Buffer.from(text);
    case 'windows-1252':
      return Buffer.from(text, 'latin1');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
  }
}
