import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** How the bytes of a file become text. */
export interface TextForm {
  readonly encoding: Encoding;
  /** The length of the byte order mark, which is no text. */
  readonly bom: number;
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The mark that the file begins with, if there is one. */
export function byteOrderMark(head: Uint8Array): TextForm | undefined {
  const found = BOMS.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  return found && { encoding: found[0], bom: found[1].length };
}

/** The length of the longest character that UTF-8 writes, less one: what a border can cut off. */
const MAX_TAIL = 3;

/** Whether bytes that come in pieces are UTF-8; a character may lie across a border. */
export class Utf8Check {
  private tail: Buffer = Buffer.alloc(0);
  private valid = true;

  push(chunk: Buffer): void {
    if (!this.valid) return;
    const bytes = this.tail.length > 0 ? Buffer.concat([this.tail, chunk]) : chunk;
    const whole = bytes.length - unfinished(bytes);
    this.valid = isUtf8(bytes.subarray(0, whole));
    // A copy: a view would keep the whole chunk.
    this.tail = Buffer.from(bytes.subarray(whole));
  }

  end(): boolean {
    return this.valid && this.tail.length === 0;
  }
}

/** How many bytes at the end begin a character and do not finish it. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(MAX_TAIL, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    const continues = byte >= 0x80 && byte < 0xc0;
    if (!continues) return back < sequenceLength(byte) ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

/** Whether bytes that come in pieces are UTF-16 in this order. */
export class Utf16Check {
  private readonly decoder: TextDecoder;
  private valid = true;

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  push(chunk: Buffer): void {
    this.valid &&= this.decodes(chunk, true);
  }

  end(): boolean {
    return this.valid && this.decodes(Buffer.alloc(0), false);
  }

  private decodes(chunk: Buffer, stream: boolean): boolean {
    try {
      this.decoder.decode(chunk, { stream });
      return true;
    } catch {
      return false;
    }
  }
}

/** Makes UTF-8 of the next piece of a file. */
export type Transcoder = (chunk: Buffer) => Buffer;

/** For text that its check has let pass: what a piece cut off, the next one completes. */
export function transcoder(encoding: Encoding): Transcoder {
  switch (encoding) {
    case 'utf-8':
      return (chunk) => chunk;
    case 'windows-1252':
      return fromWindows1252;
    case 'utf-16le':
    case 'utf-16be': {
      const decoder = new TextDecoder(encoding);
      return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }));
    }
  }
}

/** 0x80 to 0x9F. Five of them are not assigned and stay control characters, which no cell may hold. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Latin-1, and in the range that Latin-1 leaves to control characters what Windows puts there. Not by `TextDecoder`:
 * releases of Node that we run on take windows-1252 for Latin-1 and make a control character of `’` and `œ`.
 */
function fromWindows1252(chunk: Buffer): Buffer {
  const text = chunk
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
  return Buffer.from(text);
}
