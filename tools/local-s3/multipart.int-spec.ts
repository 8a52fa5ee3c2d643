import { randomBytes } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  ListPartsCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { createTestStorage } from '#platform/testing';

const PART = 5 * 1024 * 1024;
let s3: S3Client;
let Bucket: string;

beforeAll(async () => {
  const storage = await createTestStorage();
  Bucket = storage.STORAGE_BUCKET;
  s3 = new S3Client({
    region: 'us-east-1',
    endpoint: storage.STORAGE_ENDPOINT,
    forcePathStyle: true,
    credentials: {
      accessKeyId: storage.STORAGE_ACCESS_KEY_ID,
      secretAccessKey: storage.STORAGE_SECRET_ACCESS_KEY,
    },
  });
});

afterAll(() => {
  s3.destroy();
});

const begin = async (Key: string) => {
  const command = new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'video/mp4' });
  return { Bucket, Key, UploadId: (await s3.send(command)).UploadId };
};
type Upload = Awaited<ReturnType<typeof begin>>;
const send = async (upload: Upload, PartNumber: number, Body: Buffer) => {
  const { ETag } = await s3.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
  return { PartNumber, ETag };
};
const complete = (upload: Upload, Parts: { PartNumber: number; ETag: string | undefined }[]) =>
  s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
const bytesOf = async (Key: string) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
};

describe('an upload in parts', () => {
  it('becomes one file, whatever the order in which the parts came', async () => {
    const upload = await begin('film');
    const bytes = randomBytes(PART + 1_000);
    const second = await send(upload, 2, bytes.subarray(PART));
    await send(upload, 1, randomBytes(PART));
    const first = await send(upload, 1, bytes.subarray(0, PART));
    const { Parts } = await s3.send(new ListPartsCommand(upload));
    expect(Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
      [1, PART],
      [2, 1_000],
    ]);
    await expect(bytesOf('film')).rejects.toMatchObject({ name: 'NoSuchKey' });
    const { ETag, VersionId } = await complete(upload, [first, second]);
    expect(ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    expect(VersionId).toBeDefined();
    expect((await bytesOf('film')).equals(bytes)).toBe(true);
    await expect(s3.send(new ListPartsCommand(upload))).rejects.toMatchObject({
      name: 'NoSuchUpload',
    });
  });

  it('is listed page by page', async () => {
    const upload = await begin('pages');
    for (const number of [1, 2, 3]) await send(upload, number, Buffer.from([number]));
    const page = await s3.send(new ListPartsCommand({ ...upload, MaxParts: 2 }));
    expect(page).toMatchObject({ IsTruncated: true, NextPartNumberMarker: '2' });
    const rest = await s3.send(
      new ListPartsCommand({ ...upload, PartNumberMarker: page.NextPartNumberMarker }),
    );
    expect(rest.Parts?.map(({ PartNumber }) => PartNumber)).toEqual([3]);
    expect(rest.IsTruncated).toBe(false);
  });

  it('can be given up, and is gone then', async () => {
    const upload = await begin('given-up');
    await send(upload, 1, Buffer.from('x'));
    await s3.send(new AbortMultipartUploadCommand(upload));
    await expect(send(upload, 2, Buffer.from('y'))).rejects.toMatchObject({ name: 'NoSuchUpload' });
    await expect(bytesOf('given-up')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('that is completed twice at once becomes one version', async () => {
    const upload = await begin('twice');
    const part = await send(upload, 1, Buffer.from('once'));
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => complete(upload, [part])));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const listing = new ListObjectVersionsCommand({ Bucket, Prefix: 'twice' });
    expect((await s3.send(listing)).Versions).toHaveLength(1);
  });

  it('opens under its own key only', async () => {
    const upload = await begin('mine');
    const other = { ...upload, Key: 'yours' };
    await expect(send(other, 1, Buffer.from('x'))).rejects.toMatchObject({ name: 'NoSuchUpload' });
    await expect(
      send({ ...upload, UploadId: '../../x' }, 1, Buffer.from('x')),
    ).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('is not completed with parts that are missing, changed, too small or in disorder', async () => {
    const upload = await begin('wrong');
    const small = await send(upload, 1, Buffer.from('small'));
    const last = await send(upload, 2, Buffer.from('last'));
    const cases = [
      ['InvalidPart', [{ ...small, ETag: '"0123456789abcdef0123456789abcdef"' }]],
      ['InvalidPart', [{ ...last, PartNumber: 3 }]],
      ['InvalidPartOrder', [last, small]],
      ['EntityTooSmall', [small, last]],
      ['MalformedXML', []],
    ] as const;
    for (const [name, parts] of cases) {
      await expect(complete(upload, [...parts])).rejects.toMatchObject({ name });
    }
    await complete(upload, [last]);
    expect((await bytesOf('wrong')).toString()).toBe('last');
  });
});
