import { Module } from '@nestjs/common';
import { PollingMapModule, RegistryReaderModule } from '#features/elections';
import { SourceStandingsModule } from '#features/sources';
import { FieldWatchService } from './field-watch.service.js';
import { RawReportsRepository } from './persistence/raw-reports.repository.js';
import { WatchedOfficesRepository } from './persistence/watched-offices.repository.js';
import { ReportTrailService } from './report-trail.service.js';
import { TalliesModule } from './tallies.module.js';

/** What members see of the field. */
@Module({
  imports: [PollingMapModule, RegistryReaderModule, SourceStandingsModule, TalliesModule],
  providers: [
    WatchedOfficesRepository,
    RawReportsRepository,
    FieldWatchService,
    ReportTrailService,
  ],
  exports: [FieldWatchService, ReportTrailService],
})
export class FieldWatchModule {}
