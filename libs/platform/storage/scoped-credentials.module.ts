import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { err } from '#kernel';
import { LOGGER, type Logger } from '#platform/logging';
import type { ScopedCredentialsSettings } from './scoped-credentials-settings.js';
import { ScopedCredentialsIssuer } from './scoped-credentials.js';
import { StsCredentialsIssuer } from './sts-credentials-issuer.js';

/** For processes that lend keys to reporters. */
@Global()
@Module({})
export class ScopedCredentialsModule implements OnApplicationShutdown {
  constructor(@Inject(ScopedCredentialsIssuer) private readonly issuer: ScopedCredentialsIssuer) {}

  static forRoot(settings: ScopedCredentialsSettings): DynamicModule {
    const issuer = {
      provide: ScopedCredentialsIssuer,
      useFactory: (logger: Logger): ScopedCredentialsIssuer =>
        settings.kind === 'sts'
          ? new StsCredentialsIssuer(settings, logger)
          : { issue: async () => err('unavailable') },
      inject: [LOGGER],
    };
    return {
      module: ScopedCredentialsModule,
      providers: [issuer],
      exports: [ScopedCredentialsIssuer],
    };
  }

  onApplicationShutdown(): void {
    if (this.issuer instanceof StsCredentialsIssuer) this.issuer.close();
  }
}
