export { PublicFiguresModule, RealtimeModule } from './live-figures.module.js';
export {
  PublicElectionsService,
  type AreaQuestion,
  type OfficeQuestion,
  type ShownElection,
} from './public-elections.service.js';
export {
  PublicFiguresService,
  type LiveFigures,
  type PlacesQuestion,
  type PublishedFigures,
} from './public-figures.service.js';
export type { OpenPublication } from './publications-at-hand.js';
export { RealtimeService, type RealtimeFigures } from './realtime.service.js';
export type { LiveFiguresErrorCode } from './refusals.js';
export { taggedBody, type TaggedBody } from './tagged-body.js';
export type { FieldBody } from './field-body.js';
