import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database } from '#platform/database';
import { Attempts } from './attempts.js';
import { emailRefused, linkRefused } from './domain/errors.js';
import { parseEmail } from './domain/email-address.js';
import { passwordChangedMail } from './domain/mail-texts.js';
import { IdentityMails } from './identity-mails.js';
import { OneTimeLinks } from './one-time-links.js';
import { Passwords } from './passwords.js';
import { AccountsRepository } from './persistence/accounts.repository.js';

export interface PasswordReset {
  readonly token: string;
  readonly password: string;
}

@Injectable()
export class PasswordResetService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly mails: IdentityMails,
  ) {}

  /** Everything that depends on the account happens after the answer. */
  async forgot(actor: Actor, email: string): Promise<void> {
    const address = parseEmail(email);
    if (!address.ok) throw emailRefused();
    const { key } = address.value;
    await this.attempts.forgotPassword(actor, key);
    this.mails.later(async () => {
      const account = await this.database.read((tx) => this.accounts.findByEmail(tx, key));
      if (account !== undefined) await this.mails.sendLink(actor, account, 'reset');
    });
  }

  /** A password that is refused leaves the link as it was. */
  async reset(actor: Actor, { token, password }: PasswordReset): Promise<void> {
    await this.attempts.anything(actor);
    const owner = await this.database.read(async (tx) =>
      this.accounts.find(tx, await this.links.getOwner(tx, token, 'reset')),
    );
    if (owner === undefined) throw linkRefused();
    this.passwords.assertAllowed(password, owner);
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(async (tx) => {
      await this.links.redeem(tx, actor, token, 'reset');
      const account = await this.accounts.lock(tx, owner.id);
      if (account === undefined) throw linkRefused();
      await this.passwords.replace(tx, actor, account, { passwordHash, reason: 'password_reset' });
    });
    this.mails.later(() => this.mails.send(owner, passwordChangedMail()));
  }
}
