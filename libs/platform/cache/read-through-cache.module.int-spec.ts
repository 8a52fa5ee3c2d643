import { Test, type TestingModule } from '@nestjs/testing';
import { LoggingModule } from '#platform/logging';
import { HttpMetrics, MetricsModule } from '#platform/metrics';
import { captureLog, describeWithRedis } from '#platform/testing';
import { newKey } from './read-through-cache.contract.js';
import { ReadThroughCache } from './read-through-cache.js';
import { ReadThroughCacheModule } from './read-through-cache.module.js';

async function open(redisUrl: string | undefined): Promise<TestingModule> {
  const module = await Test.createTestingModule({
    imports: [
      LoggingModule.forRoot(captureLog().logger),
      MetricsModule.forRoot('test'),
      ReadThroughCacheModule.forRoot({ redisUrl }),
    ],
  }).compile();
  return module.init();
}

async function startServeAndStop(redisUrl: string | undefined): Promise<void> {
  const started = performance.now();
  const module = await open(redisUrl);
  const cache = module.get(ReadThroughCache);
  expect(await cache.get(newKey(), async () => 'x')).toBe('x');
  expect(await module.get(HttpMetrics).registry.metrics()).toContain(
    'cache_reads_total{area="test.list",outcome="miss",application="test"} 1',
  );
  await module.close();
  expect(performance.now() - started).toBeLessThan(2_000);
}

describe('the module of the cache', () => {
  it.each([
    ['without Redis', undefined],
    ['with a Redis that is not there', 'redis://127.0.0.1:1'],
  ])('starts %s, serves, counts among the figures of the process, and stops', async (_, url) => {
    await startServeAndStop(url);
  });

  describeWithRedis('with a real Redis', (redisUrl) => {
    it('does the same', async () => {
      await startServeAndStop(redisUrl());
    });
  });
});
