import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessTokenReader } from './access-token-reader.js';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { MetricsStrategy } from './metrics.strategy.js';
import { AUTH_SCHEMES, type RouteAuth } from './route-auth.js';
import { RouteAuthGuard } from './route-auth.guard.js';
import { SourceStrategy } from './source.strategy.js';
import { SourceVerifier } from './source-verifier.js';

export interface AuthSettings {
  readonly metricsPassword: string;
  /** Only the process that serves accounts knows it. */
  readonly accessTokenSecret?: string;
  /** A module that exports `SourceVerifier`: of the process that reporters talk to. */
  readonly sources?: DynamicModule;
}

/**
 * Shuts every route except by what it declares. Passport keeps its strategies for the whole process, by name: two
 * applications in one process (as in a test) share those of the one that was made last.
 */
@Module({})
export class AuthModule {
  static forRoot({ metricsPassword, accessTokenSecret, sources }: AuthSettings): DynamicModule {
    const schemes = new Set<RouteAuth>(['public', 'basic-metrics']);
    const strategies: Provider[] = [
      { provide: MetricsStrategy, useFactory: () => new MetricsStrategy(metricsPassword) },
    ];
    const readers: Provider[] = [];
    if (accessTokenSecret !== undefined) {
      schemes.add('access-token');
      strategies.push({
        provide: AccessTokenStrategy,
        useFactory: () => new AccessTokenStrategy(accessTokenSecret),
      });
      readers.push({
        provide: AccessTokenReader,
        useFactory: () => new AccessTokenReader(accessTokenSecret),
      });
    }
    if (sources !== undefined) {
      schemes.add('basic-source');
      strategies.push({
        provide: SourceStrategy,
        useFactory: (verifier: SourceVerifier) => new SourceStrategy(verifier),
        inject: [SourceVerifier],
      });
    }
    return {
      module: AuthModule,
      // Sockets learn who speaks from what is said.
      global: true,
      imports: [DiscoveryModule, ...(sources === undefined ? [] : [sources])],
      providers: [
        ...strategies,
        ...readers,
        { provide: AUTH_SCHEMES, useValue: schemes },
        { provide: APP_GUARD, useClass: RouteAuthGuard },
      ],
      exports: [DiscoveryModule, ...readers],
    };
  }
}
