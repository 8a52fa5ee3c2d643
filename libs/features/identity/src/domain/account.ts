import type { AccountId, AccountKind } from '#kernel';

/** An account as others may see it. */
export interface Account {
  readonly id: AccountId;
  readonly email: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly emailVerifiedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** With what is needed to check a password. It stays inside the feature. */
export interface AccountWithSecret extends Account {
  readonly passwordHash: string;
}

export const MAX_NAME = 200;
