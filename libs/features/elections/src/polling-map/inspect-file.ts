import { createHash } from 'node:crypto';
import { readColumns, type PollingMapColumns } from '../domain/polling-map/columns.js';
import { detectDelimiter, type Delimiter } from '../domain/polling-map/delimiter.js';
import {
  emptyFile,
  noRows,
  pollingMapRefused,
  unreadableText,
} from '../domain/polling-map/refusal.js';
import { recordProblem } from '../domain/polling-map/row.js';
import { isBlank } from '../domain/polling-map/row-reader.js';
import { bytesOf, recordsOf, textOf } from './csv-file.js';
import { byteOrderMark, Utf16Check, Utf8Check, type TextForm } from './encoding.js';
import { MAX_RECORD_BYTES, type CsvRecord } from './record-reader.js';

/** What there is to know of a file before its rows are read. Plain data: it may be stored and read back. */
export interface FileFacts extends TextForm {
  readonly delimiter: Delimiter;
  readonly bytes: number;
  /** In hexadecimal, of the bytes as they are on the disk. */
  readonly sha256: string;
  /** About how many, for showing progress: line breaks within quotes and blank lines count as well. */
  readonly lines: number;
  readonly columns: PollingMapColumns;
}

type ByteFacts = TextForm & Pick<FileFacts, 'bytes' | 'sha256' | 'lines'>;

const CR = 13;
const LF = 10;

/** Reads all of the file for what only the whole can tell, and then its header. Refuses what is no polling map. */
export async function inspectFile(path: string): Promise<FileFacts> {
  const bytes = await inspectBytes(path);
  const form = { ...bytes, delimiter: detectDelimiter(await beginningOf(path, bytes)) };
  return { ...form, columns: await readHeader(path, form) };
}

async function inspectBytes(path: string): Promise<ByteFacts> {
  const hash = createHash('sha256');
  let form: TextForm | undefined;
  let check: Utf8Check | Utf16Check = new Utf8Check();
  let bytes = 0;
  let lineFeeds = 0;
  let carriageReturns = 0;
  for await (const chunk of bytesOf(path)) {
    if (bytes === 0) {
      form = byteOrderMark(chunk);
      check = checkFor(form);
    }
    hash.update(chunk);
    check.push(chunk);
    bytes += chunk.length;
    lineFeeds += count(chunk, LF);
    carriageReturns += count(chunk, CR);
  }
  // The mark of UTF-8 is three letters of windows-1252 that no text begins with, so it is dropped either way.
  const readable = check.end();
  if (!readable && check instanceof Utf16Check) throw pollingMapRefused([unreadableText()]);
  const bom = form?.bom ?? 0;
  const encoding = readable ? (form?.encoding ?? 'utf-8') : 'windows-1252';
  const lines = Math.max(lineFeeds, carriageReturns);
  return { encoding, bom, bytes, sha256: hash.digest('hex'), lines };
}

function checkFor(form: TextForm | undefined): Utf8Check | Utf16Check {
  const encoding = form?.encoding;
  return encoding === 'utf-16le' || encoding === 'utf-16be'
    ? new Utf16Check(encoding)
    : new Utf8Check();
}

function count(chunk: Buffer, byte: number): number {
  let found = 0;
  for (let at = chunk.indexOf(byte); at >= 0; at = chunk.indexOf(byte, at + 1)) found += 1;
  return found;
}

/** As much as a header can have. */
async function beginningOf(path: string, form: TextForm): Promise<string> {
  let beginning = Buffer.alloc(0);
  for await (const { text } of textOf(path, form)) {
    beginning = Buffer.concat([beginning, text]);
    if (beginning.length >= MAX_RECORD_BYTES) break;
  }
  return beginning.toString();
}

/** The header is the first line that is not blank, and without a second one there is nothing to import. */
async function readHeader(
  path: string,
  form: TextForm & Pick<FileFacts, 'delimiter'>,
): Promise<PollingMapColumns> {
  let columns: PollingMapColumns | undefined;
  for await (const { records } of recordsOf(path, form)) {
    for (const record of records) {
      if (record.fault === null && isBlank(record.cells)) continue;
      if (columns !== undefined) return columns;
      columns = columnsOf(record);
    }
  }
  throw pollingMapRefused([columns === undefined ? emptyFile() : noRows()]);
}

function columnsOf(header: CsvRecord): PollingMapColumns {
  if (header.fault !== null) {
    const { line, code, detail } = recordProblem(header.line, header.fault);
    throw pollingMapRefused([{ field: `line ${line}`, code, detail }]);
  }
  const columns = readColumns(header.cells);
  if (!columns.ok) throw pollingMapRefused(columns.error);
  return columns.value;
}
