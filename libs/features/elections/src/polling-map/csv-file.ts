import { createReadStream } from 'node:fs';
import type { Delimiter } from '../domain/polling-map/delimiter.js';
import { transcoder, type TextForm } from './encoding.js';
import { LineEndings } from './line-endings.js';
import { RecordReader, type CsvRecord } from './record-reader.js';

export interface TextPiece {
  /** UTF-8 with LF as its line ending, whatever the file has; cut anywhere, also within a character. */
  readonly text: Buffer;
  /** Of the file, with this piece. */
  readonly bytesRead: number;
}

export interface RecordsPiece {
  readonly records: readonly CsvRecord[];
  readonly bytesRead: number;
}

const PIECE_BYTES = 128 * 1024;

/** The bytes of a file, piece by piece, as fast as they are taken. */
export async function* bytesOf(path: string, start = 0): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE_BYTES, start })) {
    yield chunk as Buffer;
  }
}

export async function* textOf(path: string, form: TextForm): AsyncGenerator<TextPiece> {
  const transcode = transcoder(form.encoding);
  const lines = new LineEndings();
  let bytesRead = form.bom;
  for await (const chunk of bytesOf(path, form.bom)) {
    bytesRead += chunk.length;
    yield { text: lines.push(transcode(chunk)), bytesRead };
  }
}

export async function* recordsOf(
  path: string,
  form: TextForm & { readonly delimiter: Delimiter },
): AsyncGenerator<RecordsPiece> {
  const reader = new RecordReader(form.delimiter);
  let bytes = form.bom;
  for await (const { text, bytesRead } of textOf(path, form)) {
    bytes = bytesRead;
    yield { records: reader.push(text), bytesRead };
  }
  yield { records: reader.end(), bytesRead: bytes };
}
