import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { EvidenceCredentials } from './evidence-credentials.js';
import { MEDIA_SETTINGS, type MediaSettings } from './media-settings.js';

/** For the process to which reporters speak. Needs the global module of scoped credentials. */
@Module({})
export class MediaCredentialsModule {
  static forRoot(settings: MediaSettings): DynamicModule {
    return {
      module: MediaCredentialsModule,
      providers: [
        { provide: CLOCK, useValue: systemClock },
        { provide: MEDIA_SETTINGS, useValue: settings },
        EvidenceCredentials,
      ],
      exports: [EvidenceCredentials],
    };
  }
}
