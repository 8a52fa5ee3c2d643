import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { CLOCK, systemClock, type Clock } from '#kernel';
import { RegistryReaderModule } from '#features/elections';
import { Database } from '#platform/database';
import { BallotPapers } from './ballot-papers.js';
import { GroupReader } from './group-reader.js';
import { IntakeMetrics } from './intake-metrics.js';
import { OBSERVATIONS_SETTINGS, type ObservationsSettings } from './observations-settings.js';
import { OfficeFold, type FoldedStream } from './office-fold.js';
import { ReportIds } from './persistence/report-ids.js';
import { SourceStatusesRepository } from './persistence/source-statuses.repository.js';
import { TalliesRepository } from './persistence/tallies.repository.js';
import { BALLOT_DESK, ReportDesk, VOTE_DESK } from './report-desk.js';
import { ReportIntake } from './report-intake.js';
import { ReportPace } from './report-pace.js';
import { TalliesModule } from './tallies.module.js';
import { TallyAnnouncer } from './tally-announcer.js';

/** For processes that take reports. Needs the global database and live modules. */
@Module({})
export class ReportIntakeModule {
  static forRoot(settings: ObservationsSettings): DynamicModule {
    return {
      module: ReportIntakeModule,
      imports: [RegistryReaderModule, TalliesModule],
      providers: [
        { provide: OBSERVATIONS_SETTINGS, useValue: settings },
        { provide: CLOCK, useValue: systemClock },
        ...[SourceStatusesRepository, BallotPapers, ReportIds, ReportPace, TallyAnnouncer],
        GroupReader,
        IntakeMetrics,
        deskProvider(VOTE_DESK, settings, ({ votes }) => votes),
        deskProvider(BALLOT_DESK, settings, ({ ballots }) => ballots),
      ],
      exports: [VOTE_DESK, BALLOT_DESK, TalliesModule],
    };
  }
}

function deskProvider<A extends object>(
  token: symbol,
  settings: ObservationsSettings,
  streamOf: (streams: OfficeFold) => FoldedStream<A>,
): FactoryProvider<ReportDesk<A>> {
  return {
    provide: token,
    useFactory: (
      ...[streams, pace, database, reader, tallies, announcer, clock, metrics]: [
        OfficeFold,
        ReportPace,
        Database,
        GroupReader,
        TalliesRepository,
        TallyAnnouncer,
        Clock,
        IntakeMetrics,
      ]
    ) => {
      const terms = { clock, settings, metrics };
      const stream = streamOf(streams);
      const intake = new ReportIntake(stream, database, reader, tallies, announcer, terms);
      return new ReportDesk(intake, pace);
    },
    inject: [
      ...[OfficeFold, ReportPace, Database, GroupReader, TalliesRepository, TallyAnnouncer, CLOCK],
      IntakeMetrics,
    ],
  };
}
