import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { makeTemporaryFolder } from '../embedded-postgres/index.js';

const program = path.resolve('dist/tools/local-s3/run-local-s3.js');
const KEYS = { accessKeyId: 'crash', secretAccessKey: 'crash-secret' };
const Bucket = 'scrutin';

/** The library would complain on the console of what these tests do to it on purpose. */
const logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

let folder: string;
let child: ChildProcess;
let s3: S3Client;

async function start(): Promise<void> {
  child = spawn(process.execPath, [program], {
    env: {
      ...{
        PATH: process.env['PATH'],
        NODE_ENV: 'test',
        LOCAL_S3_FOLDER: folder,
        LOCAL_S3_PORT: '0',
      },
      LOCAL_S3_ACCESS_KEY_ID: KEYS.accessKeyId,
      LOCAL_S3_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!said.includes('\n')) await pause(10);
  const endpoint = /http:\S+/.exec(said)?.[0] ?? '';
  s3 = new S3Client({
    ...{ region: 'us-east-1', endpoint, forcePathStyle: true, credentials: KEYS },
    ...{ maxAttempts: 1, logger },
  });
}

async function kill(signal: NodeJS.Signals): Promise<void> {
  s3.destroy();
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

const get = async (Key: string) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  return Body?.transformToString();
};
const filesOnDisk = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => path.extname(name));

beforeEach(async () => {
  folder = await makeTemporaryFolder('scrutin-s3-');
  await start();
});

afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) await kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

it('a kill -9 during an upload leaves what was there before and nothing half-written', async () => {
  await s3.send(new PutObjectCommand({ Bucket, Key: 'film', Body: 'before' }));
  async function* endless(): AsyncGenerator<Buffer> {
    for (;;) {
      await pause(1);
      yield Buffer.alloc(65_536);
    }
  }
  const upload = s3.send(
    new PutObjectCommand({
      ...{ Bucket, Key: 'film', Body: Readable.from(endless()), ContentLength: 1_000_000_000 },
    }),
  );
  const failed = expect(upload).rejects.toThrow();
  while (!(await filesOnDisk()).includes('.draft')) await pause(10);
  await kill('SIGKILL');
  await failed;

  await start();
  expect(await get('film')).toBe('before');
  expect((await filesOnDisk()).sort()).toEqual(['.bytes', '.json']);
});

it('a kill -9 between the bytes of a version and its facts leaves no bytes without an owner', async () => {
  await s3.send(new PutObjectCommand({ Bucket, Key: 'film', Body: 'before' }));
  await kill('SIGKILL');
  const names = await readdir(folder, { recursive: true });
  const bytes = names.find((name) => name.endsWith('.bytes')) ?? '';
  const orphan = path.join(path.dirname(bytes), `${'0'.repeat(32)}.bytes`);
  await copyFile(path.join(folder, bytes), path.join(folder, orphan));

  await start();
  expect(await get('film')).toBe('before');
  expect((await filesOnDisk()).sort()).toEqual(['.bytes', '.json']);
});

it('a kill -9 at any moment loses nothing that was acknowledged', async () => {
  const acknowledged: string[] = [];
  const writing = (async () => {
    for (let number = 0; ; number += 1) {
      await s3.send(new PutObjectCommand({ Bucket, Key: `many/${number}`, Body: `${number}` }));
      acknowledged.push(`${number}`);
    }
  })();
  const stopped = expect(writing).rejects.toThrow();
  await pause(400);
  await kill('SIGKILL');
  await stopped;

  await start();
  expect(acknowledged.length).toBeGreaterThan(5);
  for (const number of acknowledged) expect(await get(`many/${number}`)).toBe(number);
  const { KeyCount = 0 } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'many/' }));
  // One more may have been written without its answer getting through.
  expect([acknowledged.length, acknowledged.length + 1]).toContain(KeyCount);
});

it('an upload in parts goes on after a kill -9', async () => {
  const Key = 'parts';
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const upload = { Bucket, Key, UploadId };
  const { ETag } = await s3.send(
    new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'first part' }),
  );
  await kill('SIGKILL');

  await start();
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
  await s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload }));
  expect(await get('parts')).toBe('first part');
});

it('a sender who goes away leaves nothing behind', async () => {
  const controller = new AbortController();
  const stuck = new Readable({ read: () => undefined });
  stuck.push(Buffer.alloc(65_536));
  const command = new PutObjectCommand({
    ...{ Bucket, Key: 'gone', Body: stuck, ContentLength: 1_000_000 },
  });
  const upload = s3.send(command, { abortSignal: controller.signal });
  const failed = expect(upload).rejects.toThrow();
  while (!(await filesOnDisk()).includes('.draft')) await pause(10);
  controller.abort();
  await failed;
  while ((await filesOnDisk()).length > 0) await pause(10);
  await expect(get('gone')).rejects.toMatchObject({ name: 'NoSuchKey' });
});
