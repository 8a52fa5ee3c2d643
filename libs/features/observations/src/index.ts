export { ReportIntakeModule, TalliesModule } from './observations.module.js';
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
export { TalliesReader, type StoredTally } from './tallies-reader.js';
export { TALLY_TOPICS } from './tally-announcer.js';
export { TallyRebuilds } from './tally-rebuilds.js';
export { TallyVerifier, type TallyFault, type TallyReport } from './tally-verifier.js';
export type { ObservationsErrorCode } from './domain/errors.js';
export { type Item, type Verdict } from './domain/reception.js';
export type { Report } from './domain/report.js';
export {
  AGES,
  GENDERS,
  STREAMS,
  type BallotAttributes,
  type StreamName,
  type VoteAttributes,
} from './domain/stream.js';
