import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { RegistryReaderModule } from '#features/elections';
import { FiguresAccess } from './figures-access.js';
import { FiguresLoader } from './figures-loader.js';
import { FiguresMetrics } from './figures-metrics.js';
import { OfficeFigures } from './office-figures.js';
import { FiguresRepository } from './persistence/figures.repository.js';

/** Figures as the public reads them. Needs the global database, live, snapshots and metrics modules. */
@Module({})
export class StatsModule {
  static forRoot(sources: DynamicModule): DynamicModule {
    return {
      module: StatsModule,
      imports: [RegistryReaderModule, sources],
      providers: [
        { provide: CLOCK, useValue: systemClock },
        FiguresRepository,
        FiguresLoader,
        FiguresMetrics,
        OfficeFigures,
        FiguresAccess,
      ],
      exports: [OfficeFigures, FiguresAccess],
    };
  }
}
