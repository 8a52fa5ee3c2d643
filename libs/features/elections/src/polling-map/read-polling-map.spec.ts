import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { DomainError } from '#kernel';
import type { PollingMapRow } from '../domain/polling-map/row.js';
import { inspectFile, type FileFacts } from './inspect-file.js';
import { readPollingMap, type Batch } from './read-polling-map.js';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'polling-map-'));
  file = path.join(folder, 'map.csv');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Reading {
  readonly facts: FileFacts;
  readonly rows: readonly PollingMapRow[];
  /** Each as `line code: column`. */
  readonly problems: readonly string[];
  readonly batches: readonly Batch[];
}

async function read(content: string | Buffer): Promise<Reading> {
  await writeFile(file, content);
  const facts = await inspectFile(file);
  const batches: Batch[] = [];
  for await (const batch of readPollingMap(file, facts)) batches.push(batch);
  const problems = batches
    .flatMap((batch) => batch.problems)
    .map(({ line, code, column }) => `${line} ${code}: ${column ?? 'line'}`);
  return { facts, batches, problems, rows: batches.flatMap((batch) => batch.rows) };
}

/** Each as `line office: names of areas / centre, registered`. */
function shown(rows: readonly PollingMapRow[]): readonly string[] {
  return rows.map(({ line, officeCode, areas, centreName, registered }) => {
    const names = [...areas.map(({ name }) => name), centreName].join(' / ');
    return `${line} ${officeCode}: ${names}, ${registered ?? 'unknown'}`;
  });
}

/** The codes of the reasons for which a file is refused as a whole. */
async function refusal(content: string | Buffer): Promise<readonly string[]> {
  const error = await read(content).catch((thrown: unknown) => thrown);
  if (!(error instanceof DomainError)) throw new Error('not refused', { cause: error });
  expect(error.code).toBe('polling_map_refused');
  return error.problems.map(({ field, code }) => `${code}: ${field}`);
}

const CELLS = [
  ['province_code', 'province_nom', 'code_centre', 'nom_centre', 'code_bureau', 'inscrits'],
  ['G1', 'Estuaire', 'C1', "École de l'Œuvre, près du lac", 'B1', '350'],
  ['G2', 'Haut-Ogooué', 'C2', 'Lycée "Léon Mba";\nannexe', 'B2', ''],
  ['G2', 'Haut-Ogooué', 'C2', 'Lycée "Léon Mba";\nannexe', 'B3', '1\u00a0234'],
];
const ROWS = [
  "2 B1: Estuaire / École de l'Œuvre, près du lac, 350",
  '3 B2: Haut-Ogooué / Lycée "Léon Mba"; annexe, unknown',
  '5 B3: Haut-Ogooué / Lycée "Léon Mba"; annexe, 1234',
];

function csv(rows: readonly (readonly string[])[], delimiter: string, quoted = false): string {
  const write = (cell: string): string =>
    quoted || /["\n\r,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => cells.map(write).join(delimiter)).join('\n');
}

const text = (ending = '\n', delimiter = ';'): string =>
  csv(CELLS, delimiter).replaceAll('\n', ending);
const windows1252 = (value: string): Buffer =>
  Buffer.from(value.replaceAll('Œ', '\u008c'), 'latin1');
const utf16 = (value: string): Buffer => Buffer.from(`\u{feff}${value}`, 'utf16le');

describe('a polling map is read alike', () => {
  it.each<[string, FileFacts['encoding'], string | Buffer]>([
    ['with LF', 'utf-8', text('\n')],
    ['with CRLF', 'utf-8', text('\r\n')],
    ['with CR', 'utf-8', text('\r')],
    ['with all three', 'utf-8', mixed(text())],
    ['with a byte order mark', 'utf-8', `\u{feff}${text()}`],
    ['with a line ending at its end', 'utf-8', `${text()}\n`],
    ['with blank lines at its end', 'utf-8', `${text()}\n\n;;;;;\n  \n`],
    ['as Windows writes it', 'windows-1252', windows1252(text('\r\n'))],
    ['in UTF-16', 'utf-16le', utf16(text('\r\n'))],
    ['in UTF-16 of the other order', 'utf-16be', utf16(text('\r\n')).swap16()],
    ['with commas', 'utf-8', text('\n', ',')],
    ['with tabs', 'utf-8', text('\n', '\t')],
    ['with bars', 'utf-8', text('\n', '|')],
  ])('%s', async (_form, encoding, content) => {
    const { facts, rows, problems } = await read(content);
    expect(facts.encoding).toBe(encoding);
    expect(problems).toEqual([]);
    expect(shown(rows)).toEqual(ROWS);
  });

  function mixed(lines: string): string {
    let line = 0;
    return lines.replace(/\n/g, () => ['\r\n', '\r', '\n'][line++ % 3] ?? '');
  }
});

describe('a polling map', () => {
  it('is taken for Latin-1 even if its only accent is at its very end', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `C${at},B${at},Bureau ${at}\n`).join('');
    const { facts, rows } = await read(
      Buffer.from(`centre_code,bureau_code,bureau_nom\n${many}C,B,Lycé`, 'latin1'),
    );
    expect(facts.encoding).toBe('windows-1252');
    expect(rows).toHaveLength(20_001);
    expect(rows.at(-1)).toMatchObject({ officeName: 'Lycé', line: 20_002 });
  });

  it('tells its size, its hash, and about how many lines it has', async () => {
    const content = windows1252(text('\r'));
    const { facts } = await read(content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(facts).toMatchObject({ bytes: content.length, sha256, lines: 5, delimiter: ';' });
  });

  it('may have two municipalities of one name: their codes differ', async () => {
    const { rows, problems } = await read(
      'commune_code,commune_nom,centre_code,bureau_code\nM1,Akanda,C1,B1\nM2,Akanda,C2,B2\n',
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ areas }) => areas)).toEqual([
      [{ code: 'M1', name: 'Akanda' }],
      [{ code: 'M2', name: 'Akanda' }],
    ]);
  });

  it('reports what is wrong by the line, in order, and reads the other lines', async () => {
    const { rows, problems } = await read(
      [
        'centre_code,centre_nom,bureau_code,Inscrits',
        '"C1","a\r\nb",B1,-5',
        'C1,,B2,',
        'C1,,B3',
        '=1+1,,,x',
        'C1,Centre\u0000,B4,1',
        '',
        'C1,Lycée "A",B5,1',
        'C1,,B6,7',
        'C1,"open,B7,1',
      ].join('\r\n'),
    );
    expect(problems).toEqual([
      '2 negative: Inscrits',
      '5 cell_count: line',
      '6 formula: centre_code',
      '6 code_required: bureau_code',
      '6 not_a_number: Inscrits',
      '7 unstorable_text: centre_nom',
      '9 malformed_quotes: line',
      '11 malformed_quotes: line',
    ]);
    expect(shown(rows)).toEqual(['4 B2: C1, unknown', '10 B6: C1, 7']);
  });

  it('comes in batches that say how far the file is read', async () => {
    const lines = Array.from({ length: 25_000 }, (_, at) => `C,B${at},${at % 2 ? '1' : 'x'}\n`);
    const { facts, batches } = await read(`centre_code,bureau_code,inscrits\n${lines.join('')}`);
    const sizes = batches.map((batch) => batch.rows.length + batch.problems.length);
    expect(sizes).toEqual(Array.from({ length: 25 }, () => 1_000));
    expect(batches.every((batch) => batch.rows.length === batch.problems.length)).toBe(true);
    const progress = batches.map((batch) => batch.bytesRead);
    expect(progress).toEqual([...progress].sort((one, other) => one - other));
    expect(progress[0]).toBeLessThan(facts.bytes);
    expect(progress.at(-1)).toBe(facts.bytes);
  });

  it('keeps every value, whatever the quoting, the delimiter and the line endings', async () => {
    await fc.assert(
      fc.asyncProperty(maps, async ({ cells, delimiter, ending, quoted, encode }) => {
        const rows = [['code_centre', 'nom_centre', 'code_bureau'], ...cells];
        const written = csv(rows, delimiter, quoted).replaceAll('\n', ending);
        const bytes = encode(written);
        // A few Latin-1 bytes are UTF-8 as well, of another text: nobody can tell which was meant.
        fc.pre(!isUtf8(bytes) || bytes.toString().replace(/^\uFEFF/, '') === written);
        const result = await read(bytes);
        expect(result.problems).toEqual([]);
        expect(
          result.rows.map(({ centreCode, centreName, officeCode }) => [
            centreCode,
            centreName,
            officeCode,
          ]),
        ).toEqual(cells);
      }),
      { numRuns: 150 },
    );
  });
});

const word = fc
  .array(fc.constantFrom(...Array.from('"",;|AZ09éÉœ’n° /')), { maxLength: 12 })
  .map((signs) => `x${signs.join('')}y`);
const maps = fc.record({
  cells: fc
    .array(fc.tuple(word, word, word), { minLength: 1, maxLength: 8 })
    .map((rows) => rows.map((row) => [...row])),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  ending: fc.constantFrom('\n', '\r\n', '\r'),
  quoted: fc.boolean(),
  encode: fc.constantFrom(
    (value: string) => Buffer.from(value),
    (value: string) => Buffer.from(`\u{feff}${value}`),
    utf16,
    (value: string) => utf16(value).swap16(),
    (value: string) => windows1252(value.replaceAll('œ', '\u009c').replaceAll('’', '\u0092')),
  ),
});

describe('a file is refused as a whole', () => {
  const HEADER = 'centre_code,bureau_code';

  it.each<[string, string | Buffer, readonly string[]]>([
    ['if it is empty', '', ['empty_file: file']],
    ['if it holds a byte order mark only', '\u{feff}', ['empty_file: file']],
    ['if it holds blank lines only', '\r\n\r\n \n', ['empty_file: file']],
    ['if it has a header only', HEADER, ['no_rows: file']],
    ['if blank lines follow its header', `${HEADER}\n\n,\n`, ['no_rows: file']],
    ['if a column is not known', `${HEADER},x\nC,B,\n`, ['unknown_column: x']],
    [
      'if its header is not closed',
      '"centre_code,bureau_code\nC,B\n',
      ['malformed_quotes: line 1'],
    ],
    ['if its header is endless', 'x'.repeat(500_000), ['record_too_long: line 1']],
    [
      'if it is UTF-16 cut off',
      utf16(`${HEADER}\nC,B\n`).subarray(0, -1),
      ['unreadable_text: file'],
    ],
    [
      'if it is no text at all',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 0)]),
      ['unstorable_text: PK\u{fffd}'],
    ],
    [
      'if it is UTF-16 that does not say so',
      utf16(`${HEADER}\nC,B\n`).subarray(2),
      expect.arrayContaining([expect.stringMatching(/^unstorable_text/)]),
    ],
  ])('%s', async (_why, content, reasons) => {
    expect(await refusal(content)).toEqual(reasons);
  });
});
