import { ReceivedBody, readSmallBody } from '../body/received-body.js';
import { S3Error } from '../s3-error.js';
import type { S3Request } from '../s3-request.js';
import type { Bucket } from '../store/bucket.js';
import { etagOfParts, readParts, type Part } from '../store/uploads.js';
import { element, elements, S3_NAMESPACE, xmlDocument } from '../xml.js';
import { checkUploadHeaders, keptHeaders } from './object-headers.js';
import { readOnlyIfNew } from './objects.js';
import { wholeNumber, XML, type Operation, type Store } from './operation.js';
import { readPartList, type NamedPart } from './part-list.js';

const MAX_PARTS = 10_000;
const MIN_PART_BYTES = 5 * 1024 * 1024;
const MAX_LIST_BYTES = 2 * 1024 * 1024;
const PAGE = 1_000;

export const createUpload: Operation = {
  name: 'CreateMultipartUpload',
  action: 's3:PutObject',
  parameters: ['uploads'],
  run: async ({ request, store }) => {
    checkUploadHeaders(request);
    const { bucket: bucketName, key } = request;
    const { uploads } = store.buckets.get(bucketName);
    const id = await uploads.begin({ key, headers: keptHeaders(request) });
    const content = elements({ Bucket: bucketName, Key: key, UploadId: id });
    const body = xmlDocument('InitiateMultipartUploadResult', S3_NAMESPACE, content);
    return { status: 200, headers: XML, body };
  },
};

export const uploadPart: Operation = {
  name: 'UploadPart',
  action: 's3:PutObject',
  parameters: ['partNumber', 'uploadId'],
  run: async ({ request, authenticated, store }) => {
    checkUploadHeaders(request);
    const { bucket, id } = await findUpload(request, store.buckets.get(request.bucket));
    const number = wholeNumber(request.query.get('partNumber'), Number.NaN, MAX_PARTS + 1);
    if (!(number >= 1 && number <= MAX_PARTS)) {
      throw new S3Error('InvalidArgument', `partNumber goes from 1 to ${MAX_PARTS}.`);
    }
    const body = new ReceivedBody(request, authenticated, store.maxObjectBytes);
    const etag = await bucket.uploads.keepPart(id, number, body);
    return { status: 200, headers: { etag: `"${etag}"`, ...body.checksums } };
  },
};

export const completeUpload: Operation = {
  name: 'CompleteMultipartUpload',
  action: 's3:PutObject',
  parameters: ['uploadId'],
  run: async ({ request, authenticated, store }) => {
    const list = new ReceivedBody(request, authenticated, MAX_LIST_BYTES);
    const named = readPartList((await readSmallBody(list, MAX_LIST_BYTES)).toString());
    const version = await endUpload(request, store, async ({ bucket, id, headers }) => {
      const parts = choose(await bucket.uploads.list(id), named);
      checkSize(parts, store.maxObjectBytes);
      const facts = { key: request.key, headers, checksums: () => ({}), etag: etagOfParts(parts) };
      return bucket.put({ ...facts, onlyIfNew: readOnlyIfNew(request) }, readParts(parts));
    });
    const content = elements({
      Location: request.rawPath,
      Bucket: request.bucket,
      Key: request.key,
      ETag: `"${version.etag}"`,
    });
    return {
      status: 200,
      headers: { ...XML, 'x-amz-version-id': version.versionId },
      body: xmlDocument('CompleteMultipartUploadResult', S3_NAMESPACE, content),
    };
  },
};

export const abortUpload: Operation = {
  name: 'AbortMultipartUpload',
  action: 's3:AbortMultipartUpload',
  parameters: ['uploadId'],
  run: async ({ request, store }) => {
    await endUpload(request, store, async () => undefined);
    return { status: 204 };
  },
};

export const listParts: Operation = {
  name: 'ListParts',
  action: 's3:ListMultipartUploadParts',
  parameters: ['uploadId', 'max-parts', 'part-number-marker'],
  run: async ({ request, store }) => {
    const { bucket, id } = await findUpload(request, store.buckets.get(request.bucket));
    const marker = wholeNumber(request.query.get('part-number-marker'), 0, MAX_PARTS);
    const limit = wholeNumber(request.query.get('max-parts'), PAGE, PAGE);
    const left = (await bucket.uploads.list(id)).filter((part) => part.number > marker);
    const page = left.slice(0, limit);
    const head = elements({
      Bucket: request.bucket,
      Key: request.key,
      UploadId: id,
      PartNumberMarker: marker,
      MaxParts: limit,
      IsTruncated: left.length > page.length,
      NextPartNumberMarker: page.at(-1)?.number,
    });
    const content = [...head, ...page.map(partElement)];
    return {
      status: 200,
      headers: XML,
      body: xmlDocument('ListPartsResult', S3_NAMESPACE, content),
    };
  },
};

/** Does the last thing for an upload, which is gone then; if that fails it stays. */
async function endUpload<T>(
  request: S3Request,
  store: Store,
  last: (upload: FoundUpload) => Promise<T>,
): Promise<T> {
  const bucket = store.buckets.get(request.bucket);
  return bucket.uploads.exclusively(request.query.get('uploadId') ?? '', async () => {
    const upload = await findUpload(request, bucket);
    const outcome = await last(upload);
    await bucket.uploads.end(upload.id);
    return outcome;
  });
}

function checkSize(parts: readonly Part[], maxBytes: number): void {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (size > maxBytes) throw new S3Error('EntityTooLarge', `A file has at most ${maxBytes} bytes.`);
}

type FoundUpload = Awaited<ReturnType<typeof findUpload>>;

async function findUpload(request: S3Request, bucket: Bucket) {
  const id = request.query.get('uploadId') ?? '';
  const { headers } = await bucket.uploads.get(id, request.key);
  return { bucket, id, headers };
}

/** The parts that the sender names, if they are there as named. */
function choose(present: readonly Part[], named: readonly NamedPart[]): readonly Part[] {
  if (named.some(({ number }, at) => at > 0 && number <= (named[at - 1]?.number ?? 0))) {
    throw new S3Error('InvalidPartOrder', 'The parts must be named in the order of their numbers.');
  }
  const parts = named.map(({ number, etag }) => {
    const part = present.find((one) => one.number === number && one.etag === etag);
    if (part === undefined)
      throw new S3Error('InvalidPart', `Part ${number} is not there like that.`);
    return part;
  });
  const small = parts.slice(0, -1).find(({ size }) => size < MIN_PART_BYTES);
  if (small === undefined) return parts;
  throw new S3Error(
    'EntityTooSmall',
    `Part ${small.number} is smaller than ${MIN_PART_BYTES} bytes.`,
  );
}

function partElement({ number, lastModified, etag, size }: Part) {
  const facts = { PartNumber: number, LastModified: lastModified.toISOString() };
  return element('Part', elements({ ...facts, ETag: `"${etag}"`, Size: size }));
}
