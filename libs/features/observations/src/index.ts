export { ReportIntakeModule } from './report-intake.module.js';
export { TalliesModule } from './tallies.module.js';
export { FieldWatchModule } from './field-watch.module.js';
export { SilentOffices } from './silent-offices.js';
export { TallyUpkeepModule } from './tally-upkeep.module.js';
export type { ObservationsSettings } from './observations-settings.js';
export {
  BALLOT_DESK,
  MAX_BATCH,
  ReportDesk,
  VOTE_DESK,
  type BallotDesk,
  type TakenReport,
  type VoteDesk,
} from './report-desk.js';
export { FieldWatchService, type WatchFilter } from './field-watch.service.js';
export { ReportTrailService, type ActivityInOffice } from './report-trail.service.js';
export { FreshVotes, type FreshVote, type VotePlace } from './fresh-votes.js';
export { ReliabilityService } from './reliability.service.js';
export {
  TalliesReader,
  type StoredTally,
  type TallyCount,
  type TallyMoves,
} from './tallies-reader.js';
export { TALLY_TOPICS } from './tally-announcer.js';
export { TallyRebuilds } from './tally-rebuilds.js';
export { TallyVerifier, type TallyFault, type TallyReport } from './tally-verifier.js';
export type { ObservationsErrorCode } from './domain/errors.js';
export { receive, type Item, type Verdict } from './domain/reception.js';
export type { RawReport, RawReportKey } from './domain/raw-report.js';
export type { Reliability } from './domain/reliability.js';
export type { Report } from './domain/report.js';
export { WATCHES, type Watch, type WatchCounts, type WatchedOffice } from './domain/watch.js';
export {
  AGES,
  GENDERS,
  STREAMS,
  VOTES,
  type BallotAttributes,
  type StreamName,
  type VoteAttributes,
} from './domain/stream.js';
