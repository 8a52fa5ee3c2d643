export * from './domain/outcome/contest.js';
export { decisionOf, type Decision } from './domain/outcome/decided.js';
export type { OutcomeErrorCode } from './domain/outcome/errors.js';
export * from './domain/outcome/fraction.js';
export type { Doubt, DoubtCode } from './domain/outcome/doubt.js';
export { assertLotFits } from './domain/outcome/lots.js';
export { outcomeOf } from './domain/outcome/outcome.js';
export type { OfficeWeight, PendingOffice, PendingState } from './domain/outcome/pending.js';
export type * from './domain/outcome/result.js';
