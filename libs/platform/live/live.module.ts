import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { LOGGER, type Logger } from '#platform/logging';
import { LiveBus } from './live-bus.js';
import { PostgresTransport } from './postgres-transport.js';
import { RedisTransport } from './redis-transport.js';

export interface LiveSettings {
  readonly databaseUrl: string;
  /** Without it, PostgreSQL carries the messages. */
  readonly redisUrl: string | undefined;
}

@Global()
@Module({})
export class LiveModule implements OnApplicationShutdown {
  constructor(@Inject(LiveBus) private readonly bus: LiveBus) {}

  static forRoot(settings: LiveSettings): DynamicModule {
    return {
      module: LiveModule,
      providers: [
        {
          provide: LiveBus,
          useFactory: (logger: Logger) =>
            new LiveBus(
              settings.redisUrl === undefined
                ? new PostgresTransport(settings.databaseUrl, logger)
                : new RedisTransport(settings.redisUrl, logger),
              logger,
            ),
          inject: [LOGGER],
        },
      ],
      exports: [LiveBus],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.bus.close();
  }
}
