import { Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { AuditModule } from '#features/audit';
import { PollingMapModule, PublicRegistryModule } from '#features/elections';
import { SourceVerifier } from '#platform/auth';
import { Database, ElectedWorkers } from '#platform/database';
import { PasswordsModule } from '#platform/passwords';
import { AuthenticationService } from './authentication.service.js';
import { OpenOffices } from './open-offices.js';
import { PostsService } from './posts.service.js';
import { SourceTokensRepository } from './persistence/source-tokens.repository.js';
import { SourcesRepository } from './persistence/sources.repository.js';
import { StandingsRepository } from './persistence/standings.repository.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SourceDirectory } from './source-directory.js';
import { SourceStandingsService } from './source-standings.service.js';
import { SourceTokens } from './source-tokens.js';
import { SOURCES_SETTINGS, type SourcesSettings } from './sources-settings.js';
import { StandingDecisions } from './standing-decisions.js';
import { StandingHooks } from './standing-hooks.js';
import { TokenCache } from './token-cache.js';
import { TokenEndings } from './token-endings.js';
import { TokenIssuer } from './token-issuer.js';
import { WrongTokens } from './wrong-tokens.js';

const SWEEP_EVERY_MS = 60_000;
const SWEEP_BATCH = 1_000;

/** Signing in, and who presents a token: for the field API. Needs the global live and rate-limits modules. */
@Module({})
export class SourcesModule implements OnApplicationBootstrap {
  constructor(
    private readonly workers: ElectedWorkers,
    private readonly database: Database,
    private readonly tokens: SourceTokensRepository,
  ) {}

  static forRoot(settings: SourcesSettings): DynamicModule {
    return {
      module: SourcesModule,
      imports: [AuditModule, PublicRegistryModule, PasswordsModule],
      providers: [
        { provide: CLOCK, useValue: systemClock },
        { provide: SOURCES_SETTINGS, useValue: settings },
        { provide: TokenCache, useFactory: () => new TokenCache() },
        { provide: SourceVerifier, useExisting: SourceTokens },
        SourcesRepository,
        StandingsRepository,
        SourceTokensRepository,
        TokenEndings,
        WrongTokens,
        SourceTokens,
        OpenOffices,
        SignInAttempts,
        TokenIssuer,
        AuthenticationService,
        PostsService,
      ],
      exports: [AuthenticationService, PostsService, SourceTokens, SourceVerifier, OpenOffices],
    };
  }

  onApplicationBootstrap(): void {
    this.workers.start({
      name: 'source-tokens-sweep',
      intervalMs: SWEEP_EVERY_MS,
      run: async () => {
        const swept = await this.database.transaction((tx) => this.tokens.sweep(tx, SWEEP_BATCH));
        return swept === SWEEP_BATCH ? 'more' : 'done';
      },
    });
  }
}

/** What sources count for: for the admin API and the command line. Needs the global live module. */
@Module({
  imports: [AuditModule, PollingMapModule],
  providers: [
    { provide: CLOCK, useValue: systemClock },
    StandingsRepository,
    SourceTokensRepository,
    StandingDecisions,
    StandingHooks,
    SourceStandingsService,
    SourceDirectory,
  ],
  exports: [SourceStandingsService, SourceDirectory, StandingHooks],
})
export class SourceStandingsModule {}
