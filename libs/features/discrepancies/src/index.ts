export { DiscrepanciesModule } from './discrepancies.module.js';
export { DiscrepanciesService, type AreasOfDiscrepancies } from './discrepancies.service.js';
export { OfficeDiscrepanciesService, type HandlingForm } from './office-discrepancies.service.js';
export type { OfficeDiscrepancy } from './office-comparer.js';
export type {
  DiscrepancyFilter,
  DiscrepancySort,
  ListedOffice,
  ListedOffices,
} from './office-list.js';
export type { AreaDiscrepancies } from './domain/area-roll-up.js';
export {
  COMPARISON_CODES,
  COMPARISONS,
  type ComparisonCode,
  type Difference,
  type Pair,
} from './domain/comparison.js';
export type { DiscrepanciesErrorCode } from './domain/errors.js';
export {
  DECISIONS,
  DEED_OF,
  DISCREPANCY_STATES,
  HANDLING_MOVES,
  possibleDecisions,
  stateOf,
  type DiscrepancyState,
  type Handling,
  type HandlingDecision,
} from './domain/life.js';
export {
  officialPapers,
  PROVENANCES,
  provenanceOf,
  type FieldSide,
  type Provenance,
} from './domain/sides.js';
