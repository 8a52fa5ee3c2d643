export {
  AuthenticationService,
  type AuthenticationRequest,
  type SignedIn,
} from './authentication.service.js';
export { OpenOffices } from './open-offices.js';
export { PostsService, type Post } from './posts.service.js';
export { SourceDirectory, type SourceWithOffices } from './source-directory.js';
export { MAX_STANDING_REASON, SourceStandingsService } from './source-standings.service.js';
export { SourceTokens } from './source-tokens.js';
export type { SignInLimits, SourcesSettings } from './sources-settings.js';
export { SourcesModule, SourceStandingsModule } from './sources.module.js';
export type { StandingDecision } from './standing-decisions.js';
export { StandingHooks, type StandingHook } from './standing-hooks.js';
export {
  officeNotFound,
  windowClosed,
  type SignInErrorCode,
  type SourcesErrorCode,
  type StandingErrorCode,
} from './domain/errors.js';
export type { SourceFilter, SourceSort } from './domain/lists.js';
export {
  ELECTOR_ID,
  parseElectorId,
  SOURCE_STATUSES,
  type Source,
  type SourceOffice,
  type SourceStatus,
} from './domain/source.js';
export { STANDING_MOVES, type StandingChange } from './domain/standing.js';
