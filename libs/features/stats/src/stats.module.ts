import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { RegistryReaderModule } from '#features/elections';
import { FiguresAccess, SOURCE_FINDER, type SourceFinder } from './figures-access.js';
import { FiguresLoader } from './figures-loader.js';
import { FiguresMetrics } from './figures-metrics.js';
import { OfficeFigures } from './office-figures.js';
import { TalliesRepository } from './persistence/tallies.repository.js';

export interface StatsSettings {
  /** Exported by one of `imports`: knows the bearers of tokens. */
  readonly sourceFinder: Type<SourceFinder>;
  readonly imports: readonly (DynamicModule | Type)[];
}

/** Figures as the public reads them. Needs the global database, live, snapshots and metrics modules. */
@Module({})
export class StatsModule {
  static forRoot({ sourceFinder, imports }: StatsSettings): DynamicModule {
    return {
      module: StatsModule,
      imports: [RegistryReaderModule, ...imports],
      providers: [
        { provide: CLOCK, useValue: systemClock },
        { provide: SOURCE_FINDER, useExisting: sourceFinder },
        TalliesRepository,
        FiguresLoader,
        FiguresMetrics,
        OfficeFigures,
        FiguresAccess,
      ],
      exports: [OfficeFigures, FiguresAccess],
    };
  }
}
