import { S3Error } from '../s3-error.js';
import type { S3Request } from '../s3-request.js';
import { createBucket, getBucketVersioning, headBucket } from './bucket-operations.js';
import { listObjects, listObjectVersions } from './listings.js';
import { abortUpload, completeUpload, createUpload, listParts, uploadPart } from './multipart.js';
import {
  deleteObject,
  getObject,
  getObjectVersion,
  headObject,
  headObjectVersion,
  putObject,
} from './objects.js';
import type { Operation } from './operation.js';

/** By method, then by the parameter that tells operations apart; `''` is for none of them. */
type Table = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const OF_BUCKETS: Table = {
  GET: { 'list-type': listObjects, versions: listObjectVersions, versioning: getBucketVersioning },
  HEAD: { '': headBucket },
  PUT: { '': createBucket },
};

const OF_OBJECTS: Table = {
  GET: { uploadId: listParts, versionId: getObjectVersion, '': getObject },
  HEAD: { versionId: headObjectVersion, '': headObject },
  PUT: { uploadId: uploadPart, '': putObject },
  POST: { uploads: createUpload, uploadId: completeUpload },
  DELETE: { uploadId: abortUpload, '': deleteObject },
};

/** Of the signature, or without a meaning for what is done. */
const ALWAYS_UNDERSTOOD = new Set([
  'x-id',
  'x-amz-algorithm',
  'x-amz-checksum-mode',
  'x-amz-content-sha256',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-security-token',
  'x-amz-signature',
  'x-amz-signedheaders',
  'x-amz-user-agent',
]);

export function findOperation({ method, key, query }: S3Request): Operation {
  const choices = (key === '' ? OF_BUCKETS : OF_OBJECTS)[method] ?? {};
  const sign = Object.keys(choices).find((name) => name !== '' && query.has(name)) ?? '';
  const operation = choices[sign];
  if (operation === undefined) {
    throw new S3Error('NotImplemented', 'This operation is not known here.');
  }
  const foreign = [...query.keys()].find(
    (name) => !operation.parameters.includes(name) && !ALWAYS_UNDERSTOOD.has(name.toLowerCase()),
  );
  if (foreign === undefined) return operation;
  throw new S3Error('NotImplemented', `${operation.name} with ${foreign} is not known here.`);
}
