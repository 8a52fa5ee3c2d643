import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { createTestStorage, type TestStorage } from '#platform/testing';
import { uploadPolicy } from '#platform/storage';
import { openSession, type SessionCredentials } from './auth/session-token.js';

const FOLDER = 'offices/1/source-a/';
const OTHER = 'offices/1/source-b/';
const DENIED = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };
const RoleArn = 'arn:aws:iam::000000000000:role/reporter';

let storage: TestStorage;
let Bucket: string;
let root: S3Client;
const clients: { destroy(): void }[] = [];

function s3With(credentials: Omit<SessionCredentials, 'sessionToken'>): S3Client {
  const endpoint = storage.STORAGE_ENDPOINT;
  const client = new S3Client({ region: 'us-east-1', endpoint, forcePathStyle: true, credentials });
  clients.push(client);
  return client;
}

function sts(credentials = rootKeys()): STSClient {
  const client = new STSClient({
    region: 'us-east-1',
    endpoint: storage.STORAGE_ENDPOINT,
    credentials,
  });
  clients.push(client);
  return client;
}

function rootKeys() {
  const { STORAGE_ACCESS_KEY_ID: accessKeyId, STORAGE_SECRET_ACCESS_KEY: secretAccessKey } =
    storage;
  return { accessKeyId, secretAccessKey };
}

async function assume(Policy?: string): Promise<SessionCredentials> {
  const command = new AssumeRoleCommand({
    ...{ RoleArn, RoleSessionName: 'reporter', DurationSeconds: 900 },
    ...(Policy === undefined ? {} : { Policy }),
  });
  const { Credentials: keys } = await sts().send(command);
  return {
    accessKeyId: keys?.AccessKeyId ?? '',
    secretAccessKey: keys?.SecretAccessKey ?? '',
    sessionToken: keys?.SessionToken ?? '',
  };
}

const put = (client: S3Client, Key: string) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body: 'evidence' }));

beforeAll(async () => {
  storage = await createTestStorage();
  Bucket = storage.STORAGE_BUCKET;
  root = s3With(rootKeys());
  await put(root, `${OTHER}1.jpeg`);
});

afterAll(() => {
  for (const client of clients) client.destroy();
});

describe('the keys of one folder', () => {
  let reporter: S3Client;

  beforeAll(async () => {
    reporter = s3With(await assume(uploadPolicy(Bucket, FOLDER)));
  });

  it('write into it, at once and in parts', async () => {
    await put(reporter, `${FOLDER}votes/1.jpeg`);
    const Key = `${FOLDER}counting-proof/1.mp4`;
    const { UploadId } = await reporter.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const upload = { Bucket, Key, UploadId };
    const { ETag } = await reporter.send(
      new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'film' }),
    );
    expect((await reporter.send(new ListPartsCommand(upload))).Parts).toHaveLength(1);
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
    await reporter.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload }));
    const { UploadId: other } = await reporter.send(
      new CreateMultipartUploadCommand({ Bucket, Key }),
    );
    await reporter.send(new AbortMultipartUploadCommand({ ...upload, UploadId: other }));
  });

  it('list it, and nothing above or beside it', async () => {
    await put(reporter, `${FOLDER}votes/1.jpeg`);
    const list = (Prefix?: string) => reporter.send(new ListObjectsV2Command({ Bucket, Prefix }));
    expect((await list(FOLDER)).KeyCount).toBeGreaterThan(0);
    expect((await list(`${FOLDER}votes/`)).KeyCount).toBe(1);
    for (const prefix of [undefined, '', 'offices/', 'offices/1/source-a', OTHER]) {
      await expect(list(prefix)).rejects.toMatchObject(DENIED);
    }
  });

  it('write nowhere else', async () => {
    const keys = [`${OTHER}1.jpeg`, 'offices/1/source-ab/1.jpeg', 'x', FOLDER.slice(0, -1)];
    for (const key of [...keys, `/${FOLDER}x`, FOLDER.toUpperCase()]) {
      await expect(put(reporter, key)).rejects.toMatchObject(DENIED);
    }
    const command = new CreateMultipartUploadCommand({ Bucket, Key: `${OTHER}film` });
    await expect(reporter.send(command)).rejects.toMatchObject(DENIED);
    const elsewhere = await createTestStorage();
    const foreign = { Bucket: elsewhere.STORAGE_BUCKET, Key: `${FOLDER}x`, Body: 'x' };
    await expect(reporter.send(new PutObjectCommand(foreign))).rejects.toMatchObject(DENIED);
  });

  it("do not touch another's upload in parts", async () => {
    const Key = `${OTHER}film`;
    const { UploadId } = await root.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const there = { Bucket, Key, UploadId };
    const here = { Bucket, Key: `${FOLDER}film`, UploadId };
    await expect(reporter.send(new AbortMultipartUploadCommand(there))).rejects.toMatchObject(
      DENIED,
    );
    await expect(reporter.send(new AbortMultipartUploadCommand(here))).rejects.toMatchObject({
      name: 'NoSuchUpload',
    });
    const part = { ...here, PartNumber: 1, Body: 'x' };
    await expect(reporter.send(new UploadPartCommand(part))).rejects.toMatchObject({
      name: 'NoSuchUpload',
    });
  });

  it('neither read nor delete, not even their own', async () => {
    await put(reporter, `${FOLDER}own`);
    for (const Key of [`${FOLDER}own`, `${OTHER}1.jpeg`]) {
      const get = new GetObjectCommand({ Bucket, Key });
      await expect(reporter.send(get)).rejects.toMatchObject(DENIED);
      const remove = new DeleteObjectCommand({ Bucket, Key });
      await expect(reporter.send(remove)).rejects.toMatchObject(DENIED);
    }
  });

  it('do nothing to buckets and open no further session', async () => {
    await expect(reporter.send(new HeadBucketCommand({ Bucket }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
    const create = new CreateBucketCommand({ Bucket: 'mine-alone' });
    await expect(reporter.send(create)).rejects.toMatchObject(DENIED);
    const versions = new ListObjectVersionsCommand({ Bucket, Prefix: FOLDER });
    await expect(reporter.send(versions)).rejects.toMatchObject(DENIED);
    const command = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'again' });
    const client = sts(await assume(uploadPolicy(Bucket, FOLDER)));
    await expect(client.send(command)).rejects.toMatchObject(DENIED);
  });
});

describe('a session', () => {
  const grant = (expiresAt: Date, policy = uploadPolicy(Bucket, FOLDER)) =>
    openSession(rootKeys().secretAccessKey, { sessionName: 'x', policy, expiresAt });
  const soon = () => new Date(Date.now() + 60_000);

  it('is over when its time is', async () => {
    await put(s3With(grant(soon())), `${FOLDER}in-time`);
    const late = s3With(grant(new Date(Date.now() - 1)));
    await expect(put(late, `${FOLDER}late`)).rejects.toMatchObject({ name: 'ExpiredToken' });
  });

  it('cannot take the token of another, nor go without', async () => {
    const mine = grant(soon());
    const yours = grant(soon(), uploadPolicy(Bucket, OTHER));
    const swapped = s3With({ ...mine, sessionToken: yours.sessionToken } as SessionCredentials);
    await expect(put(swapped, `${OTHER}x`)).rejects.toMatchObject({ name: 'InvalidToken' });
    const { sessionToken: _token, ...without } = mine;
    await expect(put(s3With(without), `${FOLDER}x`)).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
  });

  it('cannot change its token', async () => {
    const keys = grant(soon());
    const [body = '', seal = ''] = keys.sessionToken.split('.');
    const wider = grant(soon(), uploadPolicy(Bucket, OTHER)).sessionToken.split('.')[0] ?? '';
    for (const sessionToken of [
      `${wider}.${seal}`,
      `${body}.`,
      body,
      `A${keys.sessionToken}`,
      '.',
    ]) {
      const client = s3With({ ...keys, sessionToken } as SessionCredentials);
      await expect(put(client, `${FOLDER}x`)).rejects.toMatchObject({ name: 'InvalidToken' });
    }
  });

  it('sealed by another root is unknown here', async () => {
    const foreign = openSession('another-root', {
      ...{ sessionName: 'x', expiresAt: soon(), policy: uploadPolicy(Bucket, FOLDER) },
    });
    await expect(put(s3With(foreign), `${FOLDER}x`)).rejects.toMatchObject({
      name: 'InvalidToken',
    });
  });

  it('without a policy may do nothing, and with the widest one still not delete', async () => {
    await expect(put(s3With(await assume()), `${FOLDER}x`)).rejects.toMatchObject(DENIED);
    const statement = { Effect: 'Allow', Action: '*', Resource: '*' };
    const all = JSON.stringify({ Version: '2012-10-17', Statement: statement });
    const client = s3With(await assume(all));
    await put(client, `${OTHER}x`);
    const remove = new DeleteObjectCommand({ Bucket, Key: `${OTHER}x` });
    await expect(client.send(remove)).rejects.toMatchObject(DENIED);
  });

  it.each([
    ['MalformedPolicyDocument', { Policy: '{}' }],
    ['PackedPolicyTooLarge', { Policy: JSON.stringify('x'.repeat(2_048)) }],
    ['ValidationError', { DurationSeconds: 899 }],
    ['ValidationError', { RoleSessionName: 'a b' }],
    ['ValidationError', { RoleArn: 'not-a-role-but-long-enough' }],
  ])('is refused as %s', async (name, change) => {
    const command = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'reporter', ...change });
    const named = { name: expect.stringMatching(`^${name}(Exception)?$`) };
    await expect(sts().send(command)).rejects.toMatchObject(named);
  });
});
