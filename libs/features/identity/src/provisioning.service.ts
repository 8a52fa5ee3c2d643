import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type AccountId, type AccountKind, type Actor, type Clock } from '#kernel';
import { AuditService, PLATFORM_CHAIN } from '#features/audit';
import { Database, type Transaction } from '#platform/database';
import { emailRefused, emailTaken } from './domain/errors.js';
import { parseEmail, type EmailAddress } from './domain/email-address.js';
import { Passwords } from './passwords.js';
import { AccountsRepository } from './persistence/accounts.repository.js';

export interface ProvisionedAccount {
  readonly email: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly password: string;
}

/** Accounts that an operator opens from the command line. The operator answers for the address, so it is verified. */
@Injectable()
export class ProvisioningService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async create(actor: Actor, form: ProvisionedAccount): Promise<AccountId> {
    const email = addressOf(form);
    this.passwords.assertAllowed(form.password, form);
    const passwordHash = await this.passwords.hash(form.password);
    return this.database.transaction(async (tx) => {
      const id = await this.insert(tx, actor, form, email, passwordHash);
      if (id === undefined) throw emailTaken();
      return id;
    });
  }

  /** Creates it where it is missing, and gives it back its password where that was changed. For demo accounts. */
  async ensure(actor: Actor, form: ProvisionedAccount): Promise<void> {
    const email = addressOf(form);
    const present = await this.database.read((tx) => this.accounts.findByEmail(tx, email.key));
    if (present !== undefined && (await this.passwords.matches(present, form.password))) return;
    this.passwords.assertAllowed(form.password, form);
    const passwordHash = await this.passwords.hash(form.password);
    await this.database.transaction(async (tx) => {
      if ((await this.insert(tx, actor, form, email, passwordHash)) !== undefined) return;
      const found = await this.accounts.findByEmail(tx, email.key);
      const held = found && (await this.accounts.lock(tx, found.id));
      // Made a moment ago by another run of the same command: its password is already the one.
      if (held === undefined || present === undefined) return;
      await this.passwords.replace(tx, actor, held, { passwordHash, reason: 'password_reset' });
    });
  }

  private async insert(
    tx: Transaction,
    actor: Actor,
    { name, kind }: ProvisionedAccount,
    email: EmailAddress,
    passwordHash: string,
  ): Promise<AccountId | undefined> {
    const id = randomUUID() as AccountId;
    const emailVerifiedAt = this.clock.now();
    const account = { id, email, name, kind, passwordHash, emailVerifiedAt };
    if (!(await this.accounts.insert(tx, account))) return undefined;
    await this.audit.record(actor, tx, {
      chain: PLATFORM_CHAIN,
      action: 'account.registered',
      subject: { kind: 'account', id },
      after: { kind, verified: true },
    });
    return id;
  }
}

function addressOf({ email }: ProvisionedAccount): EmailAddress {
  const parsed = parseEmail(email);
  if (!parsed.ok) throw emailRefused();
  return parsed.value;
}
