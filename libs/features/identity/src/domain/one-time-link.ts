import type { AccountId } from '#kernel';

export type LinkPurpose = 'reset' | 'verify';

export interface OneTimeLink {
  readonly accountId: AccountId;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

const MINUTE = 60_000;

/** A reset link opens the account; a verification link proves an address and does nothing else. */
export const LINK_LIFETIME_MS: Readonly<Record<LinkPurpose, number>> = {
  reset: 30 * MINUTE,
  verify: 3 * 24 * 60 * MINUTE,
};

export function isUsable(link: OneTimeLink, now: Date): boolean {
  return link.usedAt === null && link.expiresAt.getTime() > now.getTime();
}

/** Behind the hash: browsers send that part to nobody, so it lands in no log and no referrer. */
const PAGE: Readonly<Record<LinkPurpose, string>> = {
  reset: 'reset-password',
  verify: 'verify-email',
};

export function linkAddress(publicUrl: string, purpose: LinkPurpose, token: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/${PAGE[purpose]}#token=${token}`;
}
