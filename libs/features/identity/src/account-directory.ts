import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Account } from './domain/account.js';
import type { EmailKey } from './domain/email-address.js';
import { AccountsRepository } from './persistence/accounts.repository.js';

/** Who the accounts are that another feature knows by id. Whether its reader may know is for that feature to decide. */
@Injectable()
export class AccountDirectory {
  constructor(private readonly accounts: AccountsRepository) {}

  async findAll(
    tx: Transaction,
    ids: readonly AccountId[],
  ): Promise<ReadonlyMap<AccountId, Account>> {
    const found = await this.accounts.findAll(tx, ids);
    return new Map(found.map((account) => [account.id, account]));
  }

  async findByEmail(tx: Transaction, key: EmailKey): Promise<Account | undefined> {
    return this.accounts.findByEmail(tx, key);
  }
}
