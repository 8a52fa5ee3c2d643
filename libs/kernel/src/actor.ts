import type { AccountId } from './ids.js';

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
}

/** The platform itself: an elected worker, a command typed by an operator. */
export interface SystemActor {
  readonly kind: 'system';
  readonly id: string;
}

/** Nobody in particular. */
export interface PublicActor {
  readonly kind: 'public';
}

export function systemActor(id: string): SystemActor {
  return { kind: 'system', id };
}
