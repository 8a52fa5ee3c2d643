import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
  type PutObjectCommandInput,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { createTestStorage, type TestStorage } from '#platform/testing';

let storage: TestStorage;
let s3: S3Client;
let Bucket: string;

beforeAll(async () => {
  storage = await createTestStorage();
  Bucket = storage.STORAGE_BUCKET;
  s3 = s3Client({});
});

/** As the library comes: with checksums in trailers. */
function s3Client(options: S3ClientConfig): S3Client {
  return new S3Client({
    region: 'us-east-1',
    endpoint: storage.STORAGE_ENDPOINT,
    forcePathStyle: true,
    credentials: {
      accessKeyId: storage.STORAGE_ACCESS_KEY_ID,
      secretAccessKey: storage.STORAGE_SECRET_ACCESS_KEY,
    },
    ...options,
  });
}

afterAll(() => {
  s3.destroy();
});

const put = (Key: string, Body: NonNullable<PutObjectCommandInput['Body']>, rest: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...rest }));
const get = (Key: string, rest: object = {}) =>
  s3.send(new GetObjectCommand({ Bucket, Key, ...rest }));
const textOf = async (Key: string, rest: object = {}) =>
  (await get(Key, rest)).Body?.transformToString();

describe('local-s3 keeps files', () => {
  it('with their bytes, kind, encoding and notes', async () => {
    const bytes = randomBytes(300_000);
    const rest = {
      ContentType: 'image/jpeg',
      ContentDisposition: 'inline',
      Metadata: { office: '42' },
    };
    await put('kept/one', bytes, rest);
    const found = await get('kept/one');
    expect(Buffer.from((await found.Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
    expect(found).toMatchObject({ ...rest, ContentLength: 300_000 });
    expect(found.ContentEncoding).toBeUndefined();
  });

  it('that come as a stream whose chunks have a checksum behind them', async () => {
    const bytes = randomBytes(1_000_000);
    const body = Readable.from([bytes.subarray(0, 10), bytes.subarray(10)]);
    await put('kept/stream', body, { ContentLength: bytes.length, ChecksumAlgorithm: 'SHA256' });
    const { Body, ChecksumSHA256 } = await get('kept/stream', { ChecksumMode: 'ENABLED' });
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
    expect(ChecksumSHA256).toHaveLength(44);
  });

  it.each([
    'plain.txt',
    'with space/and+plus',
    'é/😀/日本',
    '../../etc/passwd',
    './a/../b',
    'a//b',
    'percent%2F%2e%2e',
    `long/${'x'.repeat(1_000)}`,
    'CON',
    'quote"<&>\'',
    'tab\there',
  ])('under the key %j, and lists it', async (key) => {
    await put(key, key);
    expect(await textOf(key)).toBe(key);
    const { Contents } = await s3.send(
      new ListObjectsV2Command({ Bucket, Prefix: key, EncodingType: 'url' }),
    );
    const names = Contents?.map(({ Key = '' }) => decodeURIComponent(Key.replaceAll('+', ' ')));
    expect(names).toContain(key);
  });

  it('whose keys differ in case only, apart', async () => {
    await put('case/A', 'big');
    await put('case/a', 'small');
    expect(await Promise.all([textOf('case/A'), textOf('case/a')])).toEqual(['big', 'small']);
  });

  it('and refuses a key of more than 1,024 bytes', async () => {
    await expect(put('é'.repeat(513), 'x')).rejects.toMatchObject({ name: 'KeyTooLongError' });
  });

  it('only once when that is asked for, however many come at once', async () => {
    const outcomes = await Promise.allSettled(
      ['1', '2', '3', '4'].map((body) => put('once', body, { IfNoneMatch: '*' })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(put('once', 'again', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
  });
});

describe('local-s3 takes a file by a link', () => {
  const linkFor = async (input: object) => {
    // A checksum would be that of the empty body, which is all that is known when the link is made.
    const client = s3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    const link = await getSignedUrl(
      client,
      new PutObjectCommand({ Bucket, Key: 'link', ...input }),
    );
    client.destroy();
    return link;
  };

  it('with a body that was not known when it was made', async () => {
    const answer = await fetch(await linkFor({}), { method: 'PUT', body: 'by link' });
    expect([answer.status, await textOf('link')]).toEqual([200, 'by link']);
  });

  it('and refuses one that asks for what it does not know', async () => {
    const answer = await fetch(await linkFor({ ACL: 'public-read' }), { method: 'PUT', body: 'x' });
    expect(await answer.text()).toContain('NotImplemented');
  });
});

describe('local-s3 gives out', () => {
  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
  ])('the range %s', async (Range, expected, range) => {
    await put('ranges', '0123456789');
    const found = await get('ranges', { Range });
    expect(await found.Body?.transformToString()).toBe(expected);
    expect(found).toMatchObject({ ContentRange: range, $metadata: { httpStatusCode: 206 } });
  });

  it('nothing for a range outside the file', async () => {
    await put('ranges', '0123456789');
    await expect(get('ranges', { Range: 'bytes=10-' })).rejects.toMatchObject({
      name: 'InvalidRange',
      $metadata: { httpStatusCode: 416 },
    });
  });

  it('an unchanged file to nobody who has it', async () => {
    const { ETag } = await put('same', 'same');
    await expect(get('same', { IfNoneMatch: ETag })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await expect(get('same', { IfMatch: '"other"' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
  });

  it('the names of what is missing', async () => {
    await expect(get('missing')).rejects.toMatchObject({ name: 'NoSuchKey' });
    const elsewhere = new ListObjectsV2Command({ Bucket: 'not-there' });
    await expect(s3.send(elsewhere)).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(get('missing', { VersionId: 'x' })).rejects.toMatchObject({
      name: 'NoSuchVersion',
    });
  });
});

describe('local-s3 lists', () => {
  it('page by page, with folders told as one', async () => {
    for (const key of ['l/a', 'l/b/1', 'l/b/2', 'l/c', 'l/d/1']) await put(key, key);
    const told: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    do {
      const command = { Bucket, Prefix: 'l/', Delimiter: '/', MaxKeys: 1, ContinuationToken };
      const page = await s3.send(new ListObjectsV2Command(command));
      told.push(...(page.Contents ?? []).map(({ Key }) => Key));
      told.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    expect(told).toEqual(['l/a', 'l/b/', 'l/c', 'l/d/']);
  });
});

describe('local-s3 keeps versions', () => {
  it('of what is overwritten and of what is deleted', async () => {
    const first = await put('versions/one', 'first');
    await put('versions/one', 'second');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'versions/one' }));
    await expect(get('versions/one')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await textOf('versions/one', { VersionId: first.VersionId })).toBe('first');
    const { Versions, DeleteMarkers } = await s3.send(
      new ListObjectVersionsCommand({ Bucket, Prefix: 'versions/' }),
    );
    expect(Versions?.map(({ Size, IsLatest }) => [Size, IsLatest])).toEqual([
      [6, false],
      [5, false],
    ]);
    expect(Versions?.at(-1)?.VersionId).toBe(first.VersionId);
    expect(DeleteMarkers).toMatchObject([{ IsLatest: true }]);
    expect(await s3.send(new GetBucketVersioningCommand({ Bucket }))).toMatchObject({
      Status: 'Enabled',
    });
  });

  it('and tells them page by page, also where a page ends between two of one file', async () => {
    for (const [key, times] of Object.entries({ a: 1, b: 3, 'c/1': 1, 'c/2': 1, d: 2 })) {
      for (let n = 0; n < times; n += 1) await put(`paged/${key}`, String(n));
    }
    const told: (string | undefined)[] = [];
    let KeyMarker: string | undefined;
    let VersionIdMarker: string | undefined;
    do {
      const asked = { Bucket, Prefix: 'paged/', Delimiter: '/', MaxKeys: 2 };
      const page = await s3.send(
        new ListObjectVersionsCommand({ ...asked, KeyMarker, VersionIdMarker }),
      );
      const { Versions = [], CommonPrefixes = [] } = page;
      expect(Versions.length + CommonPrefixes.length).toBeLessThanOrEqual(2);
      told.push(...Versions.map(({ Key, IsLatest }) => `${Key} ${IsLatest}`));
      told.push(...CommonPrefixes.map(({ Prefix }) => Prefix));
      ({ NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page);
    } while (KeyMarker !== undefined);
    const b = ['paged/b true', 'paged/b false', 'paged/b false'];
    // Within a page the folders are told last.
    expect(told).toEqual(['paged/a true', ...b, 'paged/d true', 'paged/c/', 'paged/d false']);
    const markerAlone = { Bucket, VersionIdMarker: 'x' };
    await expect(s3.send(new ListObjectVersionsCommand(markerAlone))).rejects.toMatchObject({
      name: 'InvalidArgument',
    });
  });

  it('until its root takes one of them away for good', async () => {
    const { VersionId } = await put('versions/two', 'first');
    await put('versions/two', 'second');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'versions/two', VersionId }));
    await expect(get('versions/two', { VersionId })).rejects.toMatchObject({
      name: 'NoSuchVersion',
    });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'versions/two' }));
    expect(head.ContentLength).toBe(6);
  });
});
