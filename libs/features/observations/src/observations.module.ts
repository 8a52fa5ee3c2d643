import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { CLOCK, systemClock, type Clock } from '#kernel';
import { RegistryReader, RegistryReaderModule } from '#features/elections';
import { Database } from '#platform/database';
import { BallotPapers } from './ballot-papers.js';
import { FreshVotes } from './fresh-votes.js';
import { OBSERVATIONS_SETTINGS, type ObservationsSettings } from './observations-settings.js';
import { OfficeFold } from './office-fold.js';
import { FreshVotesRepository } from './persistence/fresh-votes.repository.js';
import { RebuildQueueRepository } from './persistence/rebuild-queue.repository.js';
import { ReportIds } from './persistence/report-ids.js';
import { SourceStatusesRepository } from './persistence/source-statuses.repository.js';
import { BALLOT_TABLE, VOTE_TABLE, type StreamTable } from './persistence/stream-table.js';
import { TalliesRepository } from './persistence/tallies.repository.js';
import { BALLOT_DESK, ReportDesk, VOTE_DESK } from './report-desk.js';
import { ReportIntake, type IntakeParts } from './report-intake.js';
import { ReliabilityService } from './reliability.service.js';
import { ReportPace } from './report-pace.js';
import { TalliesReader } from './tallies-reader.js';
import { TallyAnnouncer } from './tally-announcer.js';
import { TallyVerifier } from './tally-verifier.js';

const INTAKE_PARTS = Symbol('IntakeParts');

const FIGURES = [
  TalliesRepository,
  RebuildQueueRepository,
  OfficeFold,
  TalliesReader,
  TallyVerifier,
  ReliabilityService,
  FreshVotesRepository,
  FreshVotes,
];

/** The figures of offices, and the proof of them. Needs nothing but the database. */
@Module({
  imports: [RegistryReaderModule],
  providers: FIGURES,
  exports: FIGURES,
})
export class TalliesModule {}

/** For processes that take reports. */
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
        intakeParts(settings),
        deskProvider(VOTE_DESK, VOTE_TABLE),
        deskProvider(BALLOT_DESK, BALLOT_TABLE),
      ],
      exports: [VOTE_DESK, BALLOT_DESK, TalliesModule],
    };
  }
}

function intakeParts(settings: ObservationsSettings): FactoryProvider<IntakeParts> {
  return {
    provide: INTAKE_PARTS,
    useFactory: (
      ...[database, registry, tallies, statuses, queue, papers, ids, announcer, clock]: [
        Database,
        RegistryReader,
        TalliesRepository,
        SourceStatusesRepository,
        RebuildQueueRepository,
        BallotPapers,
        ReportIds,
        TallyAnnouncer,
        Clock,
      ]
    ) => ({
      database,
      registry,
      tallies,
      statuses,
      queue,
      papers,
      ids,
      announcer,
      clock,
      settings,
    }),
    inject: [
      ...[Database, RegistryReader, TalliesRepository, SourceStatusesRepository],
      ...[RebuildQueueRepository, BallotPapers, ReportIds, TallyAnnouncer, CLOCK],
    ],
  };
}

function deskProvider<A extends object>(
  token: symbol,
  table: StreamTable<A>,
): FactoryProvider<ReportDesk<A>> {
  return {
    provide: token,
    useFactory: (parts: IntakeParts, pace: ReportPace) =>
      new ReportDesk(new ReportIntake(table, parts), pace),
    inject: [INTAKE_PARTS, ReportPace],
  };
}
