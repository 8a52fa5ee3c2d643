import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database, ElectedWorkers } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { FallbackRateLimitStore } from './fallback-rate-limit-store.js';
import { PostgresRateLimitStore } from './postgres-rate-limit-store.js';
import { RateLimits } from './rate-limits.js';
import { RedisRateLimitStore } from './redis-rate-limit-store.js';

export interface RateLimitsSettings {
  /** Without it, PostgreSQL counts. */
  readonly redisUrl: string | undefined;
}

/** Undefined where no Redis is set. */
const REDIS_STORE = Symbol('RedisRateLimitStore');

const SWEEP_EVERY_MS = 60_000;
const SWEEP_BATCH = 1_000;

@Global()
@Module({})
export class RateLimitsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(ElectedWorkers) private readonly workers: ElectedWorkers,
    @Inject(PostgresRateLimitStore) private readonly postgres: PostgresRateLimitStore,
    @Inject(REDIS_STORE) private readonly redis: RedisRateLimitStore | undefined,
  ) {}

  static forRoot({ redisUrl }: RateLimitsSettings): DynamicModule {
    return {
      module: RateLimitsModule,
      providers: [
        {
          provide: PostgresRateLimitStore,
          useFactory: (database: Database) => new PostgresRateLimitStore(database),
          inject: [Database],
        },
        {
          provide: REDIS_STORE,
          useFactory: (logger: Logger) =>
            redisUrl === undefined ? undefined : new RedisRateLimitStore(redisUrl, logger),
          inject: [LOGGER],
        },
        {
          provide: RateLimits,
          useFactory: createRateLimits,
          inject: [PostgresRateLimitStore, REDIS_STORE, LOGGER],
        },
      ],
      exports: [RateLimits],
    };
  }

  onApplicationBootstrap(): void {
    this.workers.start({
      name: 'rate-limits-sweep',
      intervalMs: SWEEP_EVERY_MS,
      run: async () => ((await this.postgres.sweep(SWEEP_BATCH)) === SWEEP_BATCH ? 'more' : 'done'),
    });
  }

  onApplicationShutdown(): void {
    this.redis?.close();
  }
}

function createRateLimits(
  postgres: PostgresRateLimitStore,
  redis: RedisRateLimitStore | undefined,
  logger: Logger,
): RateLimits {
  return new RateLimits(
    redis === undefined ? postgres : new FallbackRateLimitStore(redis, postgres, logger),
  );
}
