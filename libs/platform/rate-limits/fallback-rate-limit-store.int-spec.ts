import { Database } from '#platform/database';
import {
  captureLog,
  createTestDatabase,
  describeWithRedis,
  eventually,
  openTcpProxy,
  type TcpProxy,
  type TestDatabase,
} from '#platform/testing';
import { FallbackRateLimitStore } from './fallback-rate-limit-store.js';
import { PostgresRateLimitStore } from './postgres-rate-limit-store.js';
import { countPassed, newRule, outcomeOf } from './rate-limits.contract.js';
import { RateLimits } from './rate-limits.js';
import { RedisRateLimitStore } from './redis-rate-limit-store.js';

let server: TestDatabase;
let database: Database;
let redis: RedisRateLimitStore | undefined;

beforeAll(async () => {
  server = await createTestDatabase();
  database = new Database({
    url: server.url,
    poolSize: 8,
    applicationName: 'scrutin-test',
    entities: [],
  });
  await database.open();
});

afterEach(() => {
  redis?.close();
});

afterAll(async () => {
  await database.close();
  await server.drop();
});

function openLimits(redisUrl: string): RateLimits {
  const { logger } = captureLog();
  redis = new RedisRateLimitStore(redisUrl, logger);
  const postgres = new PostgresRateLimitStore(database);
  return new RateLimits(new FallbackRateLimitStore(redis, postgres, logger));
}

async function rowsInPostgres(): Promise<number> {
  return (await server.query('select 1 from rate_limits')).length;
}

describeWithRedis('rate limits whose Redis goes away', (redisUrl) => {
  let proxy: TcpProxy;
  let limits: RateLimits;

  beforeEach(async () => {
    proxy = await openTcpProxy(new URL(redisUrl()));
    limits = openLimits(`redis://127.0.0.1:${proxy.port}`);
    await eventually(async () => {
      await server.query('truncate rate_limits');
      await limits.hit(newRule(1), 'is it there?');
      expect(await rowsInPostgres()).toBe(0);
    });
  });

  afterEach(async () => {
    proxy.resume();
    await proxy.kill();
  });

  it('count in Redis alone while it is there', async () => {
    const rule = newRule(10);
    expect(await countPassed(Array.from({ length: 20 }, () => limits.hit(rule, 'a')))).toBe(10);
    expect(await rowsInPostgres()).toBe(0);
  });

  it('go on in PostgreSQL without an error when Redis is killed half-way', async () => {
    const rule = newRule(10);
    const before = Array.from({ length: 5 }, () => limits.hit(rule, 'a'));
    const killed = proxy.kill();
    const after = Array.from({ length: 95 }, () => limits.hit(rule, 'a'));
    const passed = await countPassed([...before, ...after]);
    await killed;
    expect(passed).toBeGreaterThanOrEqual(10);
    expect(passed).toBeLessThanOrEqual(20);
    expect(await outcomeOf(limits.hit(rule, 'a'))).toBe('too_many_requests');
  });

  it('keep no request waiting for long when Redis hangs, and hold the limit', async () => {
    proxy.stall();
    const rule = newRule(3);
    const started = performance.now();
    const hits = Array.from({ length: 10 }, () => limits.hit(rule, 'a'));
    expect(await countPassed(hits)).toBe(3);
    await limits.clear(rule, 'a');
    expect(await outcomeOf(limits.hit(rule, 'a'))).toBe('passed');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('return to Redis when it answers again', async () => {
    proxy.stall();
    await limits.hit(newRule(1), 'a');
    proxy.resume();
    await eventually(async () => {
      await server.query('truncate rate_limits');
      await limits.hit(newRule(1), 'a');
      expect(await rowsInPostgres()).toBe(0);
    });
  });
});

describe('rate limits whose Redis was never there', () => {
  it('hold in PostgreSQL', async () => {
    const limits = openLimits('redis://127.0.0.1:1');
    const rule = newRule(10);
    expect(await countPassed(Array.from({ length: 100 }, () => limits.hit(rule, 'a')))).toBe(10);
  });

  it('are cleared there as well', async () => {
    const limits = openLimits('redis://127.0.0.1:1');
    const rule = newRule(1);
    await limits.hit(rule, 'a');
    await limits.clear(rule, 'a');
    expect(await outcomeOf(limits.hit(rule, 'a'))).toBe('passed');
  });
});
