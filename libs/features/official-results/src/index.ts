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
