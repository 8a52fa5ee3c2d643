import { S3Error } from '../s3-error.js';

/** Reads lines and counted bytes out of a stream of pieces that were cut anywhere. */
export class ByteReader {
  private readonly pieces: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.pieces = source[Symbol.asyncIterator]();
  }

  /** Without its CR LF. */
  async readLine(maxLength: number): Promise<string> {
    for (;;) {
      const end = this.rest.indexOf('\r\n');
      if (end > maxLength || (end < 0 && this.rest.length > maxLength + 1)) {
        throw new S3Error('IncompleteBody', 'A line of the chunked body is too long.');
      }
      if (end >= 0) {
        const line = this.rest.subarray(0, end).toString('latin1');
        this.rest = this.rest.subarray(end + 2);
        return line;
      }
      await this.fetchMore();
    }
  }

  /** Exactly so many bytes, in the pieces in which they come. */
  async *read(count: number): AsyncGenerator<Buffer> {
    let missing = count;
    while (missing > 0) {
      if (this.rest.length === 0) await this.fetchMore();
      const piece = this.rest.subarray(0, missing);
      this.rest = this.rest.subarray(piece.length);
      missing -= piece.length;
      yield piece;
    }
  }

  async expectEnd(): Promise<void> {
    const next = this.rest.length > 0 ? { done: false } : await this.pieces.next();
    if (next.done !== true) throw new S3Error('IncompleteBody', 'Bytes follow the chunked body.');
  }

  private async fetchMore(): Promise<void> {
    const next = await this.pieces.next();
    if (next.done === true) throw new S3Error('IncompleteBody', 'The chunked body ends too early.');
    this.rest = this.rest.length === 0 ? next.value : Buffer.concat([this.rest, next.value]);
  }
}
