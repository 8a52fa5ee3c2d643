import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan, Not } from 'typeorm';
import type { AccountId, AccountKind, SessionId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { RefreshToken, RevocationReason, Session } from '../domain/session.js';
import { AccountRow } from './account.entity.js';
import { RefreshTokenRow } from './refresh-token.entity.js';
import { SessionRow } from './session.entity.js';

export interface NewSession {
  readonly id: SessionId;
  readonly accountId: AccountId;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly clientLabel: string | null;
}

@Injectable()
export class SessionsRepository {
  async insert(tx: Transaction, session: NewSession, digest: Buffer): Promise<void> {
    await tx.insert(SessionRow, session);
    await this.issue(tx, session.id, digest, session.createdAt);
  }

  /** What is over for good is swept when its owner signs in again: the trail keeps that it was there. */
  async deleteExpired(tx: Transaction, accountId: AccountId, now: Date): Promise<void> {
    await tx.delete(SessionRow, { accountId, expiresAt: LessThan(now) });
  }

  async findIdByToken(tx: Transaction, digest: Buffer): Promise<SessionId | undefined> {
    return (await tx.findOneBy(RefreshTokenRow, { digest }))?.sessionId;
  }

  /** Held until the transaction ends: two that bring the same token follow each other. */
  async lock(tx: Transaction, id: SessionId): Promise<Session | undefined> {
    const row = await tx.findOne(SessionRow, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (row === null) return undefined;
    const { kind } = await tx.findOneByOrFail(AccountRow, { id: row.accountId });
    return toSession(row, kind);
  }

  /** To be asked after `lock`, in a statement of its own, so that it sees what the holder before us did. */
  async findToken(tx: Transaction, digest: Buffer): Promise<RefreshToken | undefined> {
    return (await tx.findOneBy(RefreshTokenRow, { digest })) ?? undefined;
  }

  async isLive(tx: Transaction, id: SessionId, accountId: AccountId, now: Date): Promise<boolean> {
    return tx.existsBy(SessionRow, {
      id,
      accountId,
      revokedAt: IsNull(),
      expiresAt: MoreThan(now),
    });
  }

  async rotate(
    tx: Transaction,
    id: SessionId,
    used: Buffer,
    next: Buffer,
    at: Date,
  ): Promise<void> {
    await tx.update(RefreshTokenRow, { digest: used }, { usedAt: at, replacedBy: next });
    await this.issue(tx, id, next, at);
  }

  async revoke(tx: Transaction, id: SessionId, reason: RevocationReason, at: Date): Promise<void> {
    await tx.update(SessionRow, { id }, { revokedAt: at, revokedReason: reason });
  }

  /** All that live, but one; returns which they were. */
  async revokeAll(
    tx: Transaction,
    accountId: AccountId,
    reason: RevocationReason,
    at: Date,
    except?: SessionId,
  ): Promise<readonly SessionId[]> {
    const revoked = await tx
      .createQueryBuilder()
      .update(SessionRow)
      .set({ revokedAt: at, revokedReason: reason })
      .where({
        accountId,
        revokedAt: IsNull(),
        expiresAt: MoreThan(at),
        ...(except === undefined ? {} : { id: Not(except) }),
      })
      .returning('id')
      .execute();
    return (revoked.raw as { readonly id: SessionId }[]).map(({ id }) => id);
  }

  private async issue(tx: Transaction, id: SessionId, digest: Buffer, at: Date): Promise<void> {
    await tx.insert(RefreshTokenRow, { digest, sessionId: id, issuedAt: at });
  }
}

function toSession(row: SessionRow, accountKind: AccountKind): Session {
  const { id, accountId, expiresAt, revokedAt } = row;
  return { id, accountId, accountKind, expiresAt, revokedAt };
}
