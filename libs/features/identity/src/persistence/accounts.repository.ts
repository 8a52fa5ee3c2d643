import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AccountId, AccountKind } from '#kernel';
import type { Transaction } from '#platform/database';
import type { AccountWithSecret } from '../domain/account.js';
import type { EmailAddress, EmailKey } from '../domain/email-address.js';
import { AccountRow } from './account.entity.js';

export interface NewAccount {
  readonly id: AccountId;
  readonly email: EmailAddress;
  readonly name: string;
  readonly kind: AccountKind;
  readonly passwordHash: string;
  readonly emailVerifiedAt: Date | null;
}

@Injectable()
export class AccountsRepository {
  /** False when the address is taken; whoever comes at the same moment waits for the first to commit. */
  async insert(tx: Transaction, { email, ...account }: NewAccount): Promise<boolean> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(AccountRow)
      .values({ ...account, email: email.typed, emailKey: email.key, version: 1 })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  async findByEmail(tx: Transaction, emailKey: EmailKey): Promise<AccountWithSecret | undefined> {
    return (await tx.findOneBy(AccountRow, { emailKey })) ?? undefined;
  }

  async find(tx: Transaction, id: AccountId): Promise<AccountWithSecret | undefined> {
    return (await tx.findOneBy(AccountRow, { id })) ?? undefined;
  }

  async findAll(tx: Transaction, ids: readonly AccountId[]): Promise<readonly AccountWithSecret[]> {
    return tx.findBy(AccountRow, { id: In([...ids]) });
  }

  /** Held until the transaction ends, so that two changes of one account follow each other. */
  async lock(tx: Transaction, id: AccountId): Promise<AccountWithSecret | undefined> {
    const row = await tx.findOne(AccountRow, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    return row ?? undefined;
  }

  async rename(tx: Transaction, { id, version }: AccountWithSecret, name: string): Promise<void> {
    await tx.update(AccountRow, { id }, { name, version: version + 1 });
  }

  async setPassword(
    tx: Transaction,
    { id, version }: AccountWithSecret,
    passwordHash: string,
  ): Promise<void> {
    await tx.update(AccountRow, { id }, { passwordHash, version: version + 1 });
  }

  async setEmailVerified(tx: Transaction, id: AccountId, at: Date): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(AccountRow)
      .set({ emailVerifiedAt: at, version: () => 'version + 1' })
      .where({ id })
      .execute();
  }
}
