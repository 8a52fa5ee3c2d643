import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { MetricsStrategy } from './metrics.strategy.js';
import { RouteAuthGuard } from './route-auth.guard.js';

export interface AuthSettings {
  readonly metricsPassword: string;
  /** Only the process that serves accounts knows it. */
  readonly accessTokenSecret?: string;
}

/** Shuts every route except by what it declares. */
@Module({})
export class AuthModule {
  static forRoot({ metricsPassword, accessTokenSecret }: AuthSettings): DynamicModule {
    const strategies: Provider[] = [
      { provide: MetricsStrategy, useFactory: () => new MetricsStrategy(metricsPassword) },
    ];
    if (accessTokenSecret !== undefined) {
      strategies.push({
        provide: AccessTokenStrategy,
        useFactory: () => new AccessTokenStrategy(accessTokenSecret),
      });
    }
    return {
      module: AuthModule,
      imports: [DiscoveryModule],
      providers: [...strategies, { provide: APP_GUARD, useClass: RouteAuthGuard }],
      exports: [DiscoveryModule],
    };
  }
}
