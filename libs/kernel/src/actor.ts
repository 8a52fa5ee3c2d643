import type { AccountId, SessionId } from './ids.js';

/**
 * Who asks. The first parameter of every public service method: authorisation is decided from it, in the
 * service, so that no controller can forget to.
 */
export type Actor = AccountActor | SystemActor | PublicActor;

export const ACCOUNT_KINDS = ['director', 'platform_admin'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export interface AccountActor {
  readonly kind: AccountKind;
  readonly id: AccountId;
  /** The sign-in that the access token came from; none where the actor did not come by HTTP. */
  readonly sessionId?: SessionId;
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
