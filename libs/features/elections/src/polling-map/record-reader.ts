import { CsvError, parse } from 'csv-parse/sync';
import type { Delimiter } from '../domain/polling-map/delimiter.js';
import type { RecordFaultCode } from '../domain/polling-map/row.js';

/** The cells of one record, or why it could not be cut into cells. */
export interface CsvRecord {
  /** The physical line on which it begins; the first of the file is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: RecordFaultCode | null;
}

/** No row that can be stored comes near it, and a quote that is never closed is given up here. */
export const MAX_RECORD_BYTES = 64 * 1024;

const LF = 10;
const QUOTE = 34;
const NOTHING = Buffer.alloc(0);

/**
 * Cuts text, which comes in pieces with LF as its line ending, into records. All whole records of a piece are parsed
 * at once. Outside quotes their number so far is even, so a line ending after an even number of quotes ends a record.
 * A piece with a fault in it is read again record by record; a faulty one costs its first line and no other.
 */
export class RecordReader {
  private held: Buffer = NOTHING;
  private line = 1;
  private skipping = false;

  constructor(private readonly delimiter: Delimiter) {}

  push(chunk: Buffer): readonly CsvRecord[] {
    const text = this.skipping ? this.afterSkipped(chunk) : this.withHeld(chunk);
    const end = endOfLastRecord(text);
    if (end === 0 && text.length <= MAX_RECORD_BYTES) {
      this.held = text;
      return [];
    }
    const records = this.parseAll(text.subarray(0, end));
    if (end === 0 || records === null) return this.parseEach(text, false);
    this.held = text.subarray(end);
    return records;
  }

  /** What is left after the last line ending. */
  end(): readonly CsvRecord[] {
    return this.parseEach(this.held, true);
  }

  private withHeld(chunk: Buffer): Buffer {
    return this.held.length > 0 ? Buffer.concat([this.held, chunk]) : chunk;
  }

  /** The rest of a line that was too long to be held. */
  private afterSkipped(chunk: Buffer): Buffer {
    const end = chunk.indexOf(LF);
    if (end < 0) return NOTHING;
    this.skipping = false;
    this.line += 1;
    return chunk.subarray(end + 1);
  }

  /** Null if any of them has a fault. */
  private parseAll(text: Buffer): readonly CsvRecord[] | null {
    const quoted = text.includes(QUOTE);
    const rows = quoted ? this.quotedCells(text) : this.plainCells(text);
    return (
      rows?.map((cells) => {
        const { line } = this;
        this.line += 1 + (quoted ? lineEndingsIn(cells) : 0);
        return { line, cells, fault: null };
      }) ?? null
    );
  }

  private parseEach(text: Buffer, last: boolean): readonly CsvRecord[] {
    const records: CsvRecord[] = [];
    let start = 0;
    while (start < text.length) {
      const end = endOfFirstRecord(text, start, last);
      if (end === 'later') break;
      const parsed = end === null ? null : this.parseAll(text.subarray(start, end));
      if (end !== null && parsed !== null) {
        records.push(...parsed);
        start = end;
        continue;
      }
      const lineEnd = text.indexOf(LF, start);
      const length = (lineEnd < 0 ? text.length : lineEnd) - start;
      const fault = length >= MAX_RECORD_BYTES ? 'record_too_long' : 'malformed_quotes';
      records.push({ line: this.line, cells: [], fault });
      if (lineEnd < 0) {
        this.skipping = true;
        start = text.length;
      } else {
        this.line += 1;
        start = lineEnd + 1;
      }
    }
    this.held = text.subarray(start);
    return records;
  }

  /** Without a quote there is nothing to parse. */
  private plainCells(text: Buffer): readonly (readonly string[])[] | null {
    const lines = text.toString().split('\n');
    // What follows the last line ending, which only the last line of a file may lack.
    if (lines.at(-1) === '') lines.pop();
    return lines.some(isTooLong) ? null : lines.map((line) => line.split(this.delimiter));
  }

  private quotedCells(text: Buffer): readonly (readonly string[])[] | null {
    try {
      return parse(text, {
        delimiter: this.delimiter,
        record_delimiter: '\n',
        // How many cells a row must have is said by its own check, which names the line.
        relax_column_count: true,
        max_record_size: MAX_RECORD_BYTES,
      });
    } catch (error) {
      if (error instanceof CsvError) return null;
      throw error;
    }
  }
}

function isTooLong(line: string): boolean {
  // No character has more than three bytes for each unit of its length.
  return line.length * 3 >= MAX_RECORD_BYTES && Buffer.byteLength(line) >= MAX_RECORD_BYTES;
}

/** Just after the last line ending that lies outside quotes; 0 if there is none. */
function endOfLastRecord(text: Buffer): number {
  if (!text.includes(QUOTE)) return text.lastIndexOf(LF) + 1;
  let end = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === LF && !quoted) end = at + 1;
  }
  return end;
}

/** Null if its quotes do not close within the bounds; `later` if that cannot be said before more text came. */
function endOfFirstRecord(text: Buffer, start: number, last: boolean): number | null | 'later' {
  let quoted = false;
  const limit = Math.min(text.length, start + MAX_RECORD_BYTES);
  for (let at = start; at < limit; at += 1) {
    const byte = text[at];
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === LF && !quoted) return at + 1;
  }
  if (limit < text.length) return null;
  if (!last) return limit - start < MAX_RECORD_BYTES ? 'later' : null;
  return quoted ? null : limit;
}

function lineEndingsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
