import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { createClient } from 'redis';
import {
  captureLog,
  describeWithRedis,
  describeWithRedisCluster,
  eventually,
  openTcpProxy,
  type TcpProxy,
} from '#platform/testing';
import { RedisSnapshotStore } from './redis-snapshot-store.js';
import { describeSnapshotStore, openSnapshots } from './snapshot-store.contract.js';
import type { Reading } from './snapshot-store.js';
import type { Snapshots } from './snapshots.js';

const LIFE_MS = 60_000;

async function untilConnected(store: RedisSnapshotStore): Promise<void> {
  await eventually(async () => {
    await store.read('any');
  });
}

/** Of a store that can be asked. */
async function readIn(snapshots: Snapshots, key: string): Promise<Reading> {
  const reading = await snapshots.read(key);
  if (reading === undefined) throw new Error('the store could not be asked');
  return reading;
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const started = performance.now();
  return [await work(), performance.now() - started];
}

describeWithRedis('snapshots in Redis', (redisUrl) => {
  let client: ReturnType<typeof createClient>;
  let store: RedisSnapshotStore;
  let key: string;

  beforeAll(async () => {
    client = createClient({ url: redisUrl() });
    await client.connect();
    store = new RedisSnapshotStore(redisUrl(), captureLog().logger);
    await untilConnected(store);
  });

  beforeEach(() => {
    key = randomUUID();
  });

  afterAll(() => {
    store.close();
    client.destroy();
  });

  describeSnapshotStore(() => store);

  it('come out as they went in, with the time that they have left', async () => {
    const snapshots = openSnapshots(store);
    const value = 'Élue — 選 {"a": "\\u0000"}\n2 1 0';
    await snapshots.write(key, { version: 7, value }, await readIn(snapshots, key), LIFE_MS);
    const { found } = await readIn(snapshots, key);
    expect(found).toMatchObject({ version: 7, value });
    expect(found?.leftMs).toBeLessThanOrEqual(LIFE_MS);
    expect(found?.leftMs).toBeGreaterThan(LIFE_MS - 5_000);
    expect(await client.pTTL(`scrutin:snapshot:${key}`)).toBeGreaterThan(0);
  });

  it('keep the highest version, in whatever order many processes write theirs', async () => {
    const others = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const other = new RedisSnapshotStore(redisUrl(), captureLog().logger);
        await untilConnected(other);
        return other;
      }),
    );
    const since = await readIn(openSnapshots(store), key);
    const versions = Array.from({ length: 500 }, (_, n) => ({ version: n + 1, at: Math.random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ version }) => version);
    await Promise.all(
      versions.map(async (version, n) =>
        others[n % 4]?.write(key, { version, value: `of ${version}` }, since, LIFE_MS),
      ),
    );
    expect((await store.read(key)).found).toMatchObject({ version: 500, value: 'of 500' });
    for (const other of others) other.close();
  });

  it('of one version leave the one that is there, and its end', async () => {
    const since = await store.read(key);
    await store.write(key, { version: 3, value: 'first' }, since, 2_000);
    await store.write(key, { version: 3, value: 'second' }, since, LIFE_MS);
    const { found } = await store.read(key);
    expect(found?.value).toBe('first');
    expect(found?.leftMs).toBeLessThanOrEqual(2_000);
  });

  it('end when they have to, counted from the reading before the source was asked', async () => {
    const since = await store.read(key);
    await delay(120);
    await store.write(key, { version: 3, value: 'x' }, since, 300);
    expect((await store.read(key)).found?.leftMs).toBeLessThanOrEqual(180);
    await delay(200);
    expect((await store.read(key)).found).toBeUndefined();
  });

  it('are not kept when they arrive after their end', async () => {
    const since = await store.read(key);
    await delay(60);
    await store.write(key, { version: 3, value: 'late' }, since, 50);
    expect(await client.exists(`scrutin:snapshot:${key}`)).toBe(0);
  });

  it('make way for an older version once they have ended', async () => {
    await store.write(key, { version: 9, value: 'x' }, await store.read(key), 50);
    await delay(60);
    await store.write(key, { version: 8, value: 'y' }, await store.read(key), LIFE_MS);
    expect((await store.read(key)).found?.version).toBe(8);
  });

  it.each([
    ['a text without a version', async (at: string) => client.set(at, 'hello', { PX: LIFE_MS })],
    ['a snapshot without an end', async (at: string) => client.set(at, '99 forever')],
    ['a list', async (at: string) => client.rPush(at, '99 x')],
    ['a version beyond all numbers', async (at: string) => client.set(at, `${'9'.repeat(400)} x`)],
  ])('are neither read from nor kept out by %s under their key', async (_, plant) => {
    await plant(`scrutin:snapshot:${key}`);
    const reading = await store.read(key);
    expect(reading.found).toBeUndefined();
    await store.write(key, { version: 1, value: 'ours' }, reading, LIFE_MS);
    expect((await store.read(key)).found).toMatchObject({ version: 1, value: 'ours' });
  });

  describe('when Redis goes away', () => {
    let proxy: TcpProxy;
    let far: RedisSnapshotStore;
    let snapshots: Snapshots;
    let registry: Registry;

    beforeEach(async () => {
      proxy = await openTcpProxy(new URL(redisUrl()));
      far = new RedisSnapshotStore(`redis://127.0.0.1:${proxy.port}`, captureLog().logger);
      await untilConnected(far);
      registry = new Registry();
      snapshots = openSnapshots(far, registry);
    });

    afterEach(async () => {
      far.close();
      await proxy.kill();
    });

    it('and hangs, cost one wait of 150 ms and then none', async () => {
      proxy.stall();
      const [first, waited] = await timed(async () => snapshots.read(key));
      expect(first).toBeUndefined();
      expect(waited).toBeGreaterThan(140);
      expect(waited).toBeLessThan(2_000);
      const [, next] = await timed(async () => {
        for (let n = 0; n < 1_000; n += 1) expect(await snapshots.read(key)).toBeUndefined();
      });
      // Had each of them waited, it would have been 150 seconds.
      expect(next).toBeLessThan(10_000);
      expect(await registry.metrics()).toMatch(/^faults [1-9]/m);
    });

    it('and dies, fail nobody', async () => {
      const since = await readIn(snapshots, key);
      await proxy.kill();
      expect(await snapshots.read(key)).toBeUndefined();
      await snapshots.write(key, { version: 1, value: 'x' }, since, LIFE_MS);
    });

    it('and comes back, are read again, and what waited in between is not kept', async () => {
      const since = await readIn(snapshots, key);
      proxy.stall();
      await snapshots.write(key, { version: 1, value: 'stale' }, since, 300);
      await delay(400);
      proxy.resume();
      await eventually(async () => {
        expect(await snapshots.read(key)).toMatchObject({ found: undefined });
      });
    });
  });
});

describeWithRedisCluster('snapshots in a Redis Cluster', (redisUrl) => {
  let store: RedisSnapshotStore;

  beforeAll(async () => {
    store = new RedisSnapshotStore(redisUrl(), captureLog().logger);
    await untilConnected(store);
  });

  afterAll(() => {
    store.close();
  });

  describeSnapshotStore(() => store);
});
