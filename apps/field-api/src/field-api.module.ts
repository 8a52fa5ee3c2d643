import { Module, type DynamicModule } from '@nestjs/common';
import { ELECTIONS_ENTITIES } from '#features/elections';
import { StatsModule } from '#features/stats';
import { AuthModule } from '#platform/auth';
import { DatabaseModule } from '#platform/database';
import { HealthModule } from '#platform/health';
import { LiveModule } from '#platform/live';
import { LoggingModule, type Logger } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';
import { SnapshotsModule } from '#platform/snapshots';
import type { FieldApiConfig } from './field-api.config.js';
import { NobodyReports, NobodyReportsModule } from './stats/nobody-reports.js';
import { OfficeFiguresController } from './stats/office-figures.controller.js';

@Module({})
export class FieldApiModule {
  static forRoot(config: FieldApiConfig, logger: Logger): DynamicModule {
    return {
      module: FieldApiModule,
      imports: [
        LoggingModule.forRoot(logger),
        DatabaseModule.forRoot({
          url: config.DATABASE_URL,
          poolSize: config.DATABASE_POOL,
          applicationName: 'scrutin-field-api',
          entities: ELECTIONS_ENTITIES,
        }),
        LiveModule.forRoot({ databaseUrl: config.DATABASE_URL, redisUrl: config.REDIS_URL }),
        AuthModule.forRoot({ metricsPassword: config.METRICS_PASSWORD }),
        MetricsModule.forRoot('field-api'),
        HealthModule.forRoot({ diskPath: config.DISK_PATH }),
        SnapshotsModule.forRoot({ redisUrl: config.REDIS_URL }),
        StatsModule.forRoot({ sourceFinder: NobodyReports, imports: [NobodyReportsModule] }),
      ],
      controllers: [OfficeFiguresController],
    };
  }
}
