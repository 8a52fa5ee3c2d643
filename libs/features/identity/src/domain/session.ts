import type { AccountId, AccountKind, SessionId } from '#kernel';

/** From the opening on; refreshing does not prolong it, so a stolen family ends by itself. */
export const SESSION_DAYS = 30;
export const MAX_CLIENT_LABEL = 200;

export type RevocationReason =
  'signed_out' | 'refresh_token_reused' | 'password_changed' | 'password_reset';

export interface Session {
  readonly id: SessionId;
  readonly accountId: AccountId;
  readonly accountKind: AccountKind;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export interface RefreshToken {
  readonly usedAt: Date | null;
}

/** What a client holds after signing in or refreshing. The session's secret parts appear here and nowhere else. */
export interface SessionGrant {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly refreshToken: string;
  readonly sessionExpiresAt: Date;
  /** For browsers: bound to the session, sent back in a header. */
  readonly csrfToken: string;
}

export type RefreshDecision = 'rotate' | 'refuse' | 'revoke';

export function isLive(session: Pick<Session, 'revokedAt' | 'expiresAt'>, now: Date): boolean {
  return session.revokedAt === null && session.expiresAt.getTime() > now.getTime();
}

/**
 * A token that comes a second time is in two hands, and nobody can tell which hand is the right one: the family ends.
 * There is no grace for a double submit. A grace of seconds would let a thief who is quick enough live on unseen,
 * and a client that refreshes one request at a time never needs it.
 */
export function decideRefresh(session: Session, token: RefreshToken, now: Date): RefreshDecision {
  if (!isLive(session, now)) return 'refuse';
  return token.usedAt === null ? 'rotate' : 'revoke';
}

export function sessionEnd(openedAt: Date): Date {
  return new Date(openedAt.getTime() + SESSION_DAYS * 24 * 60 * 60 * 1000);
}

/** What the client calls itself: for the owner to recognise a session by, never for a decision. */
export function clientLabel(userAgent: string | undefined): string | null {
  const printable = (userAgent ?? '').replace(/[^\x20-\x7e]/g, '').trim();
  return printable === '' ? null : printable.slice(0, MAX_CLIENT_LABEL);
}
