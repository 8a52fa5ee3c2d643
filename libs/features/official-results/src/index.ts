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
