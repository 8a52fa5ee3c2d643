import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database } from '#platform/database';
import { Attempts } from './attempts.js';
import { emailRefused, wrongCredentials } from './domain/errors.js';
import { parseEmail } from './domain/email-address.js';
import { clientLabel, type SessionGrant } from './domain/session.js';
import { EntryPolicy } from './entry-policy.js';
import { Passwords } from './passwords.js';
import { AccountsRepository } from './persistence/accounts.repository.js';
import { SessionsService } from './sessions.service.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly userAgent: string | undefined;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly sessions: SessionsService,
    private readonly entry: EntryPolicy,
  ) {}

  /** One refusal, after the same work, for everything that may be wrong. */
  async signIn(actor: Actor, { email, password, userAgent }: Credentials): Promise<SessionGrant> {
    const address = parseEmail(email);
    if (!address.ok) throw emailRefused();
    const { key } = address.value;
    await this.attempts.signIn(actor, key);
    const account = await this.database.read((tx) => this.accounts.findByEmail(tx, key));
    const matches = await this.passwords.matches(account, password);
    if (account === undefined || !matches) throw wrongCredentials();
    if (!this.entry.admits(account)) {
      this.entry.remind(actor, account);
      throw wrongCredentials();
    }
    const grant = await this.database.transaction(async (tx) => {
      // Held, and looked at again: the password may have been changed while this one was being checked.
      const held = await this.accounts.lock(tx, account.id);
      if (held?.passwordHash !== account.passwordHash) throw wrongCredentials();
      return this.sessions.open(tx, actor, held, clientLabel(userAgent));
    });
    await this.attempts.signedIn(key);
    return grant;
  }
}
