import { createHash } from 'node:crypto';
import type { ElectionId, ElectorId, OfficeId, SourceId } from '#kernel';

/** A token that opens an office, as it is kept in the memory of a process. */
export interface LiveToken {
  readonly sourceId: SourceId;
  readonly electorId: ElectorId;
  readonly officeId: OfficeId;
  readonly electionId: ElectionId;
  /** Whether a password was given for it. */
  readonly hasPassword: boolean;
  readonly expiresAt: Date;
}

export const TOKEN_BYTES = 32;
/** For one source and office: a phone, a spare one, and what a bad network made somebody ask for twice. */
export const MAX_LIVE_TOKENS = 5;
const LIFETIME_MS = 24 * 3_600_000;
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** What no token of ours looks like needs no look-up. */
export function isTokenShaped(text: string): boolean {
  return SHAPE.test(text);
}

/** What is kept of a token: whoever reads the database cannot use what lies there. 256 bits of chance need no salt. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whoever signs in the evening before has a token for the whole day of the vote. */
export function expiryOf(issuedAt: Date, opensAt: Date): Date {
  return new Date(Math.max(issuedAt.getTime(), opensAt.getTime()) + LIFETIME_MS);
}

/**
 * Which of the live tokens, oldest first, make room for one more; undefined where none may. Without a password nobody ends the
 * token of another: otherwise whoever learns an elector_id could throw its owner out.
 */
export function makeRoom<T>(live: readonly T[], hasPassword: boolean): readonly T[] | undefined {
  const excess = Math.max(0, live.length + 1 - MAX_LIVE_TOKENS);
  return excess > 0 && !hasPassword ? undefined : live.slice(0, excess);
}
