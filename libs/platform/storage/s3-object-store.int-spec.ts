import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import {
  captureLog,
  createTestStorage,
  openTcpProxy,
  testStorageSettings,
  type CapturedLog,
  type TestStorage,
} from '#platform/testing';
import { MAX_OBJECT_BYTES } from './object-store.js';
import { createS3Client, STORAGE_LIMITS, type StorageLimits } from './s3-client.js';
import { S3ObjectStore } from './s3-object-store.js';
import type { S3Settings } from './storage-settings.js';

let storage: TestStorage;
let settings: S3Settings;
let store: S3ObjectStore;
let log: CapturedLog;

const LIMITS = { connectMs: 300, wholeMs: 1_000, attempts: 2 };
const TEXT = { contentType: 'text/plain' };
const unavailable = { code: 'storage_unavailable' };

beforeAll(async () => {
  storage = await createTestStorage();
  settings = testStorageSettings(storage);
});

/** Closed after each test, however it went: what is left open would hold up the run. */
const opened: (() => unknown)[] = [];

function storeWith(changed: Partial<S3Settings> = {}, limits?: StorageLimits): S3ObjectStore {
  const other = new S3ObjectStore({ ...settings, ...changed }, log.logger, limits);
  opened.push(() => other.close());
  return other;
}

async function openProxy() {
  const proxy = await openTcpProxy(new URL(storage.STORAGE_ENDPOINT));
  opened.push(() => proxy.kill());
  return { proxy, address: `http://127.0.0.1:${proxy.port}` };
}

/** As somebody else would, past the code under test. */
async function upload(object: Omit<PutObjectCommandInput, 'Bucket'>): Promise<void> {
  const client = createS3Client(settings, settings.endpoint, STORAGE_LIMITS);
  opened.push(() => client.destroy());
  await client.send(new PutObjectCommand({ Bucket: settings.bucket, ...object }));
}

beforeEach(() => {
  log = captureLog();
  store = storeWith();
});

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

describe('the object store', () => {
  it('gives back what was put, with its kind, size and ETag', async () => {
    await store.put('photos/one.webp', Buffer.from('bytes'), { contentType: 'image/webp' });
    const found = await store.get('photos/one.webp');
    expect(found?.body.toString()).toBe('bytes');
    expect(found).toMatchObject({ contentType: 'image/webp', size: 5 });
    expect(await store.head('photos/one.webp')).toMatchObject({
      key: 'photos/one.webp',
      contentType: 'image/webp',
      size: 5,
      etag: found?.etag,
      sha256: undefined,
    });
  });

  it('keeps an empty file', async () => {
    await store.put('empty/file', Buffer.alloc(0), TEXT);
    expect(await store.get('empty/file')).toMatchObject({ size: 0, body: Buffer.alloc(0) });
  });

  it('answers undefined where there is no such file', async () => {
    expect(await store.get('photos/none')).toBeUndefined();
    expect(await store.head('photos/none')).toBeUndefined();
  });

  it('tells the SHA-256 that the sender stated, in hexadecimal', async () => {
    await upload({ Key: 'stated/file', Body: 'stated', ChecksumAlgorithm: 'SHA256' });
    const sha256 = createHash('sha256').update('stated').digest('hex');
    expect((await store.head('stated/file'))?.sha256).toBe(sha256);
  });

  it('lists a folder page by page, in order, and no neighbour whose name begins alike', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) await store.put(`pages/in/${name}`, Buffer.from(name), TEXT);
    await store.put('pages/in-between', Buffer.from('x'), TEXT);
    const keys: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list('pages/in/', { limit: 2, cursor });
      expect(page.objects.length).toBeLessThanOrEqual(2);
      keys.push(...page.objects.map(({ key }) => key));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(keys).toEqual(names.map((name) => `pages/in/${name}`));
  });

  it('lists and opens files that others named as they liked', async () => {
    const key = 'odd/Bureau n° 12 + é😀&<.jpg';
    await upload({ Key: key, Body: 'odd' });
    const { objects } = await store.list('odd/', { limit: 10 });
    expect(objects).toMatchObject([{ key, size: 3 }]);
    const answer = await fetch(await store.presignGet(key, 60));
    expect(await answer.text()).toBe('odd');
  });

  it('refuses a cursor that it did not give out as malformed', async () => {
    for (const cursor of ['bogus', '', '\ud800', 'x'.repeat(100_000), '\u0000']) {
      await expect(store.list('pages/in/', { limit: 2, cursor })).rejects.toMatchObject({
        code: 'malformed_cursor',
      });
    }
  });

  it('refuses keys that lead elsewhere, and kinds that are none, before anything is asked', async () => {
    const refused = { code: 'bad_request' };
    await expect(store.put('photos/../x', Buffer.from('x'), TEXT)).rejects.toMatchObject(refused);
    await expect(store.put('a b', Buffer.from('x'), TEXT)).rejects.toMatchObject(refused);
    await expect(store.get('photos/../x')).rejects.toMatchObject(refused);
    await expect(store.list('photos', { limit: 1 })).rejects.toMatchObject(refused);
    await expect(store.presignGet('/x', 60)).rejects.toMatchObject(refused);
    const contentType = 'text/plain\r\nx-amz-acl: public-read';
    await expect(store.put('x', Buffer.from('x'), { contentType })).rejects.toMatchObject(refused);
  });

  it('passes no file through that is larger than its bound', async () => {
    const large = Buffer.alloc(MAX_OBJECT_BYTES + 1);
    const refused = { code: 'body_too_large' };
    await expect(store.put('large', large, TEXT)).rejects.toMatchObject(refused);
    await upload({ Key: 'large', Body: large });
    await expect(store.get('large')).rejects.toMatchObject(refused);
  });
});

describe('what was overwritten', () => {
  const putAll = async (key: string, ...texts: readonly string[]) => {
    for (const text of texts) await store.put(key, Buffer.from(text), TEXT);
  };

  it('is told with its first version, which a link opens', async () => {
    await putAll('past/one', 'first', 'second!', 'third');
    await putAll('past/two', 'only');
    const { files, cursor } = await store.listHistories('past/', { limit: 10 });
    expect(cursor).toBeUndefined();
    expect(files).toMatchObject([
      { key: 'past/one', versions: 3, bytes: 17, first: { size: 5 }, isDeleted: false },
      { key: 'past/two', versions: 1, bytes: 4, first: { size: 4 }, isCut: false },
    ]);
    const versionId = files[0]?.first.versionId ?? '';
    const link = await store.presignGet('past/one', 60, {
      ...{ versionId, contentType: 'image/jpeg', asDownload: true },
    });
    const answer = await fetch(link);
    expect(await answer.text()).toBe('first');
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect((await store.head('past/one', versionId))?.size).toBe(5);
    expect(await store.head('past/one', '0'.repeat(32))).toBeUndefined();
  });

  it('is told page by page, and of one file alone', async () => {
    for (const name of ['a', 'b', 'c']) await putAll(`past-pages/${name}`, name, name);
    const keys: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.listHistories('past-pages/', { limit: 1, cursor });
      keys.push(...page.files.map(({ key, versions }) => `${key} ${String(versions)}`));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(keys).toEqual(['past-pages/a 2', 'past-pages/b 2', 'past-pages/c 2']);
    expect(await store.findHistory('past-pages/b')).toMatchObject({ versions: 2 });
    expect(await store.findHistory('past-pages')).toBeUndefined();
  });

  it('is found after it was deleted', async () => {
    await putAll('gone/one', 'kept');
    const client = createS3Client(settings, settings.endpoint, STORAGE_LIMITS);
    opened.push(() => client.destroy());
    await client.send(new DeleteObjectCommand({ Bucket: settings.bucket, Key: 'gone/one' }));
    expect(await store.head('gone/one')).toBeUndefined();
    const { files } = await store.listHistories('gone/', { limit: 10 });
    expect(files).toMatchObject([{ key: 'gone/one', isDeleted: true, versions: 1 }]);
  });

  it('is not told from a cursor that nobody gave out', async () => {
    for (const cursor of ['', '!', 'a', 'x'.repeat(4_000), '\ud800']) {
      await expect(store.listHistories('past/', { limit: 1, cursor })).rejects.toMatchObject({
        code: 'malformed_cursor',
      });
    }
  });
});

describe('a link', () => {
  it('opens the file at the public address, without a key, until it expires', async () => {
    await store.put('links/one', Buffer.from('linked'), TEXT);
    const { address: publicEndpoint } = await openProxy();
    const other = storeWith({ publicEndpoint });
    const link = await other.presignGet('links/one', 1);
    expect(link.startsWith(publicEndpoint)).toBe(true);
    expect(await (await fetch(link)).text()).toBe('linked');
    await pause(2_100);
    const late = await fetch(link);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('expired')]);
  });

  it.each([0, 0.5, 604_801])('cannot live for %d seconds', async (seconds) => {
    await expect(store.presignGet('links/one', seconds)).rejects.toThrow(RangeError);
  });
});

describe('a store that fails', () => {
  it('is unavailable within the bound when it hangs, and well again when it comes back', async () => {
    await store.put('away/file', Buffer.alloc(1_000_000), TEXT);
    const { proxy, address: endpoint } = await openProxy();
    const far = storeWith({ endpoint }, LIMITS);
    expect(await far.head('away/file')).toBeDefined();
    proxy.stall();
    const started = performance.now();
    await expect(far.get('away/file')).rejects.toMatchObject(unavailable);
    expect(performance.now() - started).toBeLessThan(LIMITS.wholeMs + 500);
    proxy.resume();
    expect((await far.get('away/file'))?.size).toBe(1_000_000);
  });

  it('is unavailable at once when nobody listens', async () => {
    const { proxy, address: endpoint } = await openProxy();
    const far = storeWith({ endpoint }, LIMITS);
    await proxy.kill();
    await expect(far.list('away/', { limit: 1 })).rejects.toMatchObject(unavailable);
    await expect(far.put('away/x', Buffer.from('x'), TEXT)).rejects.toMatchObject(unavailable);
    expect(log.text()).toContain('the object store failed');
  });

  it('names a missing bucket to the operator, at the start and when it is asked', async () => {
    const missing = storeWith({ bucket: 'not-there' });
    await missing.lookAtBucket();
    expect(log.text()).toMatch(/"bucket":"not-there".*STORAGE_BUCKET does not exist: create it/);
    await expect(missing.get('x')).rejects.toMatchObject(unavailable);
    await expect(missing.put('x', Buffer.from('x'), TEXT)).rejects.toMatchObject(unavailable);
  });

  it('tells a wrong secret to the operator, and the key of no file to the log', async () => {
    const keys = { ...settings.keys, secretAccessKey: 'not-the-secret' };
    const stranger = storeWith({ keys });
    await expect(stranger.get('private/source-B12345')).rejects.toMatchObject(unavailable);
    expect(log.text()).toContain('STORAGE_SECRET_ACCESS_KEY is not the one');
    await stranger.lookAtBucket();
    expect(log.text()).toContain('look at the rights of STORAGE_ACCESS_KEY_ID');
    expect(log.text()).not.toContain('B12345');
  });
});
