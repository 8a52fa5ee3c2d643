export { CancelledAreasService } from './cancelled-areas.service.js';
export { OfficeResultsService, type KeyedResult } from './office-results.service.js';
export {
  OfficialFiguresReader,
  type OfficialFigures,
  type ResultMoves,
} from './official-figures-reader.js';
export { OfficialResultsModule, PublishedResultsModule } from './official-results.module.js';
export { PublicationsService, type Present } from './publications.service.js';
export { PublishedResultsReader, type PublishedResults } from './published-results.js';
export {
  ResultDecisionsService,
  type ResultDecision,
  type WarningAnswer,
} from './result-decisions.service.js';
export { ResultPhotosService } from './result-photos.service.js';
export { ResultRulesService, type RulesEdit } from './result-rules.service.js';
export { ResultsReader } from './results-reader.js';
export { ResultsService } from './results.service.js';
export type { AllResults } from './domain/all-results.js';
export type { Check, CheckKind, Values } from './domain/checks/check.js';
export { CHECKS, type Finding } from './domain/checks/checks.js';
export { TOLERANCES, type Tolerance, type ToleranceSettings } from './domain/checks/tolerances.js';
export type { OfficialResultsErrorCode } from './domain/errors.js';
export {
  HIGHEST_FIGURE,
  wireName,
  type Cell,
  type Field,
  type Figures,
  type KeyedFigures,
  type Settled,
} from './domain/figures.js';
export { drawResultLife, tabulateResultLife } from './domain/life-picture.js';
export type { ResultState } from './domain/life.js';
export type * from './domain/outcome/contest.js';
export { decisionOf, type Decision } from './domain/outcome/decided.js';
export type { Doubt, DoubtCode } from './domain/outcome/doubt.js';
export type { OutcomeErrorCode } from './domain/outcome/errors.js';
export { percentText } from './domain/outcome/fraction.js';
export { outcomeOf } from './domain/outcome/outcome.js';
export type { OfficeWeight, PendingOffice, PendingState } from './domain/outcome/pending.js';
export type * from './domain/outcome/result.js';
export type { Declaration, DeclaredCandidate } from './domain/publication-gate.js';
export type { Publication } from './domain/publication.js';
export type { ResultRefusalCode } from './domain/refusals.js';
export type { ResultRules } from './domain/result-rules.js';
export {
  expectedOffices,
  OFFICE_STANDINGS,
  type AreaNode,
  type OfficeStanding,
  type Sums,
} from './domain/roll-up.js';
export type { StoredEntry } from './domain/stored-result.js';
export type { ShownResult } from './shown-result.js';
