import type { Brand } from './brand.js';

export type AccountId = Brand<string, 'AccountId'>;
export type ElectionId = Brand<string, 'ElectionId'>;
export type AreaId = Brand<string, 'AreaId'>;
export type CentreId = Brand<string, 'CentreId'>;
export type OfficeId = Brand<string, 'OfficeId'>;
export type CandidateId = Brand<string, 'CandidateId'>;
export type InvitationId = Brand<string, 'InvitationId'>;
export type ImportId = Brand<string, 'ImportId'>;
export type SessionId = Brand<string, 'SessionId'>;
export type SourceId = Brand<string, 'SourceId'>;
/** What a reporter signs in as: goes into paths and policies, so it is letters, digits, `-` and `_` only. */
export type ElectorId = Brand<string, 'ElectorId'>;
/** Digits only: the `id` of the field contract. */
export type ReportId = Brand<string, 'ReportId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}
