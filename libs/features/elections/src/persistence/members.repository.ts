import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AccountId, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Member } from '../domain/member.js';
import type { Role } from '../domain/permission.js';
import { MemberRow } from './member.entity.js';

@Injectable()
export class MembersRepository {
  async insert(
    tx: Transaction,
    electionId: ElectionId,
    accountId: AccountId,
    role: Role,
  ): Promise<void> {
    await tx.insert(MemberRow, { electionId, accountId, role });
  }

  async find(
    tx: Transaction,
    electionId: ElectionId,
    accountId: AccountId,
  ): Promise<Member | undefined> {
    return (await tx.findOneBy(MemberRow, { electionId, accountId })) ?? undefined;
  }

  async findAll(tx: Transaction, electionId: ElectionId): Promise<readonly Member[]> {
    return tx.find(MemberRow, { where: { electionId }, order: { since: 'ASC', accountId: 'ASC' } });
  }

  /** Whoever of these accounts is in one of these elections. */
  async findPairs(
    tx: Transaction,
    elections: readonly ElectionId[],
    accounts: readonly AccountId[],
  ): Promise<readonly Member[]> {
    if (elections.length === 0) return [];
    return tx.findBy(MemberRow, {
      electionId: In([...new Set(elections)]),
      accountId: In([...new Set(accounts)]),
    });
  }

  async findRolesOf(
    tx: Transaction,
    accountId: AccountId,
    elections: readonly ElectionId[],
  ): Promise<ReadonlyMap<ElectionId, Role>> {
    const rows = await tx.findBy(MemberRow, { accountId, electionId: In([...elections]) });
    return new Map(rows.map(({ electionId, role }) => [electionId, role]));
  }

  async countOwners(tx: Transaction, electionId: ElectionId): Promise<number> {
    return tx.countBy(MemberRow, { electionId, role: 'owner' });
  }

  async setRole(tx: Transaction, { electionId, accountId }: Member, role: Role): Promise<void> {
    await tx.update(MemberRow, { electionId, accountId }, { role });
  }

  async delete(tx: Transaction, { electionId, accountId }: Member): Promise<void> {
    await tx.delete(MemberRow, { electionId, accountId });
  }
}
