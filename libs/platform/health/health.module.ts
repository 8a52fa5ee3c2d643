import { Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';
import { HEALTH_SETTINGS, type HealthSettings } from './health-settings.js';
import { Readiness } from './readiness.js';

@Module({})
export class HealthModule {
  static forRoot(settings: Omit<HealthSettings, 'readiness'>): DynamicModule {
    const readiness = new Readiness();
    return {
      module: HealthModule,
      imports: [TerminusModule.forRoot({ errorLogStyle: 'json', logger: false })],
      controllers: [HealthController],
      providers: [
        { provide: Readiness, useValue: readiness },
        { provide: HEALTH_SETTINGS, useValue: { ...settings, readiness } },
      ],
      exports: [Readiness],
    };
  }
}
