import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import { EXPECT, FIND_MOVED, FIND_WRONG, MOVE, PUT_RIGHT } from './roll-up-statements.js';

export interface MovedOffices {
  readonly electionId: ElectionId;
  readonly officeIds: readonly OfficeId[];
  /** When the oldest of the tallies was written. */
  readonly oldest: Date;
}

interface MovedRow {
  readonly election_id: ElectionId;
  readonly office_ids: readonly OfficeId[];
  readonly oldest: Date;
}

/** Elections whose registry moved on. One that takes long to settle waits long, so that edits of a large draft cost little. */
const UNSETTLED = `
  select election.id
    from elections election
    left join roll_up_elections settled on settled.election_id = election.id
   where coalesce(settled.registry_version, 0) <> election.registry_version
     and (settled.election_id is null or settled.settling_ms < 250
          or clock_timestamp() >= settled.settled_at + 20 * settled.settling_ms * interval '1 millisecond')
   order by election.id`;

/** Moves the sums. All of it under the lock of the election, save for the finding. */
@Injectable()
export class RollUpMovesRepository {
  /** By the clock that tallies are dated with. */
  async now(tx: Transaction): Promise<Date> {
    const rows = await tx.query<{ readonly now: Date }[]>('select clock_timestamp() as now');
    return rows[0]?.now ?? new Date(0);
  }

  /** `since` undefined: of all time. */
  async findMoved(
    tx: Transaction,
    since: Date | undefined,
    limit: number,
  ): Promise<readonly MovedOffices[]> {
    const from = since ?? '-infinity';
    // Parallel workers would make it end sooner and cost more: it is in no hurry.
    await tx.query('set local max_parallel_workers_per_gather = 0');
    const rows = await tx.query<MovedRow[]>(FIND_MOVED, [from, limit]);
    return rows.map(({ election_id: electionId, office_ids: officeIds, oldest }) => {
      return { electionId, officeIds, oldest };
    });
  }

  async findUnsettled(tx: Transaction): Promise<readonly ElectionId[]> {
    return (await tx.query<{ readonly id: ElectionId }[]>(UNSETTLED)).map(({ id }) => id);
  }

  /** Where voters can still be counted. */
  async findLive(tx: Transaction): Promise<readonly ElectionId[]> {
    const rows = await tx.query<{ readonly id: ElectionId }[]>(
      `select election_id as id from roll_up_elections join elections on elections.id = election_id
        where state not in ('draft', 'certified', 'cancelled') order by election_id`,
    );
    return rows.map(({ id }) => id);
  }

  /** False where the election is gone. What is read in later statements was committed by whoever held it before. */
  async lock(tx: Transaction, electionId: ElectionId): Promise<boolean> {
    await tx.query(
      // The election first, in the order in which it would be deleted.
      `with election as (select id from elections where id = $1 for key share)
       insert into roll_up_elections (election_id) select id from election on conflict do nothing`,
      [electionId],
    );
    const rows = await tx.query<unknown[]>(
      'select from roll_up_elections where election_id = $1 for update',
      [electionId],
    );
    return rows.length === 1;
  }

  /** Of some offices, or of all; how many rows were replaced. */
  async move(
    tx: Transaction,
    electionId: ElectionId,
    officeIds?: readonly OfficeId[],
  ): Promise<number> {
    const rows = await tx.query<{ readonly moved: number }[]>(MOVE, [
      electionId,
      officeIds ?? null,
    ]);
    return rows[0]?.moved ?? 0;
  }

  async findRegistryVersion(tx: Transaction, electionId: ElectionId): Promise<string> {
    const rows = await tx.query<{ readonly registry_version: string }[]>(
      'select registry_version from elections where id = $1',
      [electionId],
    );
    return rows[0]?.registry_version ?? '0';
  }

  async expect(tx: Transaction, electionId: ElectionId): Promise<number> {
    const rows = await tx.query<{ readonly moved: number }[]>(EXPECT, [electionId]);
    return rows[0]?.moved ?? 0;
  }

  async recordSettled(
    tx: Transaction,
    electionId: ElectionId,
    registryVersion: string,
    tookMs: number,
  ): Promise<void> {
    await tx.query(
      `update roll_up_elections set registry_version = $2, settling_ms = $3, settled_at = clock_timestamp()
        where election_id = $1`,
      [electionId, registryVersion, Math.round(tookMs)],
    );
  }

  /** How many sums are not what their rows add up to. Holds nobody up. */
  async countWrong(tx: Transaction, electionId: ElectionId): Promise<number> {
    const rows = await tx.query<{ readonly wrong: number }[]>(FIND_WRONG, [electionId]);
    return rows[0]?.wrong ?? 0;
  }

  /** How many sums were wrong. */
  async putRight(tx: Transaction, electionId: ElectionId): Promise<number> {
    const [rows] = await tx.query<[readonly unknown[], number]>(PUT_RIGHT, [electionId]);
    return rows.length;
  }

  async nextVersion(tx: Transaction, electionId: ElectionId): Promise<number> {
    const [rows] = await tx.query<[readonly { readonly version: string }[], number]>(
      'update roll_up_elections set version = version + 1 where election_id = $1 returning version',
      [electionId],
    );
    return Number(rows[0]?.version ?? 0);
  }
}
