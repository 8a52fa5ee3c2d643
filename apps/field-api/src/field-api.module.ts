import { Module, type DynamicModule } from '@nestjs/common';
import { AUDIT_ENTITIES } from '#features/audit';
import { ELECTIONS_ENTITIES } from '#features/elections';
import { ReportIntakeModule } from '#features/observations';
import { SourcesModule } from '#features/sources';
import { StatsModule } from '#features/stats';
import { VerificationModule } from '#features/verification';
import { AuthModule } from '#platform/auth';
import { DatabaseModule } from '#platform/database';
import { HealthModule } from '#platform/health';
import { LiveModule } from '#platform/live';
import { LoggingModule, type Logger } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';
import { RateLimitsModule } from '#platform/rate-limits';
import { SnapshotsModule } from '#platform/snapshots';
import { ScopedCredentialsModule } from '#platform/storage';
import type { FieldApiConfig } from './field-api.config.js';
import { OBSERVATION_CONTROLLERS } from './observations/observation-controllers.js';
import { AuthenticateController } from './sources/authenticate.controller.js';
import { EvidenceCredentials } from './sources/evidence-credentials.js';
import { OfficeFiguresController } from './stats/office-figures.controller.js';
import { SocketIoAdapter } from './verification/socket-io.adapter.js';
import { VoteVerificationGateway } from './verification/vote-verification.gateway.js';

@Module({})
export class FieldApiModule {
  static forRoot(config: FieldApiConfig, logger: Logger): DynamicModule {
    const sources = SourcesModule.forRoot(config.sources);
    return {
      module: FieldApiModule,
      imports: [
        LoggingModule.forRoot(logger),
        DatabaseModule.forRoot({
          url: config.DATABASE_URL,
          poolSize: config.DATABASE_POOL,
          applicationName: 'scrutin-field-api',
          entities: [...AUDIT_ENTITIES, ...ELECTIONS_ENTITIES],
        }),
        LiveModule.forRoot({ databaseUrl: config.DATABASE_URL, redisUrl: config.REDIS_URL }),
        RateLimitsModule.forRoot({ redisUrl: config.REDIS_URL }),
        ScopedCredentialsModule.forRoot(config.credentials),
        sources,
        AuthModule.forRoot({ metricsPassword: config.METRICS_PASSWORD, sources }),
        MetricsModule.forRoot('field-api'),
        HealthModule.forRoot({ diskPath: config.DISK_PATH }),
        ReportIntakeModule.forRoot(config.observations),
        SnapshotsModule.forRoot({ redisUrl: config.REDIS_URL }),
        StatsModule.forRoot(sources),
        VerificationModule.forRoot(config.verification),
      ],
      controllers: [AuthenticateController, ...OBSERVATION_CONTROLLERS, OfficeFiguresController],
      providers: [
        EvidenceCredentials.of(config.STORAGE_BUCKET),
        { provide: SocketIoAdapter, useFactory: () => new SocketIoAdapter() },
        VoteVerificationGateway,
      ],
    };
  }
}
