import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { AuditModule } from '#features/audit';
import { TalliesModule } from '#features/observations';
import { DiscrepanciesService } from './discrepancies.service.js';
import { DiscrepancySheets } from './discrepancy-sheets.js';
import { OfficeComparer } from './office-comparer.js';
import { OfficeDiscrepanciesService } from './office-discrepancies.service.js';
import { ComparedOfficesRepository } from './persistence/compared-offices.repository.js';
import { HandlingsRepository } from './persistence/handlings.repository.js';
import { SidesReader } from './sides-reader.js';

/** Where field and paper differ, and what is said of it. */
@Module({})
export class DiscrepanciesModule {
  /** On the modules of elections and of official results that the application has. */
  static forRoot(elections: DynamicModule, results: DynamicModule): DynamicModule {
    return {
      module: DiscrepanciesModule,
      imports: [AuditModule, TalliesModule, elections, results],
      providers: [
        { provide: CLOCK, useValue: systemClock },
        ComparedOfficesRepository,
        HandlingsRepository,
        SidesReader,
        OfficeComparer,
        DiscrepancySheets,
        DiscrepanciesService,
        OfficeDiscrepanciesService,
      ],
      exports: [DiscrepanciesService, OfficeDiscrepanciesService],
    };
  }
}
