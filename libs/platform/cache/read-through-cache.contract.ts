import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createCache } from 'cache-manager';
import type { Keyv } from 'keyv';
import { Registry } from 'prom-client';
import { captureLog } from '#platform/testing';
import type { CacheKey } from './cache-key.js';
import { CacheMetrics } from './cache-metrics.js';
import { MAX_CACHED_BYTES, ReadThroughCache } from './read-through-cache.js';

/** A key of its own for each test: the stores outlive them. */
export function newKey(change: Partial<CacheKey> = {}): CacheKey {
  return { area: 'test.list', schema: 1, version: 1, parts: [randomUUID()], ...change };
}

/** A new process, as far as the cache is concerned: nothing of what another is loading is shared. */
export function openCache(keyv: Keyv, registry = new Registry()): ReadThroughCache {
  const metrics = new CacheMetrics(registry);
  return new ReadThroughCache(createCache({ stores: [keyv] }), metrics, captureLog().logger);
}

export interface CountedLoad<T> {
  readonly load: () => Promise<T>;
  readonly count: () => number;
}

export function counted<T>(value: T, ms = 0): CountedLoad<T> {
  let loads = 0;
  return {
    load: async () => {
      loads += 1;
      if (ms > 0) await delay(ms);
      return value;
    },
    count: () => loads,
  };
}

/** How many reads had this outcome. */
export async function readsCounted(registry: Registry, outcome: string): Promise<number> {
  const { values } = (await registry.getSingleMetric('cache_reads_total')?.get()) ?? { values: [] };
  return values.find(({ labels }) => labels['outcome'] === outcome)?.value ?? 0;
}

/** What both stores promise. Each store's spec hands in one, with entries that live for this long. */
export function describeReadThroughCache(openStore: (ttlMs: number) => Keyv): void {
  /** Two caches on one store: what the second finds was stored, and not only shared while it was loaded. */
  function openTwo(ttlMs = 60_000): readonly [ReadThroughCache, ReadThroughCache] {
    const store = openStore(ttlMs);
    return [openCache(store), openCache(store)];
  }

  /** Storing is behind the answer. */
  const settled = (): Promise<void> => delay(50);

  it.each([[{ items: [{ id: 'x', n: 1 }], next: null }], [[]], [''], [0], [false], [null]])(
    'loads once and answers the same from then on: %j',
    async (value) => {
      const [one, other] = openTwo();
      const key = newKey();
      expect(await one.get<unknown>(key, async () => value as never)).toEqual(value);
      await settled();
      const again = counted<null>(null);
      expect(await other.get(key, again.load)).toEqual(value);
      expect(again.count()).toBe(0);
    },
  );

  it('loads again when the version moved, and still knows the version before', async () => {
    const [one, other] = openTwo();
    const key = newKey();
    await one.get(key, async () => 'old');
    await settled();
    expect(await one.get({ ...key, version: 2 }, async () => 'new')).toBe('new');
    expect(await other.get(key, async () => 'loaded')).toBe('old');
  });

  it('loads each key for itself', async () => {
    const [one] = openTwo();
    const key = newKey();
    await one.get(key, async () => 'a');
    expect(await one.get({ ...key, parts: [...key.parts, 2] }, async () => 'b')).toBe('b');
    expect(await one.get({ ...key, schema: 2 }, async () => 'c')).toBe('c');
    expect(await one.get({ ...key, area: 'test.other' }, async () => 'd')).toBe('d');
  });

  it('loads once for a hundred who ask at the same time', async () => {
    const [one] = openTwo();
    const key = newKey();
    const list = counted({ items: [1] }, 50);
    const answers = await Promise.all(Array.from({ length: 100 }, () => one.get(key, list.load)));
    expect(list.count()).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"items":[1]}']),
    );
  });

  it('gives a failed load to all who waited for it, and stores nothing', async () => {
    const [one, other] = openTwo();
    const key = newKey();
    const fail = async (): Promise<string> => {
      await delay(20);
      throw new Error('the source is away');
    };
    const outcomes = await Promise.allSettled([one.get(key, fail), one.get(key, fail)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await one.get(key, async () => 'back')).toBe('back');
    await settled();
    expect(await other.get(key, async () => 'loaded')).toBe('back');
  });

  it('answers a value that is too large, and does not store it', async () => {
    const [one, other] = openTwo();
    const key = newKey();
    const large = counted('é'.repeat(MAX_CACHED_BYTES / 2));
    expect(await one.get(key, large.load)).toHaveLength(MAX_CACHED_BYTES / 2);
    await settled();
    await other.get(key, large.load);
    expect(large.count()).toBe(2);
  });

  it('stores a value of just the largest size', async () => {
    const [one, other] = openTwo();
    const key = newKey();
    const value = counted('x'.repeat(MAX_CACHED_BYTES - 2));
    await one.get(key, value.load);
    await settled();
    await other.get(key, value.load);
    expect(value.count()).toBe(1);
  });

  it('forgets in time', async () => {
    const [one, other] = openTwo(300);
    const key = newKey();
    await one.get(key, async () => 'old');
    await settled();
    expect(await other.get(key, async () => 'loaded')).toBe('old');
    await delay(350);
    expect(await other.get(key, async () => 'loaded')).toBe('loaded');
  });

  it('stores what was loaded, whatever is done to the value afterwards', async () => {
    const [one, other] = openTwo();
    const key = newKey();
    const value = await one.get(key, async () => ({ items: [1] }));
    await settled();
    (value.items as number[]).push(2);
    const found = await other.get(key, async () => ({ items: [3] }));
    (found.items as number[]).push(4);
    expect(await other.get(key, async () => ({ items: [3] }))).toEqual({ items: [1] });
  });

  it('counts what was found, loaded and shared, by area', async () => {
    const registry = new Registry();
    const store = openStore(60_000);
    const cache = openCache(store, registry);
    const key = newKey();
    const slow = counted('x', 30);
    await Promise.all([cache.get(key, slow.load), cache.get(key, slow.load)]);
    await settled();
    await cache.get(key, slow.load);
    expect(await readsCounted(registry, 'miss')).toBe(1);
    expect(await readsCounted(registry, 'shared')).toBe(1);
    expect(await readsCounted(registry, 'hit')).toBe(1);
    expect(await registry.metrics()).toContain('area="test.list"');
  });
}
