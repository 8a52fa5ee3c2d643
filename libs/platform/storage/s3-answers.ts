import {
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type _Object as ListedObject,
} from '@aws-sdk/client-s3';
import { DomainError } from '#kernel';
import type { VersionsMarker, VersionsPage } from './file-histories.js';
import { MAX_OBJECT_BYTES, type StoredObject } from './object-store.js';

const MAX_CURSOR_LENGTH = 2_048;

/** What a client sends must not become a fault of ours. */
export function isSendable(cursor: string): boolean {
  return cursor !== '' && cursor.length <= MAX_CURSOR_LENGTH && cursor.isWellFormed();
}

export function toStoredObject(listed: ListedObject): StoredObject {
  return {
    key: decodeKey(listed.Key),
    size: listed.Size ?? 0,
    lastModified: listed.LastModified ?? new Date(0),
    etag: unquote(listed.ETag),
  };
}

export function unquote(etag = ''): string {
  return etag.replaceAll('"', '');
}

/** Of an upload in parts the store gives a checksum of checksums ("…-3"), which says nothing about the file. */
export function toHex(base64: string | undefined): string | undefined {
  if (base64 === undefined || base64.includes('-')) return undefined;
  return Buffer.from(base64, 'base64').toString('hex');
}

export function tooLarge(): DomainError<'body_too_large'> {
  const megabytes = MAX_OBJECT_BYTES / 1024 / 1024;
  return new DomainError(
    'body_too_large',
    `The file is larger than the ${megabytes} MiB that pass through here. Ask for a link to it instead.`,
  );
}

export function malformedCursor(): DomainError<'malformed_cursor'> {
  return new DomainError(
    'malformed_cursor',
    'The cursor is not one that this list gave out. Start again without it.',
  );
}

/** Keys in answers are written as in an address: XML cannot carry every character that a name may have. */
function decodeKey(encoded = ''): string {
  return decodeURIComponent(encoded.replaceAll('+', ' '));
}

export function listVersionsCommand(
  bucket: string,
  prefix: string,
  after: VersionsMarker | undefined,
  atMost: number,
): ListObjectVersionsCommand {
  return new ListObjectVersionsCommand({
    ...{ Bucket: bucket, Prefix: prefix, MaxKeys: atMost, EncodingType: 'url' },
    ...(after === undefined ? {} : { KeyMarker: after.key }),
    ...(after?.versionId === undefined ? {} : { VersionIdMarker: after.versionId }),
  });
}

export function toVersionsPage(page: ListObjectVersionsCommandOutput): VersionsPage {
  const { Versions: versions = [], DeleteMarkers: markers = [], NextKeyMarker: next } = page;
  return {
    versions: versions.map((listed) => ({
      ...toStoredObject(listed),
      // How a store without versioning calls the only one there is.
      versionId: listed.VersionId ?? 'null',
    })),
    deleted: markers.filter(({ IsLatest }) => IsLatest).map(({ Key }) => decodeKey(Key)),
    next:
      page.IsTruncated === true && next !== undefined
        ? { key: decodeKey(next), versionId: page.NextVersionIdMarker }
        : undefined,
  };
}

const MAX_KEY_BYTES = 1_024;

/** The key that a page of histories ended with. */
export function writeCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}

export function readCursor(cursor: string): string {
  const bytes = Buffer.from(cursor, 'base64url');
  const key = bytes.toString();
  const isKey = key !== '' && bytes.length <= MAX_KEY_BYTES && writeCursor(key) === cursor;
  if (!isKey) throw malformedCursor();
  return key;
}
