import { readFileSync } from 'node:fs';
import { createClient } from 'redis';
import type { Logger } from '#platform/logging';
import type { HitCount, RateLimitStore } from './rate-limit-store.js';

const COUNT_HIT = readFileSync(new URL('./count-hit.lua', import.meta.url), 'utf8');
const MAX_RECONNECT_MS = 1_000;

/** Counters with an expiry. Fails at once while it is not connected; whoever asks has another store to turn to. */
export class RedisRateLimitStore implements RateLimitStore {
  private readonly client: ReturnType<typeof createClient>;

  constructor(redisUrl: string, logger: Logger) {
    this.client = createClient({
      url: redisUrl,
      // A hit that waits for Redis to come back would hold up the request that it belongs to.
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (attempt) => Math.min(50 * 2 ** attempt, MAX_RECONNECT_MS) },
    });
    this.client.on('error', (error: unknown) => {
      logger.warn({ err: error }, 'connection of the rate limits to Redis lost; trying again');
    });
    this.client.connect().catch((error: unknown) => {
      logger.warn({ err: error }, 'Redis is not there yet for the rate limits; trying again');
    });
  }

  async count(digest: Buffer, windowSeconds: number): Promise<HitCount> {
    const reply = await this.client.eval(COUNT_HIT, {
      keys: [keyOf(digest)],
      arguments: [String(Math.ceil(windowSeconds * 1_000))],
    });
    const [hits, millisecondsLeft] = Array.isArray(reply) ? reply : [];
    if (typeof hits !== 'number' || typeof millisecondsLeft !== 'number') {
      throw new Error('Redis answered something that is not a count');
    }
    return { hits, secondsLeft: millisecondsLeft / 1_000 };
  }

  async forget(digest: Buffer): Promise<void> {
    await this.client.del(keyOf(digest));
  }

  close(): void {
    this.client.destroy();
  }
}

function keyOf(digest: Buffer): string {
  return `scrutin:rate:${digest.toString('base64url')}`;
}
