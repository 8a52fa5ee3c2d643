import type { KeyvStoreAdapter, StoredData } from 'keyv';
import type { Logger } from '#platform/logging';
import { Patience } from '#platform/patience';
import type { CacheMetrics } from './cache-metrics.js';

/** A store that may be absent, refuse or hang is one that at worst knows nothing. */
export class PatientStore implements KeyvStoreAdapter {
  readonly opts = {};
  private readonly patience: Patience;

  constructor(
    private readonly inner: KeyvStoreAdapter,
    logger: Logger,
    metrics: CacheMetrics,
  ) {
    this.patience = new Patience({
      ...{ patienceMs: 150, pauseMs: 1_000 },
      onFault: () => {
        metrics.countFault();
      },
      onFailing: (err) => {
        logger.warn({ err }, 'Redis does not serve the cache; lists are read from the source');
      },
      onRecovered: () => {
        logger.info('the cache is read from Redis again');
      },
    });
  }

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
    return this.patience.ask(() => readable(work()));
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
