import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database, type DatabaseSettings } from './database.js';
import { ElectedWorkers } from './elected-workers.js';
import { LOGGER, type Logger } from '#platform/logging';

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
          useFactory: async (logger: Logger) => {
            const database = new Database(settings, logger);
            await database.open();
            return database;
          },
          inject: [LOGGER],
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
