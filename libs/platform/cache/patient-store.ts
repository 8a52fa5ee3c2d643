import type { KeyvStoreAdapter, StoredData } from 'keyv';
import type { Logger } from '#platform/logging';
import type { CacheMetrics } from './cache-metrics.js';

/** Nobody waits longer than this for the accelerator. */
const PATIENCE_MS = 150;
/** After a failure it is left alone for a while, so that not every request waits to find out the same. */
const PAUSE_MS = 1_000;

/**
 * Stands before a store that may be absent, refuse or hang, and makes of it one that at worst knows nothing. While
 * it fails, one request in each pause asks again, and the others do not wait for it.
 */
export class PatientStore implements KeyvStoreAdapter {
  readonly opts = {};
  private isFailing = false;
  private pausedUntil = 0;

  constructor(
    private readonly inner: KeyvStoreAdapter,
    private readonly logger: Logger,
    private readonly metrics: CacheMetrics,
  ) {}

  async get<Value>(key: string): Promise<StoredData<Value> | undefined> {
    return this.ask(() => this.inner.get<Value>(key));
  }

  async set(key: string, value: unknown, ttl?: number): Promise<boolean> {
    const stored = await this.ask(async () => {
      await this.inner.set(key, value, ttl);
      return true;
    });
    return stored ?? false;
  }

  async delete(key: string): Promise<boolean> {
    return (await this.ask(() => this.inner.delete(key))) ?? false;
  }

  /** The store behind would empty the whole of Redis: the counters of the rate limits, and whatever else lies there. */
  async clear(): Promise<void> {
    throw new Error('The cache is never cleared: entries expire, and a moved version finds none.');
  }

  on(): this {
    return this;
  }

  private async ask<T>(work: () => Promise<T>): Promise<T | undefined> {
    const now = performance.now();
    if (now < this.pausedUntil) return undefined;
    if (this.isFailing) this.pausedUntil = now + PAUSE_MS;
    try {
      const answer = await withinPatience(readable(work()));
      this.recover();
      return answer;
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  private recover(): void {
    if (!this.isFailing) return;
    this.isFailing = false;
    this.pausedUntil = 0;
    this.logger.info('the cache is read from Redis again');
  }

  private fail(error: unknown): void {
    this.metrics.countFault();
    this.pausedUntil = performance.now() + PAUSE_MS;
    if (this.isFailing) return;
    this.isFailing = true;
    this.logger.warn(
      { err: error },
      'Redis does not serve the cache; lists are read from the source',
    );
  }
}

/** What lies under our key and is not ours is no fault of the server: it is not there, and will be written over. */
async function readable<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if (error instanceof Error && error.message.startsWith('WRONGTYPE')) return undefined;
    throw error;
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
