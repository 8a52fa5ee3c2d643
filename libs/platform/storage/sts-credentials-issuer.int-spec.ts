import { setTimeout as pause } from 'node:timers/promises';
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  captureLog,
  createTestStorage,
  openTcpProxy,
  testStorageSettings,
  type CapturedLog,
} from '#platform/testing';
import { createS3Client, STORAGE_LIMITS } from './s3-client.js';
import type { StsSettings } from './scoped-credentials-settings.js';
import { StsCredentialsIssuer, type StsLimits } from './sts-credentials-issuer.js';
import type { S3Settings } from './storage-settings.js';

const REQUEST = { prefix: 'offices/1/source-a/', sessionName: 'a', seconds: 900 };
const LIMITS: StsLimits = {
  connectMs: 300,
  wholeMs: 500,
  attempts: 2,
  atOnce: 2,
  maxWaitMs: 100,
  faults: 3,
  pauseMs: 400,
};
const UNAVAILABLE = { ok: false, error: 'unavailable' };

let storage: S3Settings;
let settings: StsSettings;
let log: CapturedLog;

/** Closed after each test, however it went: what is left open would hold up the run. */
const opened: (() => unknown)[] = [];

function issuerFor(changed: Partial<StsSettings> = {}, limits?: StsLimits): StsCredentialsIssuer {
  const issuer = new StsCredentialsIssuer({ ...settings, ...changed }, log.logger, limits);
  opened.push(() => issuer.close());
  return issuer;
}

async function behindProxy() {
  const proxy = await openTcpProxy(new URL(settings.endpoint ?? ''));
  opened.push(() => proxy.kill());
  const endpoint = `http://127.0.0.1:${proxy.port}`;
  return { proxy, issuer: issuerFor({ endpoint }, LIMITS) };
}

beforeAll(async () => {
  storage = testStorageSettings(await createTestStorage());
  const { endpoint, region, bucket, keys } = storage;
  const roleArn = 'arn:aws:iam::000000000000:role/reporter';
  settings = { kind: 'sts', endpoint, region, bucket, roleArn, keys };
});

beforeEach(() => {
  log = captureLog();
});

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

describe('keys for one folder', () => {
  it('upload there and list it, and no other folder', async () => {
    const issuer = issuerFor();
    const issued = await issuer.issue(REQUEST);
    if (!issued.ok) throw new Error(log.text());
    const lifetime = issued.value.expiresAt.getTime() - Date.now();
    expect(Math.abs(lifetime - 900_000)).toBeLessThan(5_000);

    const { bucket: Bucket } = storage;
    const reporter = createS3Client(storage, storage.endpoint, STORAGE_LIMITS);
    opened.push(() => reporter.destroy());
    reporter.config.credentials = async () => issued.value;
    const put = (Key: string) => reporter.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    await put(`${REQUEST.prefix}votes/1.jpeg`);
    await expect(put('offices/1/source-ab/1.jpeg')).rejects.toMatchObject({ name: 'AccessDenied' });
    const list = (Prefix: string) => reporter.send(new ListObjectsV2Command({ Bucket, Prefix }));
    expect((await list(REQUEST.prefix)).KeyCount).toBe(1);
    await expect(list('offices/1/')).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('are not asked for when the folder was put together from unchecked input', async () => {
    const issuer = issuerFor();
    for (const prefix of ['offices/*/', 'offices/${aws:username}/', 'offices/../', 'offices/1']) {
      await expect(issuer.issue({ ...REQUEST, prefix })).rejects.toMatchObject({
        code: 'bad_request',
      });
    }
    await expect(issuer.issue({ ...REQUEST, seconds: 60 })).rejects.toThrow(RangeError);
  });

  it('are unavailable, and the log says why, when the role is refused', async () => {
    const keys = { ...settings.keys, secretAccessKey: 'not-the-secret' };
    const issuer = issuerFor({ keys });
    expect(await issuer.issue(REQUEST)).toEqual(UNAVAILABLE);
    expect(log.text()).toContain('SignatureDoesNotMatch');
  });
});

describe('an STS that fails', () => {
  it('holds nobody up longer than the bound, and after a few faults nobody at all', async () => {
    const { proxy, issuer } = await behindProxy();
    expect(await issuer.issue(REQUEST)).toMatchObject({ ok: true });
    proxy.stall();
    const started = performance.now();
    expect(await issuer.issue(REQUEST)).toEqual(UNAVAILABLE);
    expect(performance.now() - started).toBeLessThan(LIMITS.wholeMs + 300);
    await issuer.issue(REQUEST);
    await issuer.issue(REQUEST);
    const afterFaults = performance.now();
    expect(await issuer.issue(REQUEST)).toEqual(UNAVAILABLE);
    expect(performance.now() - afterFaults).toBeLessThan(50);

    proxy.resume();
    await pause(LIMITS.pauseMs + 50);
    expect(await issuer.issue(REQUEST)).toMatchObject({ ok: true });
    expect(await issuer.issue(REQUEST)).toMatchObject({ ok: true });
  });

  it('lets only a few wait for it, and turns the others away soon', async () => {
    const { proxy, issuer } = await behindProxy();
    proxy.stall();
    const started = performance.now();
    const times = await Promise.all(
      [1, 2, 3, 4, 5].map(async () => {
        expect(await issuer.issue(REQUEST)).toEqual(UNAVAILABLE);
        return performance.now() - started;
      }),
    );
    expect(times.filter((time) => time < LIMITS.wholeMs - 100)).toHaveLength(3);
  });

  it('is unavailable when nobody listens', async () => {
    const { proxy, issuer } = await behindProxy();
    await proxy.kill();
    expect(await issuer.issue(REQUEST)).toEqual(UNAVAILABLE);
  });
});
