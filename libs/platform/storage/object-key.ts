import { DomainError } from '#kernel';

/** What S3 allows, in bytes of UTF-8. */
const MAX_KEY_BYTES = 1_024;
const SEGMENT = /^[A-Za-z0-9._-]{1,255}$/;
const DOTS_ONLY = /^\.{1,2}$/;
const CONTROL = /\p{Cc}/u;

/** For what we name ourselves. A key that was put together from unchecked input does not pass. */
export function checkObjectKey(key: string): string {
  const isPlain = key.length <= MAX_KEY_BYTES && key.split('/').every(isPlainSegment);
  if (!isPlain) throw keyRefused('segments of letters, digits, ".", "_" and "-", divided by "/"');
  return key;
}

/** A folder: as `checkObjectKey`, and it ends in "/", so that `source-1/` does not stand for `source-12/` too. */
export function checkKeyPrefix(prefix: string): string {
  if (!prefix.endsWith('/')) throw keyRefused('a folder that ends in "/"');
  checkObjectKey(prefix.slice(0, -1));
  return prefix;
}

/** For what others named: whoever uploads evidence chooses its name. Nothing here may lead out of a folder. */
export function checkStoredKey(key: string): string {
  const isOnePath =
    key !== '' &&
    Buffer.byteLength(key) <= MAX_KEY_BYTES &&
    key.isWellFormed() &&
    !CONTROL.test(key) &&
    !key.split('/').some((segment) => segment === '' || DOTS_ONLY.test(segment));
  if (!isOnePath) throw keyRefused('a path without empty parts, "." and ".."');
  return key;
}

const CONTENT_TYPE = /^[\w.+-]{1,100}\/[\w.+-]{1,100}(?:; ?charset=[\w-]{1,40})?$/;

/** It becomes a header. */
export function checkContentType(contentType: string): string {
  if (CONTENT_TYPE.test(contentType)) return contentType;
  throw new DomainError(
    'bad_request',
    'The kind of the file cannot be read: expected image/jpeg or alike.',
  );
}

function isPlainSegment(segment: string): boolean {
  return SEGMENT.test(segment) && !DOTS_ONLY.test(segment);
}

function keyRefused(expected: string): DomainError<'bad_request'> {
  return new DomainError(
    'bad_request',
    `No file of the store can have this name. Expected: ${expected}.`,
  );
}
