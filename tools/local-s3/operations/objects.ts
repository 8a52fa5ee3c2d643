import { ReceivedBody } from '../body/received-body.js';
import { S3Error } from '../s3-error.js';
import { headerOf, type S3Request } from '../s3-request.js';
import type { Bucket } from '../store/bucket.js';
import type { ObjectVersion } from '../store/object-version.js';
import { readRange } from './byte-range.js';
import { checkUploadHeaders, keptHeaders, objectHeaders } from './object-headers.js';
import type { Answer, Call, Operation } from './operation.js';

const RESPONSE_HEADERS = ['content-type', 'content-disposition', 'cache-control'];
const GET_PARAMETERS = [...RESPONSE_HEADERS.map((name) => `response-${name}`)];

export const putObject: Operation = {
  name: 'PutObject',
  action: 's3:PutObject',
  parameters: [],
  run: async ({ request, authenticated, store }) => {
    checkUploadHeaders(request);
    const body = new ReceivedBody(request, authenticated, store.maxObjectBytes);
    const facts = {
      key: request.key,
      headers: keptHeaders(request),
      checksums: () => body.checksums,
      onlyIfNew: readOnlyIfNew(request),
    };
    const { etag, versionId, checksums } = await store.buckets.get(request.bucket).put(facts, body);
    const headers = { etag: `"${etag}"`, 'x-amz-version-id': versionId, ...checksums };
    return { status: 200, headers };
  },
};

export const getObject: Operation = {
  name: 'GetObject',
  action: 's3:GetObject',
  parameters: GET_PARAMETERS,
  run: async (call) => readObject(call, true),
};

export const getObjectVersion: Operation = {
  name: 'GetObject',
  action: 's3:GetObjectVersion',
  parameters: ['versionId', ...GET_PARAMETERS],
  run: async (call) => readObject(call, true),
};

export const headObject: Operation = {
  name: 'HeadObject',
  action: 's3:GetObject',
  parameters: GET_PARAMETERS,
  run: async (call) => readObject(call, false),
};

export const headObjectVersion: Operation = {
  name: 'HeadObject',
  action: 's3:GetObjectVersion',
  parameters: ['versionId', ...GET_PARAMETERS],
  run: async (call) => readObject(call, false),
};

export const deleteObject: Operation = {
  name: 'DeleteObject',
  action: 's3:DeleteObject',
  rootOnly: true,
  parameters: ['versionId'],
  run: async ({ request, store }) => {
    const bucket = store.buckets.get(request.bucket);
    const versionId = request.query.get('versionId');
    if (versionId !== undefined) {
      await bucket.removeVersion(request.key, versionId);
      return { status: 204, headers: { 'x-amz-version-id': versionId } };
    }
    const marker = await bucket.markDeleted(request.key);
    const headers = { 'x-amz-version-id': marker.versionId, 'x-amz-delete-marker': 'true' };
    return { status: 204, headers };
  },
};

export function readOnlyIfNew(request: S3Request): boolean {
  if (headerOf(request, 'if-match') !== undefined) {
    throw new S3Error('NotImplemented', 'An upload cannot ask for If-Match here.');
  }
  const condition = headerOf(request, 'if-none-match');
  if (condition === undefined || condition === '*') return condition === '*';
  throw new S3Error('NotImplemented', 'An upload may ask for If-None-Match: * only.');
}

function readObject({ request, store }: Call, withBody: boolean): Answer {
  const bucket = store.buckets.get(request.bucket);
  const version = findVersion(bucket, request);
  if (isUnchanged(request, version.etag)) {
    return { status: 304, headers: objectHeaders(version, false) };
  }
  const range = readRange(headerOf(request, 'range'), version.size);
  // A checksum is of the whole file, so a part goes without.
  const wantsChecksums =
    range === undefined && headerOf(request, 'x-amz-checksum-mode') === 'ENABLED';
  const headers = { ...objectHeaders(version, wantsChecksums), ...overriddenHeaders(request) };
  const { start, length } = range ?? { start: 0, length: version.size };
  const file = bucket.bytesOf(version);
  const contentRange = `bytes ${start}-${start + length - 1}/${version.size}`;
  return {
    status: range === undefined ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(length),
      ...(range === undefined ? {} : { 'content-range': contentRange }),
    },
    ...(withBody ? { body: { file, start, length } } : {}),
  };
}

function findVersion(bucket: Bucket, { key, query }: S3Request): ObjectVersion {
  const versionId = query.get('versionId');
  const version = bucket.find(key, versionId);
  if (version?.isDeleteMarker === true) {
    throw new S3Error('MethodNotAllowed', 'This version says that the file was deleted.');
  }
  if (version !== undefined) return version;
  throw versionId === undefined
    ? new S3Error('NoSuchKey', 'There is no such file.')
    : new S3Error('NoSuchVersion', 'There is no such version of this file.');
}

/** Whether the asker has it already. */
function isUnchanged(request: S3Request, etag: string): boolean {
  const names = (header: string) => listed(headerOf(request, header), etag);
  if (names('if-match') === false) {
    throw new S3Error('PreconditionFailed', 'The file is another one by now.');
  }
  return names('if-none-match') === true;
}

function listed(header: string | undefined, etag: string): boolean | undefined {
  if (header === undefined) return undefined;
  const etags = header.split(',').map((part) => part.trim().replaceAll('"', ''));
  return etags.includes('*') || etags.includes(etag);
}

/** A link may say how the file is to be shown; that is part of what was signed. */
function overriddenHeaders({ query }: S3Request): Readonly<Record<string, string>> {
  return Object.fromEntries(
    RESPONSE_HEADERS.flatMap((name) => {
      const value = query.get(`response-${name}`);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
