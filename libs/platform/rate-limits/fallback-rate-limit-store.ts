import type { Logger } from '#platform/logging';
import { Patience } from '#platform/patience';
import type { HitCount, RateLimitStore } from './rate-limit-store.js';

/**
 * Counts in the first store, and in the second whenever the first fails or is slow. The two do not know each other's
 * hits: a key that is counted in both within one window may have up to twice its limit. It never has none.
 */
export class FallbackRateLimitStore implements RateLimitStore {
  private readonly patience: Patience;

  constructor(
    private readonly first: RateLimitStore,
    private readonly second: RateLimitStore,
    logger: Logger,
  ) {
    this.patience = new Patience({
      ...{ patienceMs: 250, pauseMs: 1_000 },
      onFailing: (err) => {
        logger.warn({ err }, 'rate limits are counted in PostgreSQL for now');
      },
    });
  }

  async count(digest: Buffer, windowSeconds: number): Promise<HitCount> {
    const counted = await this.patience.ask(() => this.first.count(digest, windowSeconds));
    return counted ?? (await this.second.count(digest, windowSeconds));
  }

  /** In both: hits may lie in the second from a time when the first was away. */
  async forget(digest: Buffer): Promise<void> {
    await Promise.all([
      this.patience.ask(() => this.first.forget(digest)),
      this.second.forget(digest),
    ]);
  }
}
