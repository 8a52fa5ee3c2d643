import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';

/** An offer is remembered for longer than its vote is fresh: what was offered once is not offered anew. */
const KEPT_MINUTES = 15;
const BATCH = 1_000;

@Injectable()
export class LineUpkeepRepository {
  async renew(tx: Transaction, processId: string, forMs: number): Promise<void> {
    await tx.query(
      `insert into verification_processes (id, alive_until) values ($1, clock_timestamp() + $2 * interval '1 ms')
       on conflict (id) do update set alive_until = excluded.alive_until`,
      [processId, forMs],
    );
  }

  /** What nobody holds any more goes back; the offices where that is so. */
  async giveBack(tx: Transaction): Promise<readonly OfficeId[]> {
    await tx.query(`delete from verification_processes where alive_until < clock_timestamp()`);
    const [dead] = await tx.query<[{ readonly id: string }[], number]>(
      `update waiting_citizens set process_id = null, connection_id = null
        where id in (select citizen.id from waiting_citizens citizen
                      where citizen.process_id is not null and not exists (
                              select from verification_processes process where process.id = citizen.process_id)
                      limit ${String(BATCH)} for update skip locked)
       returning id`,
    );
    const [freed] = await tx.query<[FreedRow[], number]>(
      `update vote_offers offer
          set state = 'free', citizen_id = null, held_until = null,
              declined_by = case when lapsed.is_over then array_append(offer.declined_by, lapsed.citizen_id)
                                 else offer.declined_by end
         from (select office_id, index, citizen_id, held_until <= clock_timestamp() as is_over from vote_offers
                where state = 'held' and (held_until <= clock_timestamp() or citizen_id = any($1::uuid[]))
                limit ${String(BATCH)} for update skip locked) lapsed
        where offer.office_id = lapsed.office_id and offer.index = lapsed.index
       returning offer.office_id, lapsed.citizen_id`,
      [dead.map(({ id }) => id)],
    );
    await tx.query(`update waiting_citizens set state = 'waiting' where id = any($1::uuid[])`, [
      freed.map((one) => one.citizen_id),
    ]);
    return [...new Set(freed.map((one) => one.office_id))];
  }

  async sweep(tx: Transaction): Promise<void> {
    await tx.query(
      `delete from waiting_citizens citizen
        where waits_until < clock_timestamp() - interval '1 minute'
          and not exists (select from vote_offers offer where offer.citizen_id = citizen.id)`,
    );
    // Nobody comes back to them, and their digests are of a key that is about to be destroyed.
    await tx.query(
      `delete from waiting_citizens citizen using elections
        where elections.id = citizen.election_id and elections.state in ('certified', 'cancelled')
          and citizen.process_id is null`,
    );
    await tx.query(
      `delete from vote_offers where made_at < clock_timestamp() - ${String(KEPT_MINUTES)} * interval '1 minute'
          and state <> 'held'`,
    );
  }

  /** False where the election is gone. Of two that destroy its key the second waits, and finds none. */
  async hold(tx: Transaction, electionId: ElectionId): Promise<boolean> {
    const rows = await tx.query<object[]>('select from elections where id = $1 for update', [
      electionId,
    ]);
    return rows.length > 0;
  }

  /** Of these elections, those that are over for good or are not there any more. */
  async findOver(
    tx: Transaction,
    electionIds: readonly ElectionId[],
  ): Promise<readonly ElectionId[]> {
    const rows = await tx.query<{ readonly id: ElectionId }[]>(
      `select id from unnest($1::uuid[]) as known(id)
        where not exists (select from elections
                           where elections.id = known.id and state not in ('certified', 'cancelled'))`,
      [electionIds],
    );
    return rows.map(({ id }) => id);
  }
}

interface FreedRow {
  readonly office_id: OfficeId;
  readonly citizen_id: string;
}
