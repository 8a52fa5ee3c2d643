import { S3Error } from '../s3-error.js';
import type { S3Request } from '../s3-request.js';
import type { VersionPage } from '../store/version-page.js';
import { elements, element, S3_NAMESPACE, xmlDocument, type Xml } from '../xml.js';
import { wholeNumber, XML, type Operation } from './operation.js';

const MAX_KEYS = 1_000;
const TOKEN = 'after:';

export const listObjects: Operation = {
  name: 'ListObjectsV2',
  action: 's3:ListBucket',
  parameters: [
    ...['list-type', 'prefix', 'delimiter', 'max-keys', 'continuation-token'],
    ...['start-after', 'encoding-type', 'fetch-owner'],
  ],
  run: async ({ request, store }) => {
    const { query } = request;
    if (query.get('list-type') !== '2') {
      throw new S3Error('NotImplemented', 'Only version 2 of the listing is known here.');
    }
    const bucket = store.buckets.get(request.bucket);
    const token = query.get('continuation-token');
    const asked = {
      ...readQuery(request),
      after: token === undefined ? (query.get('start-after') ?? '') : readToken(token),
    };
    const page = bucket.list(asked);
    const name = nameWriter(query);
    const contents = page.keys.map((key) => {
      const { lastModified, etag, size } = bucket.find(key) ?? GONE;
      const facts = { LastModified: lastModified.toISOString(), ETag: `"${etag}"`, Size: size };
      return element('Contents', elements({ Key: name(key), ...facts, StorageClass: 'STANDARD' }));
    });
    const head = elements({
      Name: request.bucket,
      Prefix: name(asked.prefix),
      Delimiter: asked.delimiter === '' ? undefined : name(asked.delimiter),
      MaxKeys: asked.maxKeys,
      EncodingType: query.get('encoding-type'),
      KeyCount: page.keys.length + page.commonPrefixes.length,
      IsTruncated: page.next !== undefined,
      ContinuationToken: token,
      NextContinuationToken: page.next === undefined ? undefined : writeToken(page.next),
    });
    const content = [...head, ...contents, ...folders(page.commonPrefixes, name)];
    return {
      status: 200,
      headers: XML,
      body: xmlDocument('ListBucketResult', S3_NAMESPACE, content),
    };
  },
};

/** From the latest to the first, as S3 does. */
export const listObjectVersions: Operation = {
  name: 'ListObjectVersions',
  action: 's3:ListBucketVersions',
  parameters: [
    ...['versions', 'prefix', 'delimiter', 'max-keys', 'key-marker', 'version-id-marker'],
    'encoding-type',
  ],
  run: async ({ request, store }) => {
    const bucket = store.buckets.get(request.bucket);
    const asked = {
      ...readQuery(request),
      after: request.query.get('key-marker') ?? '',
      afterVersion: request.query.get('version-id-marker'),
    };
    if (asked.after === '' && asked.afterVersion !== undefined) {
      throw new S3Error('InvalidArgument', 'A version-id-marker needs a key-marker.');
    }
    const { versions, commonPrefixes, next } = bucket.listVersions(asked);
    const name = nameWriter(request.query);
    const head = elements({
      Name: request.bucket,
      Prefix: name(asked.prefix),
      KeyMarker: name(asked.after),
      VersionIdMarker: asked.afterVersion,
      MaxKeys: asked.maxKeys,
      EncodingType: request.query.get('encoding-type'),
      IsTruncated: next !== undefined,
      NextKeyMarker: next && name(next.key),
      NextVersionIdMarker: next?.versionId,
    });
    const told = versions.map((one) => describeVersion(one, name));
    const content = [...head, ...told, ...folders(commonPrefixes, name)];
    return {
      status: 200,
      headers: XML,
      body: xmlDocument('ListVersionsResult', S3_NAMESPACE, content),
    };
  },
};

function describeVersion(
  { version, isLatest }: VersionPage['versions'][number],
  name: (key: string) => string,
): Xml {
  const { isDeleteMarker, versionId, lastModified, etag, size, key } = version;
  const facts = {
    Key: name(key),
    VersionId: versionId,
    IsLatest: isLatest,
    LastModified: lastModified.toISOString(),
  };
  if (isDeleteMarker) return element('DeleteMarker', elements(facts));
  return element('Version', elements({ ...facts, ETag: `"${etag}"`, Size: size }));
}

const GONE = { lastModified: new Date(0), etag: '', size: 0 };

function readQuery({ query }: S3Request) {
  const maxKeys = wholeNumber(query.get('max-keys'), MAX_KEYS, MAX_KEYS);
  if (Number.isNaN(maxKeys)) throw new S3Error('InvalidArgument', 'max-keys is not a number.');
  const { prefix, delimiter } = {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
  };
  return { prefix, delimiter, maxKeys };
}

function folders(commonPrefixes: readonly string[], name: (key: string) => string): Xml[] {
  return commonPrefixes.map((folder) =>
    element('CommonPrefixes', [element('Prefix', name(folder))]),
  );
}

/** XML cannot carry every character: whoever asks gets the names as in an address. */
function nameWriter(query: S3Request['query']): (key: string) => string {
  const encoding = query.get('encoding-type');
  if (encoding === undefined) return (key) => key;
  if (encoding !== 'url') throw new S3Error('InvalidArgument', 'encoding-type can be url only.');
  return (key) => encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
}

function writeToken(after: string): string {
  return Buffer.from(TOKEN + after).toString('base64url');
}

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString();
  if (text.startsWith(TOKEN)) return text.slice(TOKEN.length);
  throw new S3Error('InvalidArgument', 'The continuation token is not one that was given out.');
}
