import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId, SourceId } from '#kernel';
import type { Statements, Transaction } from '#platform/database';

/** Offices whose figures are to be folded anew. A row is there from the commit of the cause on, and until it is done. */
@Injectable()
export class RebuildQueueRepository {
  async add(tx: Transaction, officeIds: readonly OfficeId[], reason: string): Promise<void> {
    await tx.query(
      'insert into tally_rebuilds (office_id, reason) select id, $2 from unnest($1::uuid[]) as office (id)',
      [officeIds, reason],
    );
  }

  /** Every office where the source ever signed in: that comes before its first report. */
  async addOfficesOf(
    tx: Transaction,
    sourceId: SourceId,
    electionId: ElectionId,
    reason: string,
  ): Promise<void> {
    await tx.query(
      `insert into tally_rebuilds (office_id, reason)
       select office_id, $3 from source_offices where source_id = $1 and election_id = $2`,
      [sourceId, electionId, reason],
    );
  }

  /** Offices whose tally was made for another roll than the registry has. */
  async addMovedRolls(tx: Transaction): Promise<number> {
    const rows = await tx.query<unknown[]>(
      `insert into tally_rebuilds (office_id, reason)
       select distinct tally.office_id, 'roll' from tallies tally
         join offices office on office.id = tally.office_id
        where tally.version > 0
          and tally.counted_up_to is distinct from (office.registered::bigint * 110 / 100)::integer
          and not exists (select from tally_rebuilds queued where queued.office_id = tally.office_id)
       returning 1`,
    );
    return rows.length;
  }

  async findWaiting(tx: Transaction, limit: number): Promise<readonly OfficeId[]> {
    const rows = await tx.query<{ readonly office_id: OfficeId }[]>(
      `select office_id from (select office_id, min(id) as first from tally_rebuilds group by office_id) waiting
        order by first limit $1`,
      [limit],
    );
    return rows.map(({ office_id: id }) => id);
  }

  async findWaitingAmong(
    tx: Statements,
    officeIds: readonly OfficeId[],
  ): Promise<ReadonlySet<OfficeId>> {
    const rows = await tx.query<{ readonly office_id: OfficeId }[]>(
      'select office_id from tally_rebuilds where office_id = any($1::uuid[])',
      [officeIds],
    );
    return new Set(rows.map(({ office_id: id }) => id));
  }

  async isWaiting(tx: Transaction, officeId: OfficeId): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select from tally_rebuilds where office_id = $1', [
      officeId,
    ]);
    return rows.length > 0;
  }

  /** Before anything of the office is read: a cause that commits later leaves a row of its own. */
  async remove(tx: Transaction, officeId: OfficeId): Promise<void> {
    await tx.query('delete from tally_rebuilds where office_id = $1', [officeId]);
  }
}
