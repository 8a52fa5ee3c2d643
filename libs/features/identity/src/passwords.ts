import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Actor, type Clock, type SessionId } from '#kernel';
import { AuditService, PLATFORM_CHAIN, type Change } from '#features/audit';
import type { Transaction } from '#platform/database';
import { PasswordHasher, passwordProblems } from '#platform/passwords';
import type { AccountWithSecret } from './domain/account.js';
import { passwordRefused } from './domain/errors.js';
import { aboutOwner, type PasswordOwner } from './domain/password-owner.js';
import type { RevocationReason } from './domain/session.js';
import { AccountsRepository } from './persistence/accounts.repository.js';
import { OneTimeLinksRepository } from './persistence/one-time-links.repository.js';
import { SessionsRepository } from './persistence/sessions.repository.js';

export interface Replacement {
  readonly passwordHash: string;
  readonly reason: Extract<RevocationReason, 'password_changed' | 'password_reset'>;
  /** The session in which it was changed goes on. */
  readonly except?: SessionId;
}

const ACTION = { password_changed: 'password.changed', password_reset: 'password.reset' } as const;

/** What every service that deals with a password does with it. */
@Injectable()
export class Passwords {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly links: OneTimeLinksRepository,
    private readonly audit: AuditService,
    private readonly hasher: PasswordHasher,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  assertAllowed(password: string, owner: PasswordOwner, field = 'password'): void {
    const problems = passwordProblems(password, aboutOwner(owner), field);
    if (problems.length > 0) throw passwordRefused(problems);
  }

  /** Outside of transactions: it waits its turn. */
  async hash(password: string): Promise<string> {
    return this.hasher.hash(password);
  }

  async matches(account: AccountWithSecret | undefined, password: string): Promise<boolean> {
    return this.hasher.matches(account?.passwordHash, password);
  }

  /** Ends the sessions as well: whoever had the old password may have opened one. */
  async replace(
    tx: Transaction,
    actor: Actor,
    account: AccountWithSecret,
    { passwordHash, reason, except }: Replacement,
  ): Promise<void> {
    await this.accounts.setPassword(tx, account, passwordHash);
    // A link that was sent before must not change it once more.
    await this.links.discard(tx, account.id, 'reset');
    const ended = await this.sessions.revokeAll(tx, account.id, reason, this.clock.now(), except);
    await this.audit.record(
      actor,
      tx,
      {
        chain: PLATFORM_CHAIN,
        action: ACTION[reason],
        subject: { kind: 'account', id: account.id },
        after: { fields: ['password'], sessions_ended: ended.length },
      },
      ...ended.map((id): Change => sessionRevoked(id, account.id, reason)),
    );
  }
}

export function sessionRevoked(id: SessionId, accountId: string, reason: RevocationReason): Change {
  return {
    chain: PLATFORM_CHAIN,
    action: 'session.revoked',
    subject: { kind: 'session', id },
    before: { state: 'live' },
    after: { state: 'revoked', reason, account_id: accountId },
  };
}
