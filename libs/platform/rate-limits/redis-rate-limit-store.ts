import { readFileSync } from 'node:fs';
import type { Logger } from '#platform/logging';
import { RedisConnection } from '#platform/redis';
import type { HitCount, RateLimitStore } from './rate-limit-store.js';

const COUNT_HIT = readFileSync(new URL('./count-hit.lua', import.meta.url), 'utf8');

/** Counters with an expiry. Fails at once while it is not connected; whoever asks has another store to turn to. */
export class RedisRateLimitStore implements RateLimitStore {
  private readonly redis: RedisConnection;

  constructor(redisUrl: string, logger: Logger) {
    this.redis = new RedisConnection({ redisUrl, purpose: 'the rate limits', logger });
  }

  async count(digest: Buffer, windowSeconds: number): Promise<HitCount> {
    const window = String(Math.ceil(windowSeconds * 1_000));
    const reply = await this.redis.run(COUNT_HIT, keyOf(digest), [window]);
    const [hits, millisecondsLeft] = Array.isArray(reply) ? (reply as unknown[]) : [];
    if (typeof hits !== 'number' || typeof millisecondsLeft !== 'number') {
      throw new Error('Redis answered something that is not a count');
    }
    return { hits, secondsLeft: millisecondsLeft / 1_000 };
  }

  async forget(digest: Buffer): Promise<void> {
    await this.redis.client.del(keyOf(digest));
  }

  close(): void {
    this.redis.close();
  }
}

function keyOf(digest: Buffer): string {
  return `scrutin:rate:${digest.toString('base64url')}`;
}
