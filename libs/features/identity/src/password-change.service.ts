import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database } from '#platform/database';
import { Attempts } from './attempts.js';
import { sessionOver, wrongPassword } from './domain/errors.js';
import { passwordChangedMail } from './domain/mail-texts.js';
import { IdentityMails } from './identity-mails.js';
import { Passwords } from './passwords.js';
import { AccountsRepository } from './persistence/accounts.repository.js';
import { SessionsService } from './sessions.service.js';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

@Injectable()
export class PasswordChangeService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsService,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly mails: IdentityMails,
  ) {}

  /** Needs the present password, so that a borrowed access token is not enough; ends every other session. */
  async change(actor: Actor, { currentPassword, newPassword }: PasswordChange): Promise<void> {
    const account = await this.database.read(async (tx) => {
      const { id } = await this.sessions.requireLive(tx, actor);
      return this.accounts.find(tx, id);
    });
    if (account === undefined) throw sessionOver();
    this.passwords.assertAllowed(newPassword, account, 'new_password');
    await this.attempts.changePassword(actor, account.id);
    if (!(await this.passwords.matches(account, currentPassword))) throw wrongPassword();
    const passwordHash = await this.passwords.hash(newPassword);
    await this.database.transaction(async (tx) => {
      const held = await this.accounts.lock(tx, account.id);
      const { sessionId } = await this.sessions.requireLive(tx, actor);
      if (held?.passwordHash !== account.passwordHash) throw wrongPassword();
      await this.passwords.replace(tx, actor, held, {
        passwordHash,
        reason: 'password_changed',
        except: sessionId,
      });
    });
    await this.attempts.changedPassword(account.id);
    this.mails.later(() => this.mails.send(account, passwordChangedMail()));
  }
}
