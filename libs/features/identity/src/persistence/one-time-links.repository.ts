import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { LinkPurpose, OneTimeLink } from '../domain/one-time-link.js';
import { OneTimeLinkRow } from './one-time-link.entity.js';

export interface NewLink {
  readonly digest: Buffer;
  readonly accountId: AccountId;
  readonly purpose: LinkPurpose;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

@Injectable()
export class OneTimeLinksRepository {
  /** Takes the place of an older link for the same purpose, whatever became of that one. */
  async put(tx: Transaction, link: NewLink): Promise<void> {
    const { digest, accountId, purpose, createdAt, expiresAt } = link;
    await tx.query(
      `insert into one_time_links (digest, account_id, purpose, created_at, expires_at)
       values ($1, $2, $3, $4, $5)
       on conflict (account_id, purpose) do update set digest = excluded.digest,
         created_at = excluded.created_at, expires_at = excluded.expires_at, used_at = null`,
      [digest, accountId, purpose, createdAt, expiresAt],
    );
  }

  async find(
    tx: Transaction,
    digest: Buffer,
    purpose: LinkPurpose,
  ): Promise<OneTimeLink | undefined> {
    return (await tx.findOneBy(OneTimeLinkRow, { digest, purpose })) ?? undefined;
  }

  /** Held until the transaction ends: of two that open it at once, the second finds it used. */
  async lock(
    tx: Transaction,
    digest: Buffer,
    purpose: LinkPurpose,
  ): Promise<OneTimeLink | undefined> {
    const row = await tx.findOne(OneTimeLinkRow, {
      where: { digest, purpose },
      lock: { mode: 'pessimistic_write' },
    });
    return row ?? undefined;
  }

  async markUsed(tx: Transaction, digest: Buffer, at: Date): Promise<void> {
    await tx.update(OneTimeLinkRow, { digest }, { usedAt: at });
  }

  async discard(tx: Transaction, accountId: AccountId, purpose: LinkPurpose): Promise<void> {
    await tx.delete(OneTimeLinkRow, { accountId, purpose });
  }
}
