import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AUDIT_ENTITIES, AuditModule, AuditSealingModule } from '#features/audit';
import { DiscrepanciesModule } from '#features/discrepancies';
import { ElectionClockModule, ELECTIONS_ENTITIES, ElectionsModule } from '#features/elections';
import { IDENTITY_ENTITIES, IdentityModule } from '#features/identity';
import { EvidenceWatchModule, MediaModule } from '#features/media';
import { OfficialResultsModule } from '#features/official-results';
import { RealtimeModule } from '#features/live-figures';
import { LiveRoomsModule } from '#features/live-rooms';
import { FieldWatchModule, TallyUpkeepModule } from '#features/observations';
import { RollUpUpkeepModule } from '#features/roll-ups';
import { SourceStandingsModule } from '#features/sources';
import { AuthModule } from '#platform/auth';
import { ReadThroughCacheModule } from '#platform/cache';
import { DatabaseModule } from '#platform/database';
import { HealthModule } from '#platform/health';
import { SocketIoAdapter } from '#platform/http';
import { LiveModule } from '#platform/live';
import { LoggingModule, type Logger } from '#platform/logging';
import { MailModule } from '#platform/mail';
import { MetricsModule } from '#platform/metrics';
import { RateLimitsModule } from '#platform/rate-limits';
import { StorageModule } from '#platform/storage';
import type { AdminApiConfig } from './admin-api.config.js';
import { AuditController } from './audit/audit.controller.js';
import { DiscrepanciesController } from './discrepancies/discrepancies.controller.js';
import { OfficeDiscrepanciesController } from './discrepancies/office-discrepancies.controller.js';
import { ELECTION_CONTROLLERS } from './elections/election-controllers.js';
import { RealtimeController } from './live-figures/realtime.controller.js';
import { LiveRoomsGateway } from './live-rooms/live-rooms.gateway.js';
import { OFFICIAL_RESULT_CONTROLLERS } from './official-results/official-result-controllers.js';
import { toSumsBody } from './official-results/results.dto.js';
import { EvidenceFindingsController } from './media/evidence-findings.controller.js';
import { EvidenceController } from './media/evidence.controller.js';
import { OBSERVATION_CONTROLLERS } from './observations/observation-controllers.js';
import { AuthController } from './identity/auth.controller.js';
import { ProfileController } from './identity/profile.controller.js';
import { RecoveryController } from './identity/recovery.controller.js';
import { SourcesController } from './sources/sources.controller.js';

const CONTROLLERS = [
  AuditController,
  AuthController,
  ProfileController,
  RecoveryController,
  ...ELECTION_CONTROLLERS,
  ...OFFICIAL_RESULT_CONTROLLERS,
  SourcesController,
  ...OBSERVATION_CONTROLLERS,
  EvidenceController,
  EvidenceFindingsController,
  DiscrepanciesController,
  OfficeDiscrepanciesController,
  RealtimeController,
];

@Module({})
export class AdminApiModule {
  static forRoot(config: AdminApiConfig, logger: Logger): DynamicModule {
    return {
      module: AdminApiModule,
      imports: [...platformModules(config, logger), ...featureModules(config)],
      controllers: CONTROLLERS,
      providers: [SocketIoAdapter, LiveRoomsGateway],
    };
  }
}

function platformModules(config: AdminApiConfig, logger: Logger): readonly DynamicModule[] {
  return [
    LoggingModule.forRoot(logger),
    DatabaseModule.forRoot({
      url: config.DATABASE_URL,
      replicaUrls: config.DATABASE_REPLICA_URLS,
      poolSize: config.DATABASE_POOL,
      applicationName: 'scrutin-admin-api',
      entities: [...AUDIT_ENTITIES, ...IDENTITY_ENTITIES, ...ELECTIONS_ENTITIES],
    }),
    LiveModule.forRoot({ databaseUrl: config.DATABASE_URL, redisUrl: config.REDIS_URL }),
    RateLimitsModule.forRoot({ redisUrl: config.REDIS_URL }),
    ReadThroughCacheModule.forRoot({ redisUrl: config.REDIS_URL }),
    MailModule.forRoot(config.mail),
    StorageModule.forRoot(config.storage),
    AuthModule.forRoot({
      metricsPassword: config.METRICS_PASSWORD,
      accessTokenSecret: config.JWT_SECRET,
    }),
    MetricsModule.forRoot('admin-api'),
    HealthModule.forRoot({ diskPath: config.DISK_PATH }),
  ];
}

function featureModules(config: AdminApiConfig): readonly (DynamicModule | Type)[] {
  const elections = ElectionsModule.forRoot(config.elections);
  const results = OfficialResultsModule.forRoot(elections);
  return [
    AuditModule,
    AuditSealingModule,
    IdentityModule.forRoot(config.identity),
    elections,
    ElectionClockModule.forRoot(elections),
    results,
    DiscrepanciesModule.forRoot(elections, results),
    SourceStandingsModule,
    MediaModule.forRoot(config.media),
    EvidenceWatchModule,
    TallyUpkeepModule,
    FieldWatchModule,
    RollUpUpkeepModule,
    RealtimeModule.forRoot(elections, results),
    LiveRoomsModule.forMembers(config.liveRooms, { elections, results }, toSumsBody),
  ];
}
