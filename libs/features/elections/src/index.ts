export { AreasService, type AreaForm } from './areas.service.js';
export { CandidatesService, type CandidateEdit, type CandidateForm } from './candidates.service.js';
export { CentresService, type CentreForm } from './centres.service.js';
export { CertificationGates, type CertificationGate } from './certification-gates.js';
export { ElectionAccess, type ElectionView } from './election-access.js';
export { PlacesAtHand } from './places-at-hand.js';
export { PublicRegistry } from './public-registry.js';
export { RegistryReader } from './registry-reader.js';
export { ElectionLifeService, type MoveRequest } from './election-life.service.js';
export { ElectionTrailService } from './election-trail.service.js';
export type { ElectionsSettings } from './elections-settings.js';
export {
  ElectionClockModule,
  ELECTIONS_ENTITIES,
  ElectionsModule,
  PollingMapModule,
  PublicRegistryModule,
  RegistryReaderModule,
} from './elections.module.js';
export { ElectionsService, type ElectionEdit, type ElectionForm } from './elections.service.js';
export { ExtensionsService, type Extension } from './extensions.service.js';
export {
  InvitationsService,
  type InvitationForm,
  type SentInvitation,
} from './invitations.service.js';
export { MembersService, type NamedMember } from './members.service.js';
export { OfficesService, type OfficeForm } from './offices.service.js';
export { PhotoShares } from './photo-shares.js';
export { drawPhoto, PhotosService, type StoredPhoto } from './photos.service.js';
export { PollingMapImporter, type ImportOptions } from './polling-map-importer.js';
export { PollingMapImportsService, type ImportRequest } from './polling-map-imports.service.js';
export * from './domain/polling-map/import-run.js';
export { TeamReader } from './team-reader.js';
export { VisibilityService, type Decision, type VisibilityChange } from './visibility.service.js';
export type { ChangeTerms } from './registry-changes.js';
export type { BallotPlace } from './domain/ballot-order.js';
export * from './domain/candidate.js';
export * from './domain/election.js';
export { definedOf, type Edit } from './domain/difference.js';
export { electionOver, notFound, refusedFields, type ElectionsErrorCode } from './domain/errors.js';
export {
  effectiveState,
  ELECTION_STATES,
  hasOpened as hasVotingBegun,
  possibleMoves,
  type ElectionState,
} from './domain/life.js';
export { drawLife, tabulateLife } from './domain/life-picture.js';
export * from './domain/hours.js';
export type { NamedOffice } from './domain/named-office.js';
export * from './domain/polling-place.js';
export type * from './domain/lists.js';
export type { Invitation, Member } from './domain/member.js';
export { ROLES, type Role } from './domain/permission.js';
export * from './domain/territory.js';
