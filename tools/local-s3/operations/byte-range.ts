import { S3Error } from '../s3-error.js';

export interface ByteRange {
  readonly start: number;
  readonly length: number;
}

const RANGE = /^bytes=(\d*)-(\d*)$/;

/** Undefined for the whole: no range is asked for, or none that we understand (several at once, another unit). */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first, last] = RANGE.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  if (start > end) {
    throw new S3Error('InvalidRange', `There are ${size} bytes only.`, {
      'content-range': `bytes */${size}`,
    });
  }
  return { start, length: end - start + 1 };
}
