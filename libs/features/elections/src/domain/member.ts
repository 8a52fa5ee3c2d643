import type { AccountId, ElectionId, InvitationId } from '#kernel';
import type { Role } from './permission.js';

export interface Member {
  readonly electionId: ElectionId;
  readonly accountId: AccountId;
  readonly role: Role;
  readonly since: Date;
}

export interface Invitation {
  readonly id: InvitationId;
  readonly electionId: ElectionId;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: AccountId;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const DAY = 24 * 3_600_000;
export const INVITATION_LIFETIME_MS = 7 * DAY;

/** Nobody runs an election with more people than this; it bounds what a team's page holds. */
export const MAX_MEMBERS = 500;
