import { S3Error } from '../s3-error.js';
import { headerOf, type S3Request } from '../s3-request.js';
import type { ObjectVersion } from '../store/object-version.js';

const KEPT = new Set(['content-type', 'cache-control', 'content-disposition', 'content-encoding']);
const META = 'x-amz-meta-';
const MAX_META_BYTES = 2_048;

/** Any other could ask for something that we do not do: an access list, a lock, a copy, tags. */
const UNDERSTOOD =
  /^x-amz-(date|content-sha256|security-token|decoded-content-length|trailer|user-agent|sdk-checksum-algorithm|checksum-.+|meta-.+)$/;

export function checkUploadHeaders({ headers }: S3Request): void {
  const foreign = Object.keys(headers).find(
    (name) => name.startsWith('x-amz-') && !UNDERSTOOD.test(name),
  );
  if (foreign !== undefined) throw new S3Error('NotImplemented', `${foreign} is not known here.`);
}

/** What is kept beside a file and given back with it. */
export function keptHeaders(request: S3Request): Readonly<Record<string, string>> {
  const names = Object.keys(request.headers).filter(
    (name) => KEPT.has(name) || name.startsWith(META),
  );
  const kept = names.map((name) => [name, unwrap(name, headerOf(request, name) ?? '')] as const);
  const metaBytes = kept
    .filter(([name]) => name.startsWith(META))
    .reduce((sum, [name, value]) => sum + name.length - META.length + Buffer.byteLength(value), 0);
  if (metaBytes > MAX_META_BYTES) {
    throw new S3Error(
      'InvalidArgument',
      `At most ${MAX_META_BYTES} bytes of x-amz-meta-… are kept.`,
    );
  }
  return Object.fromEntries(kept.filter(([, value]) => value !== ''));
}

export function objectHeaders(
  version: ObjectVersion,
  withChecksums: boolean,
): Readonly<Record<string, string>> {
  return {
    'content-type': 'binary/octet-stream',
    ...version.headers,
    etag: `"${version.etag}"`,
    'last-modified': version.lastModified.toUTCString(),
    'x-amz-version-id': version.versionId,
    'accept-ranges': 'bytes',
    ...(withChecksums ? version.checksums : {}),
  };
}

/** `aws-chunked` is how the body travelled, not how the file is encoded. */
function unwrap(name: string, value: string): string {
  if (name !== 'content-encoding') return value;
  const encodings = value.split(',').map((encoding) => encoding.trim());
  return encodings.filter((encoding) => encoding !== 'aws-chunked').join(', ');
}
