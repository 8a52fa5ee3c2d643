import { err, ok, type ElectorId, type OfficeId, type Result, type SourceId } from '#kernel';

export const SOURCE_STATUSES = ['unverified', 'independent', 'suspended'] as const;
/** What a source counts for in one election. */
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** A source in one election, as its members see it. */
export interface Source {
  readonly id: SourceId;
  readonly electorId: ElectorId;
  readonly hasPassword: boolean;
  readonly status: SourceStatus;
  /** Of the status. */
  readonly version: number;
  /** When it first signed in to an office of this election. */
  readonly since: Date;
  /** When its status was decided last. */
  readonly changedAt: Date;
}

/** An office where a source has signed in. */
export interface SourceOffice {
  readonly officeId: OfficeId;
  readonly code: string;
  readonly since: Date;
}

/** With what is needed to check a password. It stays inside the feature. */
export interface SourceWithSecret {
  readonly id: SourceId;
  readonly electorId: ElectorId;
  readonly passwordHash: string | null;
}

/** It goes into a path of the object store and into a policy: nothing in it may mean anything there. */
export const ELECTOR_ID = /^[A-Za-z0-9_-]{1,64}$/;

export function parseElectorId(text: string): Result<ElectorId, 'malformed'> {
  return ELECTOR_ID.test(text) ? ok(text as ElectorId) : err('malformed');
}
