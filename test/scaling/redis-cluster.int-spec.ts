import path from 'node:path';
import { Registry } from 'prom-client';
import { captureLog, describeWithRedis, eventually } from '#platform/testing';
import { CacheMetrics } from '../../libs/platform/cache/cache-metrics.js';
import {
  counted,
  newKey,
  openCache,
} from '../../libs/platform/cache/read-through-cache.contract.js';
import { RedisStore } from '../../libs/platform/cache/redis-store.js';
import { describeLiveBus } from '../../libs/platform/live/live-bus.contract.js';
import { RedisTransport } from '../../libs/platform/live/redis-transport.js';
import {
  describeRateLimits,
  newRule,
  outcomeOf,
} from '../../libs/platform/rate-limits/rate-limits.contract.js';
import { RateLimits } from '../../libs/platform/rate-limits/rate-limits.js';
import { RedisRateLimitStore } from '../../libs/platform/rate-limits/redis-rate-limit-store.js';
import { RedisSnapshotStore } from '../../libs/platform/snapshots/redis-snapshot-store.js';
import {
  describeSnapshotStore,
  openSnapshots,
} from '../../libs/platform/snapshots/snapshot-store.contract.js';
import { makeTemporaryFolder } from '../../tools/embedded-postgres/index.js';
import {
  startRedisCluster,
  tell,
  type RedisCluster,
} from '../../tools/local-services/redis-cluster.js';
import { findRedisServer } from '../../tools/local-services/redis-server.js';

const KEYS = 60;

describeWithRedis('on a Redis Cluster of three nodes', () => {
  const { logger } = captureLog();
  let cluster: RedisCluster;
  let snapshots: RedisSnapshotStore;
  let limits: RedisRateLimitStore;
  let cache: RedisStore;

  beforeAll(async () => {
    const folder = path.join(await makeTemporaryFolder('scrutin-cluster-'), 'redis');
    const program = findRedisServer(process.env['PATH']) ?? 'redis-server';
    cluster = await startRedisCluster({ program, folder });
    snapshots = new RedisSnapshotStore(cluster.url, logger);
    limits = new RedisRateLimitStore(cluster.url, logger);
    cache = new RedisStore(cluster.url, 60_000, logger, new CacheMetrics(new Registry()));
    await eventually(async () => {
      await snapshots.read('any');
      await limits.forget(Buffer.alloc(32));
    });
  }, 60_000);

  afterAll(async () => {
    snapshots.close();
    limits.close();
    cache.close();
    await cluster.stop();
  });

  async function onEachNode(...words: string[]): Promise<readonly string[]> {
    return Promise.all(cluster.nodes.map((node) => tell(node, ...words)));
  }

  describe('snapshots', () => {
    describeSnapshotStore(() => snapshots);
  });

  describe('rate limits', () => {
    describeRateLimits({
      store: () => limits,
      dump: async () => (await onEachNode('KEYS', '*')).join('\n'),
    });
  });

  describe('the live bus', () => {
    describeLiveBus(() => ({
      open: () => new RedisTransport(cluster.url, logger),
      cutConnections: async () => {
        await onEachNode('CLIENT', 'KILL', 'TYPE', 'pubsub');
        await onEachNode('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      },
      sendForeign: async (text) => {
        const [node] = cluster.nodes;
        if (node !== undefined) await tell(node, 'PUBLISH', 'scrutin:live', text);
      },
    }));
  });

  it('keys lie on all nodes, and lists of the registry are read from them', async () => {
    const keys = Array.from({ length: KEYS }, () => newKey());
    for (const key of keys) await openCache(cache.keyv).get(key, async () => 'stored');
    await eventually(async () => {
      const sizes = (await onEachNode('DBSIZE')).map(Number);
      expect(Math.min(...sizes)).toBeGreaterThan(KEYS / 12);
    });
    const loads = counted('loaded');
    for (const key of keys) await openCache(cache.keyv).get(key, loads.load);
    expect(loads.count()).toBe(0);
  });

  it('a node that dies costs its third of the keys, and nobody an error', async () => {
    await cluster.nodes[2]?.stop();
    const doors = openSnapshots(snapshots);
    const readings = await Promise.all(
      Array.from({ length: KEYS }, async (_, n) => doors.read(`after-${String(n)}`)),
    );
    // Undefined: ask the source.
    expect(readings).toHaveLength(KEYS);
    const store = openCache(cache.keyv);
    const answers = await Promise.all(
      Array.from({ length: KEYS }, async () => store.get(newKey(), async () => 'from the source')),
    );
    expect(new Set(answers)).toEqual(new Set(['from the source']));
    const outcomes = await Promise.all(
      Array.from({ length: KEYS }, async (_, n) =>
        outcomeOf(new RateLimits(limits).hit(newRule(1), String(n))).catch(() => 'elsewhere'),
      ),
    );
    expect(outcomes).toContain('passed');
  }, 60_000);
});
