import type { Cache } from 'cache-manager';
import type { Logger } from '#platform/logging';
import { storedKey, type CacheKey } from './cache-key.js';
import type { CacheMetrics } from './cache-metrics.js';
import type { Jsonable } from './jsonable.js';

/** A larger value is handed out and not stored. */
export const MAX_CACHED_BYTES = 512 * 1024;

/**
 * Lists that are read often and written seldom. Nothing is ever invalidated: the key contains a version that every
 * write moves, and entries expire. Read the version before the value, never the other way round: what is loaded may
 * be newer than its key, but must not be older.
 */
export class ReadThroughCache {
  private readonly loading = new Map<string, Promise<unknown>>();

  constructor(
    private readonly cache: Cache,
    private readonly metrics: CacheMetrics,
    private readonly logger: Logger,
  ) {}

  /**
   * The value of this key, loaded where it is not stored. Whoever asks meanwhile waits for the same load and gets the
   * same object: `load` must depend on nothing but the key, and nobody may change what is returned.
   */
  async get<T>(key: CacheKey, load: () => Promise<T & Jsonable<T>>): Promise<T> {
    const stored = storedKey(key);
    const shared = this.loading.get(stored);
    if (shared !== undefined) {
      this.metrics.countRead(key.area, 'shared');
      return shared as Promise<T>;
    }
    const value = this.findOrLoad<T>(key.area, stored, load);
    this.loading.set(stored, value);
    return value;
  }

  private async findOrLoad<T>(
    area: string,
    key: string,
    load: () => Promise<T & Jsonable<T>>,
  ): Promise<T> {
    try {
      const found = await this.find(key);
      this.metrics.countRead(area, found === undefined ? 'miss' : 'hit');
      if (found !== undefined) {
        this.loading.delete(key);
        return found.value as T;
      }
      const value = await load();
      // Nobody waits for it; until it is stored, whoever comes shares this load.
      void this.keep(key, value).finally(() => this.loading.delete(key));
      return value;
    } catch (error) {
      this.loading.delete(key);
      throw error;
    }
  }

  /** What cannot be read as what we wrote is not there. */
  private async find(key: string): Promise<{ readonly value: unknown } | undefined> {
    const text = await this.cache.get<unknown>(key);
    if (typeof text !== 'string') return undefined;
    try {
      return { value: JSON.parse(text) as unknown };
    } catch {
      return undefined;
    }
  }

  /** As text, so that its size is known and nobody holds what is stored. */
  private async keep(key: string, value: unknown): Promise<void> {
    try {
      const text = JSON.stringify(value);
      if (Buffer.byteLength(text) > MAX_CACHED_BYTES) return;
      await this.cache.set(key, text);
    } catch (error) {
      this.logger.warn({ err: error }, 'a value could not be stored in the cache');
    }
  }
}
