import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
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
import { storedKey } from './cache-key.js';
import { CacheMetrics } from './cache-metrics.js';
import type { ReadThroughCache } from './read-through-cache.js';
import {
  counted,
  describeReadThroughCache,
  newKey,
  openCache,
} from './read-through-cache.contract.js';
import { RedisStore } from './redis-store.js';

const TTL_MS = 60_000;
const stores: RedisStore[] = [];

function openStore(url: string, ttlMs = TTL_MS, registry = new Registry()): RedisStore {
  const store = new RedisStore(url, ttlMs, captureLog().logger, new CacheMetrics(registry));
  stores.push(store);
  return store;
}

function closeStores(): void {
  for (const store of stores.splice(0)) store.close();
}

/** Until the store has connected, nothing is found; then what one cache stored, another finds. */
async function untilConnected(store: RedisStore): Promise<void> {
  await eventually(async () => {
    const key = newKey();
    await openCache(store.keyv).get(key, async () => 'stored');
    await delay(20);
    expect(await openCache(store.keyv).get(key, async () => 'loaded')).toBe('stored');
  });
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const started = performance.now();
  return [await work(), performance.now() - started];
}

describeWithRedis('the cache in Redis', (redisUrl) => {
  let client: ReturnType<typeof createClient>;
  let store: RedisStore;

  beforeAll(async () => {
    client = createClient({ url: redisUrl() });
    await client.connect();
    store = openStore(redisUrl());
    await untilConnected(store);
  });

  afterAll(() => {
    client.destroy();
    closeStores();
  });

  describeReadThroughCache((ttlMs) => {
    store.keyv.ttl = ttlMs;
    return store.keyv;
  });

  it('is one for all processes, under a prefix of ours and with an end', async () => {
    const other = openStore(redisUrl());
    await untilConnected(other);
    const key = newKey();
    await openCache(other.keyv).get(key, async () => ['from another']);
    await eventually(async () => {
      expect(await client.exists(storedKey(key))).toBe(1);
    });
    expect(await openCache(store.keyv).get(key, async () => ['loaded'])).toEqual(['from another']);
    expect(await client.pTTL(storedKey(key))).toBeGreaterThan(TTL_MS - 10_000);
    expect(await client.pTTL(storedKey(key))).toBeLessThanOrEqual(TTL_MS);
  });

  it.each([
    'not JSON',
    '',
    '"a text"',
    '5',
    'null',
    '[]',
    '{}',
    '{"value":7}',
    '{"value":"{"}',
    '{"value":"1","expires":1}',
  ])('loads and writes over what somebody else left under its key: %s', async (garbage) => {
    const key = newKey();
    await client.set(storedKey(key), garbage);
    expect(await openCache(store.keyv).get(key, async () => 'loaded')).toBe('loaded');
    await delay(20);
    expect(await openCache(store.keyv).get(key, async () => 'again')).toBe('loaded');
  });

  it('loads and writes over a list of Redis under its key', async () => {
    const key = newKey();
    await client.lPush(storedKey(key), 'x');
    expect(await openCache(store.keyv).get(key, async () => 'loaded')).toBe('loaded');
    await delay(20);
    expect(await openCache(store.keyv).get(key, async () => 'again')).toBe('loaded');
  });

  it('never empties Redis, in which others keep things as well', async () => {
    await client.set('scrutin:other', 'kept', { EX: 60 });
    await store.keyv.clear();
    expect(await client.get('scrutin:other')).toBe('kept');
  });
});

describeWithRedis('the cache whose Redis goes away', (redisUrl) => {
  let proxy: TcpProxy;
  let store: RedisStore;
  let cache: ReadThroughCache;
  let registry: Registry;

  beforeEach(async () => {
    proxy = await openTcpProxy(new URL(redisUrl()));
    registry = new Registry();
    store = openStore(`redis://127.0.0.1:${proxy.port}`, TTL_MS, registry);
    cache = openCache(store.keyv);
    await untilConnected(store);
  });

  afterEach(async () => {
    closeStores();
    proxy.resume();
    await proxy.kill();
  });

  async function faults(): Promise<number> {
    const metric = await registry.getSingleMetric('cache_faults_total')?.get();
    return metric?.values[0]?.value ?? 0;
  }

  it('costs loads and no error when Redis is killed half-way', async () => {
    const before = Array.from({ length: 20 }, () => cache.get(newKey(), async () => 'a'));
    const killed = proxy.kill();
    const after = Array.from({ length: 20 }, () => cache.get(newKey(), async () => 'a'));
    const [answers, ms] = await timed(() => Promise.all([...before, ...after]));
    expect(new Set(answers)).toEqual(new Set(['a']));
    expect(ms).toBeLessThan(1_000);
    await killed;
    expect(await cache.get(newKey(), async () => 'later')).toBe('later');
  });

  it('keeps nobody waiting for long when Redis hangs, and then does not ask it for a while', async () => {
    const key = newKey();
    await cache.get(key, async () => 'stored');
    await delay(50);
    const countedBefore = await faults();
    proxy.stall();
    const [first, firstMs] = await timed(() => cache.get(key, async () => 'loaded'));
    expect(first).toBe('loaded');
    expect(firstMs).toBeGreaterThan(100);
    expect(firstMs).toBeLessThan(1_000);
    const [, nextMs] = await timed(async () => {
      for (let n = 0; n < 50; n += 1) await cache.get(newKey(), async () => n);
    });
    expect(nextMs).toBeLessThan(1_000);
    expect(await faults()).toBe(countedBefore + 1);
  });

  it('asks a Redis that hangs with one request at a time, and lets the others pass', async () => {
    proxy.stall();
    await cache.get(newKey(), async () => 'x');
    await delay(1_050);
    const waits = await Promise.all(
      Array.from(
        { length: 20 },
        async () => (await timed(() => cache.get(newKey(), async () => 1)))[1],
      ),
    );
    expect(waits.filter((ms) => ms > 100)).toHaveLength(1);
  });

  it('returns to Redis when it answers again', async () => {
    proxy.stall();
    await cache.get(newKey(), async () => 'x');
    proxy.resume();
    await untilConnected(store);
  });

  it('closes at once while Redis hangs', async () => {
    proxy.stall();
    const pending = cache.get(newKey(), async () => 'x');
    const [, ms] = await timed(async () => {
      closeStores();
    });
    expect(ms).toBeLessThan(100);
    expect(await pending).toBe('x');
    expect(await cache.get(newKey(), async () => 'after the end')).toBe('after the end');
  });
});

describe('the cache whose Redis was never there', () => {
  afterEach(closeStores);

  it('loads, without an error and without a delay', async () => {
    const cache = openCache(openStore('redis://127.0.0.1:1').keyv);
    const value = counted('x');
    const [, ms] = await timed(async () => {
      for (let n = 0; n < 10; n += 1) await cache.get(newKey(), value.load);
    });
    expect(value.count()).toBe(10);
    // Less than the patience: what cannot be sent is not waited for at all.
    expect(ms).toBeLessThan(140);
  });
});

/** A way to Redis that is opened when the test wants, and knows who is on it. */
async function openWay(redisUrl: string, at = 0): Promise<Server> {
  const { hostname, port } = new URL(redisUrl);
  const way = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    near.pipe(far).pipe(near);
  });
  way.listen(at, '127.0.0.1');
  await once(way, 'listening');
  return way;
}

describeWithRedis('the connection of the cache', (redisUrl) => {
  afterEach(closeStores);

  it('is found by itself when Redis comes later', async () => {
    const gone = await openTcpProxy(new URL(redisUrl()));
    await gone.kill();
    const store = openStore(`redis://127.0.0.1:${gone.port}`);
    expect(await openCache(store.keyv).get(newKey(), async () => 'x')).toBe('x');
    const way = await openWay(redisUrl(), gone.port);
    await untilConnected(store);
    way.close();
  });

  it('does not outlive its end, even where it was just being opened', async () => {
    const way = await openWay(redisUrl());
    openStore(`redis://127.0.0.1:${(way.address() as AddressInfo).port}`);
    closeStores();
    await once(way, 'connection');
    way.close();
    // Comes only when the last connection has gone.
    await once(way, 'close');
    expect(way.listening).toBe(false);
  });
});

describeWithRedisCluster('the cache in a Redis Cluster', (redisUrl) => {
  let store: RedisStore;

  beforeAll(async () => {
    store = openStore(redisUrl());
    await untilConnected(store);
  });

  afterAll(closeStores);

  it('spreads its keys over the nodes, and finds them all', async () => {
    const keys = Array.from({ length: 60 }, () => newKey());
    for (const key of keys) await openCache(store.keyv).get(key, async () => 'stored');
    const sizes = await Promise.all(
      redisUrl()
        .split(',')
        .map(async (url) => {
          const client = createClient({ url });
          await client.connect();
          const size = await client.dbSize();
          client.destroy();
          return size;
        }),
    );
    expect(Math.min(...sizes)).toBeGreaterThan(5);
    // Whoever waits too long for Redis loads; so nobody does who asks a quiet one.
    await eventually(async () => {
      const loads = counted('loaded');
      for (const key of keys) await openCache(store.keyv).get(key, loads.load);
      expect(loads.count()).toBe(0);
    }, 20_000);
  });
});
