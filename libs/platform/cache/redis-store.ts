import { KeyvAdapter } from 'cache-manager';
import { redisInsStore } from 'cache-manager-redis-yet';
import { Keyv } from 'keyv';
import { createClient } from 'redis';
import type { Logger } from '#platform/logging';
import type { CacheMetrics } from './cache-metrics.js';
import { PatientStore } from './patient-store.js';

const MAX_RECONNECT_MS = 1_000;

type Client = ReturnType<typeof connect>;
type ClientOfTheStore = Parameters<typeof redisInsStore>[0];

/** Shared by all processes. Returns at once and keeps trying: a process starts, and serves, without its Redis. */
export class RedisStore {
  readonly keyv: Keyv;
  private readonly client: Client;
  private closed = false;

  constructor(redisUrl: string, ttlMs: number, logger: Logger, metrics: CacheMetrics) {
    this.client = connect(redisUrl, logger);
    // What was being opened at the end comes to be all the same, and would keep the process.
    this.client.on('ready', () => {
      if (this.closed) this.client.destroy();
    });
    // Typed for the client before ours; of it, it calls `get`, `set` with `PX` and `del`, which have not changed.
    const store = redisInsStore(this.client as unknown as ClientOfTheStore);
    const patient = new PatientStore(new KeyvAdapter(store), logger, metrics);
    this.keyv = new Keyv(patient, { ttl: ttlMs, useKeyPrefix: false });
    // The store writes JSON itself.
    this.keyv.serialize = undefined;
    this.keyv.deserialize = undefined;
  }

  close(): void {
    this.closed = true;
    this.client.destroy();
  }
}

function connect(redisUrl: string, logger: Logger) {
  const client = createClient({
    url: redisUrl,
    // A read that waits for Redis to come back would take longer than the source.
    disableOfflineQueue: true,
    socket: { reconnectStrategy: (attempt) => Math.min(50 * 2 ** attempt, MAX_RECONNECT_MS) },
  });
  client.on('error', (error: unknown) => {
    logger.warn({ err: error }, 'connection of the cache to Redis lost; trying again');
  });
  client.connect().catch((error: unknown) => {
    logger.warn({ err: error }, 'Redis is not there yet for the cache; trying again');
  });
  return client;
}
