export type { CentreFigures } from './centre-figures.js';
export { PublicFiguresModule } from './public-figures.module.js';
export { RealtimeModule } from './realtime.module.js';
export {
  PublicElectionsService,
  type AreaQuestion,
  type OfficeQuestion,
  type ShownElection,
} from './public-elections.service.js';
export {
  PublicFiguresService,
  type LiveFigures,
  type LiveQuestion,
  type PlacesQuestion,
  type PublishedFigures,
} from './public-figures.service.js';
export { PublicationsAtHand, type OpenPublication } from './publications-at-hand.js';
export { RealtimeService, type RealtimeFigures } from './realtime.service.js';
export type { LiveFiguresErrorCode } from './refusals.js';
export { taggedBody, type TaggedBody } from './tagged-body.js';
export { fieldBody, type FieldBody } from './field-body.js';
