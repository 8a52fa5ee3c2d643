import { createHash } from 'node:crypto';
import { createClient } from 'redis';
import {
  captureLog,
  describeWithRedis,
  describeWithRedisCluster,
  eventually,
} from '#platform/testing';
import { describeRateLimits, newRule, outcomeOf } from './rate-limits.contract.js';
import { RateLimits } from './rate-limits.js';
import { RedisRateLimitStore } from './redis-rate-limit-store.js';

const PREFIX = 'scrutin:rate:';

describeWithRedis('rate limits on Redis', (redisUrl) => {
  let store: RedisRateLimitStore;
  let client: ReturnType<typeof createClient>;

  beforeAll(async () => {
    client = createClient({ url: redisUrl() });
    await client.connect();
    store = new RedisRateLimitStore(redisUrl(), captureLog().logger);
    await eventually(async () => {
      await store.forget(Buffer.alloc(32));
    });
  });

  afterAll(() => {
    store.close();
    client.destroy();
  });

  describeRateLimits({
    store: () => store,
    dump: async () => {
      const keys = await client.keys(`${PREFIX}*`);
      const values = await Promise.all(keys.map((key) => client.get(key)));
      return [...keys, ...values].join('\n');
    },
  });

  function keyOf(name: string, key: string): string {
    const digest = createHash('sha256').update(JSON.stringify([name, key]));
    return `${PREFIX}${digest.digest('base64url')}`;
  }

  it('never leaves a counter without an end', async () => {
    const rule = newRule(1, 60);
    await new RateLimits(store).hit(rule, 'a');
    expect(await client.pTTL(keyOf(rule.name, 'a'))).toBeGreaterThan(0);
  });

  it('gives an end to a counter that somebody else left without one', async () => {
    const rule = newRule(5, 60);
    await client.set(keyOf(rule.name, 'a'), '3');
    await new RateLimits(store).hit(rule, 'a');
    expect(await client.pTTL(keyOf(rule.name, 'a'))).toBeGreaterThan(59_000);
  });

  it('counts again when Redis has forgotten the script', async () => {
    await client.scriptFlush();
    expect(await outcomeOf(new RateLimits(store).hit(newRule(1), 'a'))).toBe('passed');
  });
});

describeWithRedisCluster('rate limits on a Redis Cluster', (redisUrl) => {
  let store: RedisRateLimitStore;

  beforeAll(async () => {
    store = new RedisRateLimitStore(redisUrl(), captureLog().logger);
    await eventually(async () => {
      await store.forget(Buffer.alloc(32));
    });
  });

  afterAll(() => {
    store.close();
  });

  async function keysOf(url: string): Promise<readonly string[]> {
    const client = createClient({ url });
    await client.connect();
    const keys = await client.keys(`${PREFIX}*`);
    client.destroy();
    return keys;
  }

  describeRateLimits({
    store: () => store,
    dump: async () => (await Promise.all(redisUrl().split(',').map(keysOf))).flat().join('\n'),
  });
});
