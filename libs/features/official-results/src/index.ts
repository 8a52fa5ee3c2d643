export * from './domain/figures.js';
export * from './domain/checks/answers.js';
export * from './domain/checks/checks.js';
export type { Check, CheckKind, Values } from './domain/checks/check.js';
export type { BallotLine, CheckContext, Neighbour, Operand } from './domain/checks/operands.js';
export * from './domain/checks/tolerances.js';
export { moveRefused, type OfficialResultsErrorCode } from './domain/errors.js';
export {
  countsInTotals,
  isDisputed,
  possibleDeeds,
  RESULT_STATES,
  type EntryMode,
  type Refusal,
  type ResultDeed,
  type ResultState,
} from './domain/life.js';
export { drawResultLife, tabulateResultLife } from './domain/life-picture.js';
export * from './domain/masking.js';
export * from './domain/office-result.js';
export * from './domain/outcome/contest.js';
export { decisionOf, type Decision } from './domain/outcome/decided.js';
export type { OutcomeErrorCode } from './domain/outcome/errors.js';
export * from './domain/outcome/fraction.js';
export type { Doubt, DoubtCode } from './domain/outcome/doubt.js';
export { assertLotFits } from './domain/outcome/lots.js';
export { outcomeOf } from './domain/outcome/outcome.js';
export type { OfficeWeight, PendingOffice, PendingState } from './domain/outcome/pending.js';
export type * from './domain/outcome/result.js';

export { CancelledAreasService } from './cancelled-areas.service.js';
export {
  OfficeResultsService,
  type KeyedResult,
  type ShownResult,
} from './office-results.service.js';
export { OfficialResultsModule } from './official-results.module.js';
export { PublicationsService, type Present } from './publications.service.js';
export {
  ResultDecisionsService,
  type ResultDecision,
  type WarningAnswer,
} from './result-decisions.service.js';
export { ResultPhotosService } from './result-photos.service.js';
export { ResultRulesService, type RulesEdit } from './result-rules.service.js';
export { ResultsService } from './results.service.js';
export type { AllResults } from './domain/all-results.js';
export { type Declaration, type DeclaredCandidate } from './domain/publication-gate.js';
export type { Publication } from './domain/publication.js';
export type { ResultRefusalCode } from './domain/refusals.js';
export type { ResultRules } from './domain/result-rules.js';
export { expectedOffices, OFFICE_STANDINGS, type AreaNode, type Sums } from './domain/roll-up.js';
export type { StoredEntry } from './domain/stored-result.js';
