const CR = 13;
const LF = 10;

/**
 * Makes LF of CRLF and CR, so that what counts lines behind it counts those of every file alike, also within quotes.
 * Writes into the buffers that it is given.
 */
export class LineEndings {
  private afterCr = false;

  push(chunk: Buffer): Buffer {
    if (!this.afterCr && !chunk.includes(CR)) return chunk;
    let length = 0;
    for (const byte of chunk) {
      if (byte === LF && this.afterCr) {
        this.afterCr = false;
        continue;
      }
      this.afterCr = byte === CR;
      chunk[length] = this.afterCr ? LF : byte;
      length += 1;
    }
    return chunk.subarray(0, length);
  }
}
