import type { AccountId, ElectionId, ElectorId, OfficeId, SessionId, SourceId } from './ids.js';

/**
 * Who asks. The first parameter of every public service method: authorisation is decided from it, in the
 * service, so that no controller can forget to.
 */
export type Actor = AccountActor | SourceActor | SystemActor | PublicActor;

export const ACCOUNT_KINDS = ['director', 'platform_admin'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export interface AccountActor {
  readonly kind: AccountKind;
  readonly id: AccountId;
  /** The sign-in that the access token came from; none where the actor did not come by HTTP. */
  readonly sessionId?: SessionId;
  readonly origin?: Origin;
}

/** A reporter, by the token of one office: it opens nothing elsewhere. */
export interface SourceActor {
  readonly kind: 'source';
  readonly id: SourceId;
  readonly electorId: ElectorId;
  readonly officeId: OfficeId;
  readonly electionId: ElectionId;
  /** Whether a password was given for the token. Without one, nothing that comes with it counts as independent. */
  readonly isTrusted: boolean;
  readonly origin?: Origin;
}

/** Where a request came from: for the audit trail, never for a decision. */
export interface Origin {
  readonly address: string;
  readonly correlationId: string;
}

/** The platform itself: an elected worker, a command typed by an operator. */
export interface SystemActor {
  readonly kind: 'system';
  readonly id: string;
  readonly origin?: Origin;
}

/** Nobody in particular. */
export interface PublicActor {
  readonly kind: 'public';
  readonly origin?: Origin;
}

export function systemActor(id: string): SystemActor {
  return { kind: 'system', id };
}
