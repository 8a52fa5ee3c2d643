import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database, type DatabaseSettings } from './database.js';
import { showPools } from './database-metrics.js';
import { ElectedWorkers } from './elected-workers.js';
import { LOGGER, type Logger } from '#platform/logging';
import { HttpMetrics } from '#platform/metrics';

/** Global: one pool for each process. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ElectedWorkers) private readonly workers: ElectedWorkers,
  ) {}

  static forRoot(settings: DatabaseSettings): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: Database,
          useFactory: async (logger: Logger, metrics?: HttpMetrics) => {
            const database = new Database(settings, logger);
            if (metrics !== undefined) showPools(metrics.registry, () => database.use());
            await database.open();
            return database;
          },
          // A command has no page of figures.
          inject: [LOGGER, { token: HttpMetrics, optional: true }],
        },
        {
          provide: ElectedWorkers,
          useFactory: (logger: Logger) => new ElectedWorkers(settings.url, logger),
          inject: [LOGGER],
        },
      ],
      exports: [Database, ElectedWorkers],
    };
  }

  /** After the HTTP server has finished what it accepted, never before. */
  async onApplicationShutdown(): Promise<void> {
    await this.workers.stopAll();
    await this.database.close();
  }
}
