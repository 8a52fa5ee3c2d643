import { createHash } from 'node:crypto';
import { equalInConstantTime } from '../auth/constant-time.js';
import type { Authenticated } from '../auth/authenticate.js';
import { S3Error } from '../s3-error.js';
import { headerOf, type S3Request } from '../s3-request.js';
import { ChecksumMeters, checksumNames, type Checksums } from './checksums.js';
import { ChunkSignatures } from './chunk-signatures.js';
import { readChunkedBody } from './chunked-body.js';

const SIGNED_CHUNKS = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
const TRAILER = '-TRAILER';
const UNSIGNED_CHUNKS = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
const UNSIGNED = 'UNSIGNED-PAYLOAD';
const HEX = /^[0-9a-f]{64}$/;

/**
 * The bytes of an upload as its sender meant them. Read to the end without a fault they are what was signed, stated
 * and announced; before that they are not to be kept.
 */
export class ReceivedBody implements AsyncIterable<Buffer> {
  private readonly stated: Record<string, string> = {};
  private measured: Checksums = {};

  constructor(
    private readonly request: S3Request,
    private readonly authenticated: Authenticated,
    private readonly maxBytes: number,
  ) {}

  /** Of the whole body, once it was read. */
  get checksums(): Checksums {
    return this.measured;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    const expected = this.expectedLength();
    const meters = this.openMeters();
    const hash = createHash('sha256');
    const { payloadHash } = this.authenticated;
    let length = 0;
    for await (const piece of this.unpack()) {
      length += piece.length;
      if (length > expected)
        throw new S3Error('IncompleteBody', 'The body is longer than it says.');
      if (HEX.test(payloadHash)) hash.update(piece);
      meters.update(piece);
      yield piece;
    }
    if (length < expected) throw new S3Error('IncompleteBody', 'The body is shorter than it says.');
    if (HEX.test(payloadHash) && !equalInConstantTime(hash.digest('hex'), payloadHash)) {
      throw new S3Error('XAmzContentSHA256Mismatch', 'The body is not what was signed.');
    }
    this.measured = meters.compare(this.stated);
  }

  private openMeters(): ChecksumMeters {
    const announced = (headerOf(this.request, 'x-amz-trailer') ?? '').toLowerCase().split(',');
    const names = checksumNames(Object.keys(this.request.headers));
    for (const name of names) this.stated[name] = headerOf(this.request, name) ?? '';
    const inTrailer = checksumNames(announced.map((name) => name.trim()));
    return new ChecksumMeters([...new Set([...names, ...inTrailer])]);
  }

  private expectedLength(): number {
    const name = this.isChunked() ? 'x-amz-decoded-content-length' : 'content-length';
    const text = headerOf(this.request, name) ?? '';
    if (!/^\d{1,15}$/.test(text)) throw new S3Error('MissingContentLength', `${name} is missing.`);
    if (Number(text) > this.maxBytes) {
      throw new S3Error('EntityTooLarge', `At most ${this.maxBytes} bytes are taken at once.`);
    }
    return Number(text);
  }

  private isChunked(): boolean {
    return this.authenticated.payloadHash.startsWith('STREAMING-');
  }

  private unpack(): AsyncIterable<Buffer> {
    const { payloadHash } = this.authenticated;
    const source: AsyncIterable<Buffer> = this.request.body;
    if (payloadHash === UNSIGNED || HEX.test(payloadHash)) return source;
    const isSigned = payloadHash === SIGNED_CHUNKS || payloadHash === SIGNED_CHUNKS + TRAILER;
    if (!isSigned && payloadHash !== UNSIGNED_CHUNKS) {
      throw new S3Error('NotImplemented', `A body of the kind ${payloadHash} is not known here.`);
    }
    return readChunkedBody(source, {
      signatures: isSigned ? new ChunkSignatures(this.authenticated) : undefined,
      hasTrailer: payloadHash.endsWith(TRAILER),
      onTrailer: (name, value) => (this.stated[name] = value),
    });
  }
}

/** A small body as a whole: a form, a list of parts. */
export async function readSmallBody(
  source: AsyncIterable<Buffer>,
  maxBytes: number,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    length += piece.length;
    if (length > maxBytes)
      throw new S3Error('EntityTooLarge', `At most ${maxBytes} bytes are taken.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
