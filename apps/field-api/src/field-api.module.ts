import { Module, type DynamicModule } from '@nestjs/common';
import { AUDIT_ENTITIES } from '#features/audit';
import { ELECTIONS_ENTITIES } from '#features/elections';
import { MediaCredentialsModule } from '#features/media';
import { PublicFiguresModule } from '#features/live-figures';
import { LiveRoomsModule } from '#features/live-rooms';
import { ReportIntakeModule } from '#features/observations';
import { SourcesModule } from '#features/sources';
import { StatsModule } from '#features/stats';
import { VerificationModule } from '#features/verification';
import { AuthModule } from '#platform/auth';
import { DatabaseModule } from '#platform/database';
import { HealthModule } from '#platform/health';
import { SocketIoAdapter } from '#platform/http';
import { LiveModule } from '#platform/live';
import { LoggingModule, type Logger } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';
import { RateLimitsModule } from '#platform/rate-limits';
import { SnapshotsModule } from '#platform/snapshots';
import { ScopedCredentialsModule } from '#platform/storage';
import type { FieldApiConfig } from './field-api.config.js';
import { S3CredentialsController } from './media/s3-credentials.controller.js';
import { PUBLIC_CONTROLLERS } from './live-figures/public-controllers.js';
import { LiveRoomsGateway } from './live-rooms/live-rooms.gateway.js';
import { OBSERVATION_CONTROLLERS } from './observations/observation-controllers.js';
import { AuthenticateController } from './sources/authenticate.controller.js';
import { MyOfficeController } from './sources/my-office.controller.js';
import { OfficeFiguresController } from './stats/office-figures.controller.js';
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
          replicaUrls: config.DATABASE_REPLICA_URLS,
          poolSize: config.DATABASE_POOL,
          applicationName: 'scrutin-field-api',
          entities: [...AUDIT_ENTITIES, ...ELECTIONS_ENTITIES],
        }),
        LiveModule.forRoot({ databaseUrl: config.DATABASE_URL, redisUrl: config.REDIS_URL }),
        RateLimitsModule.forRoot({ redisUrl: config.REDIS_URL }),
        ScopedCredentialsModule.forRoot(config.credentials),
        sources,
        MediaCredentialsModule.forRoot(config.media, sources),
        AuthModule.forRoot({ metricsPassword: config.METRICS_PASSWORD, sources }),
        MetricsModule.forRoot('field-api'),
        HealthModule.forRoot({ diskPath: config.DISK_PATH }),
        ReportIntakeModule.forRoot(config.observations),
        SnapshotsModule.forRoot({ redisUrl: config.REDIS_URL }),
        StatsModule.forRoot(sources),
        PublicFiguresModule,
        VerificationModule.forRoot(config.verification),
        LiveRoomsModule.forPublic(config.liveRooms),
      ],
      controllers: [
        AuthenticateController,
        MyOfficeController,
        S3CredentialsController,
        ...OBSERVATION_CONTROLLERS,
        OfficeFiguresController,
        ...PUBLIC_CONTROLLERS,
      ],
      providers: [SocketIoAdapter, VoteVerificationGateway, LiveRoomsGateway],
    };
  }
}
