import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { AuditService, PLATFORM_CHAIN } from '#features/audit';
import { Database } from '#platform/database';
import type { Account } from './domain/account.js';
import { sessionOver } from './domain/errors.js';
import { AccountsRepository } from './persistence/accounts.repository.js';
import { SessionsService } from './sessions.service.js';

export interface ProfileChange {
  readonly name: string;
  /** The version that the change was made from; without it, the last one to save wins. */
  readonly version?: number | undefined;
}

@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  async get(actor: Actor): Promise<Account> {
    return this.database.read(async (tx) => {
      const { id } = await this.sessions.requireLive(tx, actor);
      const account = await this.accounts.find(tx, id);
      if (account === undefined) throw sessionOver();
      return account;
    });
  }

  async change(actor: Actor, { name, version }: ProfileChange): Promise<Account> {
    return this.database.transaction(async (tx) => {
      const { id } = await this.sessions.requireLive(tx, actor);
      const account = await this.accounts.lock(tx, id);
      if (account === undefined) throw sessionOver();
      if (version !== undefined && version !== account.version) {
        throw new DomainError(
          'conflict',
          'The profile was changed meanwhile. Read it again and repeat the change.',
        );
      }
      if (name === account.name) return account;
      await this.accounts.rename(tx, account, name);
      // That it changed is for the trail; what it says is not: names are personal, and the trail is for ever.
      await this.audit.record(actor, tx, {
        chain: PLATFORM_CHAIN,
        action: 'profile.changed',
        subject: { kind: 'account', id },
        before: { version: account.version },
        after: { version: account.version + 1, fields: ['name'] },
      });
      return { ...account, name, version: account.version + 1 };
    });
  }
}
