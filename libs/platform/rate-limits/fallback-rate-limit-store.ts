import type { Logger } from '#platform/logging';
import type { HitCount, RateLimitStore } from './rate-limit-store.js';

/** A request waits no longer than this for the accelerator. */
const PATIENCE_MS = 250;
/** After a failure it is left alone for a while, so that not every request waits to find out the same. */
const PAUSE_MS = 1_000;

/**
 * Counts in the first store, and in the second whenever the first fails or is slow. The two do not know each other's
 * hits: a key that is counted in both within one window may have up to twice its limit. It never has none.
 */
export class FallbackRateLimitStore implements RateLimitStore {
  private pausedUntil = 0;

  constructor(
    private readonly first: RateLimitStore,
    private readonly second: RateLimitStore,
    private readonly logger: Logger,
  ) {}

  async count(digest: Buffer, windowSeconds: number): Promise<HitCount> {
    const counted = await this.tryFirst(() => this.first.count(digest, windowSeconds));
    return counted ?? (await this.second.count(digest, windowSeconds));
  }

  /** In both: hits may lie in the second from a time when the first was away. */
  async forget(digest: Buffer): Promise<void> {
    await Promise.all([this.tryFirst(() => this.first.forget(digest)), this.second.forget(digest)]);
  }

  private async tryFirst<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (performance.now() < this.pausedUntil) return undefined;
    try {
      return await withinPatience(work());
    } catch (error) {
      this.pausedUntil = performance.now() + PAUSE_MS;
      this.logger.warn({ err: error }, 'rate limits are counted in PostgreSQL for now');
      return undefined;
    }
  }
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${PATIENCE_MS} ms`));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
