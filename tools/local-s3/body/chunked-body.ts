import { createHash } from 'node:crypto';
import { S3Error } from '../s3-error.js';
import { ByteReader } from './byte-reader.js';
import type { ChunkSignatures } from './chunk-signatures.js';

export interface ChunkedBodyOptions {
  /** Undefined where the chunks are not signed. */
  readonly signatures: ChunkSignatures | undefined;
  readonly hasTrailer: boolean;
  /** Called with each header that follows the body. */
  readonly onTrailer: (name: string, value: string) => void;
}

const MAX_LINE = 1_024;
const MAX_TRAILERS = 10;
const MAX_CHUNK_BYTES = 1024 ** 3;
const CHUNK_HEAD = /^([0-9a-fA-F]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/;
const TRAILER_SIGNATURE = 'x-amz-trailer-signature';

/**
 * Unpacks `aws-chunked`. What it hands on is not yet believed: a chunk's signature is checked at the chunk's end, so
 * nothing may be kept for good before the last piece was read.
 */
export async function* readChunkedBody(
  source: AsyncIterable<Buffer>,
  options: ChunkedBodyOptions,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source);
  for (;;) {
    const { size, signature } = readHead(await reader.readLine(MAX_LINE));
    const hash = createHash('sha256');
    for await (const piece of reader.read(size)) {
      hash.update(piece);
      yield piece;
    }
    await options.signatures?.checkChunk(signature, hash.digest('hex'));
    if (size === 0) break;
    if ((await reader.readLine(MAX_LINE)) !== '') {
      throw new S3Error('IncompleteBody', 'A chunk is longer than it says.');
    }
  }
  await readTrailers(reader, options);
  await reader.expectEnd();
}

function readHead(line: string): { readonly size: number; readonly signature: string } {
  const [, digits, signature = ''] = CHUNK_HEAD.exec(line) ?? [];
  const size = Number.parseInt(digits ?? '', 16);
  if (!(size <= MAX_CHUNK_BYTES)) throw new S3Error('IncompleteBody', 'A chunk has no valid head.');
  return { size, signature };
}

async function readTrailers(reader: ByteReader, options: ChunkedBodyOptions): Promise<void> {
  const { signatures, hasTrailer, onTrailer } = options;
  const trailers: (readonly [string, string])[] = [];
  for (;;) {
    const line = await reader.readLine(MAX_LINE);
    if (line === '') break;
    const at = line.indexOf(':');
    trailers.push([line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]);
    if (at < 1 || trailers.length > MAX_TRAILERS || !hasTrailer) {
      throw new S3Error('IncompleteBody', 'The trailer of the body cannot be read.');
    }
  }
  const headers = trailers.filter(([name]) => name !== TRAILER_SIGNATURE);
  if (hasTrailer && signatures !== undefined) {
    const [, signature = ''] = trailers.find(([name]) => name === TRAILER_SIGNATURE) ?? [];
    await signatures.checkTrailer(signature, headers.map(([n, v]) => `${n}:${v}\n`).join(''));
  }
  for (const [name, value] of headers) onTrailer(name, value);
}
