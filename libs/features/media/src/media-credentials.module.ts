import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { EvidenceCredentials } from './evidence-credentials.js';
import { EvidenceQuotas } from './evidence-quotas.js';
import { EvidenceRenewalService } from './evidence-renewal.service.js';
import { MEDIA_SETTINGS, type MediaSettings } from './media-settings.js';
import { EvidenceIndexRepository } from './persistence/evidence-index.repository.js';

/** For the process to which reporters speak. Needs the global module of scoped credentials. */
@Module({})
export class MediaCredentialsModule {
  static forRoot(settings: MediaSettings, sources: DynamicModule): DynamicModule {
    return {
      module: MediaCredentialsModule,
      imports: [sources],
      providers: [
        { provide: CLOCK, useValue: systemClock },
        { provide: MEDIA_SETTINGS, useValue: settings },
        EvidenceIndexRepository,
        EvidenceQuotas,
        EvidenceCredentials,
        EvidenceRenewalService,
      ],
      exports: [EvidenceCredentials, EvidenceRenewalService],
    };
  }
}
