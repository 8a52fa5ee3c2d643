import { randomBytes } from 'node:crypto';
import { Database } from '#platform/database';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { PostgresRateLimitStore } from './postgres-rate-limit-store.js';
import { describeRateLimits, newRule, outcomeOf } from './rate-limits.contract.js';
import { RateLimits } from './rate-limits.js';

describe('rate limits on PostgreSQL', () => {
  let server: TestDatabase;
  let database: Database;
  let store: PostgresRateLimitStore;

  beforeAll(async () => {
    server = await createTestDatabase();
    database = new Database({
      url: server.url,
      poolSize: 8,
      applicationName: 'scrutin-test',
      entities: [],
    });
    await database.open();
    store = new PostgresRateLimitStore(database);
  });

  afterAll(async () => {
    await database.close();
    await server.drop();
  });

  describeRateLimits({
    store: () => store,
    dump: async () => JSON.stringify(await server.query('select * from rate_limits')),
  });

  it('sweeps in batches what is over, and leaves what still counts', async () => {
    await server.query('truncate rate_limits');
    await store.count(randomBytes(32), 60);
    for (let n = 0; n < 5; n += 1) await store.count(randomBytes(32), 0);
    expect(await store.sweep(3)).toBe(3);
    expect(await store.sweep(3)).toBe(2);
    expect(await store.sweep(3)).toBe(0);
    expect(await server.query('select 1 from rate_limits')).toHaveLength(1);
  });

  it('sweeps nothing twice when two processes do it at once', async () => {
    await server.query('truncate rate_limits');
    for (let n = 0; n < 20; n += 1) await store.count(randomBytes(32), 0);
    const swept = await Promise.all([1, 2, 3, 4].map(() => store.sweep(20)));
    expect(swept.reduce((sum, n) => sum + n)).toBe(20);
  });

  it('goes on refusing when the counter can count no further', async () => {
    const rule = newRule(1);
    const limits = new RateLimits(store);
    await limits.hit(rule, 'a');
    await server.query('update rate_limits set hits = 2147483647');
    expect(await outcomeOf(limits.hit(rule, 'a'))).toBe('too_many_requests');
  });

  it('costs no write-ahead log', async () => {
    expect(
      await server.query(`select relpersistence from pg_class where relname = 'rate_limits'`),
    ).toEqual([{ relpersistence: 'u' }]);
  });
});
