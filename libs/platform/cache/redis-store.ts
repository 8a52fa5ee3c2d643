import { KeyvAdapter } from 'cache-manager';
import { redisInsStore } from 'cache-manager-redis-yet';
import { Keyv } from 'keyv';
import type { Logger } from '#platform/logging';
import { RedisConnection } from '#platform/redis';
import type { CacheMetrics } from './cache-metrics.js';
import { PatientStore } from './patient-store.js';

type ClientOfTheStore = Parameters<typeof redisInsStore>[0];

/** Shared by all processes. Returns at once and keeps trying: a process starts, and serves, without its Redis. */
export class RedisStore {
  readonly keyv: Keyv;
  private readonly redis: RedisConnection;

  constructor(redisUrl: string, ttlMs: number, logger: Logger, metrics: CacheMetrics) {
    this.redis = new RedisConnection({ redisUrl, purpose: 'the cache', logger });
    // Typed for the client before ours; of it, it calls `get`, `set` with `PX` and `del`, which have not changed.
    const store = redisInsStore(this.redis.client as unknown as ClientOfTheStore);
    const patient = new PatientStore(new KeyvAdapter(store), logger, metrics);
    this.keyv = new Keyv(patient, { ttl: ttlMs, useKeyPrefix: false });
    // The store writes JSON itself.
    this.keyv.serialize = undefined;
    this.keyv.deserialize = undefined;
  }

  close(): void {
    this.redis.close();
  }
}
