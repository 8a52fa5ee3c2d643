import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountId, Actor } from '#kernel';
import { AuditService, PLATFORM_CHAIN } from '#features/audit';
import { Database } from '#platform/database';
import { Attempts } from './attempts.js';
import { emailRefused } from './domain/errors.js';
import { parseEmail, type EmailAddress } from './domain/email-address.js';
import { alreadyRegisteredMail } from './domain/mail-texts.js';
import { IdentityMails } from './identity-mails.js';
import { Passwords } from './passwords.js';
import { AccountsRepository, type NewAccount } from './persistence/accounts.repository.js';

export interface RegistrationForm {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly audit: AuditService,
    private readonly mails: IdentityMails,
  ) {}

  /**
   * Opens a director's account; whoever asks learns nothing about an address that has one. Both ways hash once,
   * commit one audit entry and send one mail, so that they also take the same time.
   */
  async register(actor: Actor, form: RegistrationForm): Promise<EmailAddress> {
    const parsed = parseEmail(form.email);
    if (!parsed.ok) throw emailRefused();
    const email = parsed.value;
    this.passwords.assertAllowed(form.password, form);
    await this.attempts.register(actor, email.key);
    const passwordHash = await this.passwords.hash(form.password);
    const id = randomUUID() as AccountId;
    const account = { id, email, name: form.name, kind: 'director', passwordHash } as const;
    const isNew = await this.insert(actor, { ...account, emailVerifiedAt: null });
    this.mails.later(() => this.tellOwner(actor, email, isNew));
    return email;
  }

  private async insert(actor: Actor, account: NewAccount): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const isNew = await this.accounts.insert(tx, account);
      const owner = isNew ? account : await this.accounts.findByEmail(tx, account.email.key);
      await this.audit.record(actor, tx, {
        chain: PLATFORM_CHAIN,
        action: isNew ? 'account.registered' : 'account.registration_repeated',
        subject: { kind: 'account', id: owner?.id ?? account.id },
        ...(isNew ? { after: { kind: account.kind } } : {}),
      });
      return isNew;
    });
  }

  private async tellOwner(actor: Actor, email: EmailAddress, isNew: boolean): Promise<void> {
    const account = await this.database.read((tx) => this.accounts.findByEmail(tx, email.key));
    if (account === undefined) return;
    if (isNew) await this.mails.sendLink(actor, account, 'verify');
    else await this.mails.send(account, alreadyRegisteredMail());
  }
}
