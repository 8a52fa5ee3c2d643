import { Injectable } from '@nestjs/common';
import type { AccountId, ElectionId } from '#kernel';
import { breaksConstraint, type Transaction } from '#platform/database';
import type { Election } from '../domain/election.js';
import { codeTaken } from '../domain/errors.js';
import type { ElectionState } from '../domain/life.js';
import type { Hours } from '../domain/hours.js';
import type { Role } from '../domain/permission.js';
import { searchKey } from '../domain/search-key.js';
import { ElectionRow } from './election.entity.js';
import { MemberRow } from './member.entity.js';
import { findSortedPage, literal, searchKeySql } from './sorted-page.js';
import type { ElectionSort, ElectionFilter, PageRequest, SortedRow } from '../domain/lists.js';

export type NewElection = Omit<
  Election,
  'state' | 'visibility' | 'createdAt' | 'version' | 'registryVersion'
>;
export type ElectionChange = Partial<
  Omit<Election, 'id' | 'createdBy' | 'createdAt' | 'version' | 'registryVersion'>
>;

const NAME_KEY = searchKeySql('election.name');

const SORTS = {
  name: { sql: NAME_KEY, type: 'text' },
  code: { sql: 'election.code', type: 'text' },
  opens_at: { sql: 'election.opens_at', type: 'timestamptz' },
  created_at: { sql: 'election.created_at', type: 'timestamptz' },
} as const;

const CODE_IS_UNIQUE = 'elections_code_is_used_once_by_its_creator';

/** `effectiveState` in SQL, for filters; a test holds the two against each other. */
const EFFECTIVE_STATE = `case
  when election.state in ('scheduled', 'open', 'counting') and election.reports_until <= :now then 'closed'
  when election.state in ('scheduled', 'open') and election.closes_at <= :now then 'counting'
  when election.state = 'scheduled' and election.opens_at <= :now then 'open'
  else election.state end`;

@Injectable()
export class ElectionsRepository {
  /** False when the creator uses the code already. */
  async insert(tx: Transaction, election: NewElection): Promise<boolean> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(ElectionRow)
      .values({
        ...election,
        state: 'draft',
        visibility: 'private',
        version: 1,
        registryVersion: 1,
      })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  async find(tx: Transaction, id: ElectionId): Promise<Election | undefined> {
    return (await tx.findOneBy(ElectionRow, { id })) ?? undefined;
  }

  async findIdsByCode(tx: Transaction, code: string): Promise<readonly ElectionId[]> {
    const rows = await tx.find(ElectionRow, { where: { code }, select: { id: true }, take: 2 });
    return rows.map(({ id }) => id);
  }

  /** Held until the transaction ends: changes of one election follow each other. */
  async lock(tx: Transaction, id: ElectionId): Promise<Election | undefined> {
    const where = { id };
    return (
      (await tx.findOne(ElectionRow, { where, lock: { mode: 'for_no_key_update' } })) ?? undefined
    );
  }

  /** Others may share it; whoever wants to change it waits. */
  async share(tx: Transaction, id: ElectionId): Promise<Election | undefined> {
    const where = { id };
    const lock = { mode: 'pessimistic_read' } as const;
    return (await tx.findOne(ElectionRow, { where, lock })) ?? undefined;
  }

  async findRole(tx: Transaction, id: ElectionId, accountId: AccountId): Promise<Role | undefined> {
    return (await tx.findOneBy(MemberRow, { electionId: id, accountId }))?.role;
  }

  async update(tx: Transaction, election: Election, change: ElectionChange): Promise<Election> {
    const version = election.version + 1;
    try {
      await tx.update(ElectionRow, { id: election.id }, { ...change, version });
    } catch (error) {
      // Asked beforehand, two elections that are changed at once would both hear that the code is free.
      if (breaksConstraint(error, CODE_IS_UNIQUE)) throw codeTaken('code');
      throw error;
    }
    return { ...election, ...change, version };
  }

  /** What the clock moved changes nothing that anybody wrote: their version stays. */
  async recordState(tx: Transaction, { id }: Election, state: ElectionState): Promise<void> {
    await tx.update(ElectionRow, { id }, { state });
  }

  /** Of a draft: everything that belongs to it goes with it. */
  async delete(tx: Transaction, id: ElectionId): Promise<void> {
    await tx.delete(ElectionRow, { id });
  }

  /** Lists that were read before are not what is there any more. */
  async moveRegistryVersion(tx: Transaction, id: ElectionId): Promise<void> {
    await tx.query('update elections set registry_version = registry_version + 1 where id = $1', [
      id,
    ]);
  }

  async findPageOfMember(
    tx: Transaction,
    accountId: AccountId,
    filter: ElectionFilter,
    now: Date,
    page: PageRequest<ElectionSort>,
  ): Promise<readonly SortedRow<Election>[]> {
    const { state, kind, search } = filter;
    const query = tx
      .createQueryBuilder(ElectionRow, 'election')
      .innerJoin(
        MemberRow,
        'member',
        'member.election_id = election.id and member.account_id = :accountId',
        { accountId },
      );
    if (kind !== undefined) query.andWhere('election.kind = :kind', { kind });
    if (state !== undefined) query.andWhere(`(${EFFECTIVE_STATE}) = :state`, { state, now });
    if (search !== undefined) {
      query.andWhere(`(${NAME_KEY} like :part or lower(election.code) like :lower)`, {
        part: `%${literal(searchKey(search))}%`,
        lower: `%${literal(search.toLowerCase())}%`,
      });
    }
    return findSortedPage(query, SORTS, page);
  }

  async findAwaitingApproval(
    tx: Transaction,
    page: PageRequest<ElectionSort>,
  ): Promise<readonly SortedRow<Election>[]> {
    const query = tx
      .createQueryBuilder(ElectionRow, 'election')
      .where(`election.visibility = 'awaiting_approval'`);
    return findSortedPage(query, SORTS, page);
  }

  /** Elections whose hour has come and whose stored state does not say so yet. */
  async findDue(tx: Transaction, now: Date, limit: number): Promise<readonly ElectionId[]> {
    const rows = await tx
      .createQueryBuilder(ElectionRow, 'election')
      .select('election.id')
      .where(`election.state in ('scheduled', 'open', 'counting')`)
      .andWhere(`(${EFFECTIVE_STATE}) <> election.state`, { now })
      .orderBy('election.id')
      .limit(limit)
      .getMany();
    return rows.map(({ id }) => id);
  }

  /** Centres and offices whose own hours would lie outside those of the election. */
  async countPlacesOutside(
    tx: Transaction,
    id: ElectionId,
    { opensAt, reportsUntil }: Hours,
  ): Promise<number> {
    const rows = await tx.query<{ readonly places: number }[]>(
      `select (select count(*) from centres where election_id = $1 and (opens_at < $2 or closes_at > $3))::integer
            + (select count(*) from offices where election_id = $1 and (opens_at < $2 or closes_at > $3))::integer
              as places`,
      [id, opensAt, reportsUntil],
    );
    return rows[0]?.places ?? 0;
  }

  async countForSchedule(
    tx: Transaction,
    id: ElectionId,
  ): Promise<{ readonly candidates: number; readonly offices: number }> {
    const rows = await tx.query<{ readonly candidates: number; readonly offices: number }[]>(
      `select (select count(*)::integer from candidates where election_id = $1) as candidates,
              (select count(*)::integer from
                (select from offices where election_id = $1 limit 1) as found) as offices`,
      [id],
    );
    return rows[0] ?? { candidates: 0, offices: 0 };
  }
}
