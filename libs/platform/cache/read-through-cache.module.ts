import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CACHE_MANAGER, CacheModule } from '@nestjs/cache-manager';
import type { Cache } from 'cache-manager';
import { LOGGER, type Logger } from '#platform/logging';
import { HttpMetrics } from '#platform/metrics';
import { CacheMetrics } from './cache-metrics.js';
import { createMemoryStore } from './memory-store.js';
import { ReadThroughCache } from './read-through-cache.js';
import { RedisStore } from './redis-store.js';

export interface ReadThroughCacheSettings {
  /** Without it, each process caches for itself. */
  readonly redisUrl: string | undefined;
}

/** Undefined where no Redis is set. */
const REDIS_STORE = Symbol('RedisStore');

/** Long enough to serve a busy hour's lists, short enough that versions nobody asks for any more are soon gone. */
const TTL_MS = 5 * 60_000;

/** The connection, and its end: after the last request was answered, not before. */
@Module({})
class CacheStoreModule implements OnApplicationShutdown {
  constructor(@Inject(REDIS_STORE) private readonly redis: RedisStore | undefined) {}

  static forRoot({ redisUrl }: ReadThroughCacheSettings): DynamicModule {
    return {
      module: CacheStoreModule,
      providers: [
        {
          provide: CacheMetrics,
          useFactory: ({ registry }: HttpMetrics) => new CacheMetrics(registry),
          inject: [HttpMetrics],
        },
        {
          provide: REDIS_STORE,
          useFactory: (logger: Logger, metrics: CacheMetrics) =>
            redisUrl === undefined ? undefined : new RedisStore(redisUrl, TTL_MS, logger, metrics),
          inject: [LOGGER, CacheMetrics],
        },
      ],
      exports: [CacheMetrics, REDIS_STORE],
    };
  }

  onApplicationShutdown(): void {
    this.redis?.close();
  }
}

@Global()
@Module({})
export class ReadThroughCacheModule {
  static forRoot(settings: ReadThroughCacheSettings): DynamicModule {
    const store = CacheStoreModule.forRoot(settings);
    return {
      module: ReadThroughCacheModule,
      imports: [
        store,
        CacheModule.registerAsync({
          imports: [store],
          useFactory: (redis: RedisStore | undefined) => ({
            stores: redis?.keyv ?? createMemoryStore(TTL_MS),
          }),
          inject: [REDIS_STORE],
        }),
      ],
      providers: [
        {
          provide: ReadThroughCache,
          useFactory: (cache: Cache, metrics: CacheMetrics, logger: Logger) =>
            new ReadThroughCache(cache, metrics, logger),
          inject: [CACHE_MANAGER, CacheMetrics, LOGGER],
        },
      ],
      exports: [ReadThroughCache],
    };
  }
}
