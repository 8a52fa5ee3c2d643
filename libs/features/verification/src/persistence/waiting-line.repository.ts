import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Voting } from '../domain/messages.js';
import type { WaitingCitizen } from '../domain/pairing.js';

/** Which process, and which connection there. */
export interface Connection {
  readonly processId: string;
  readonly connectionId: string;
}

export interface Newcomer extends Connection {
  readonly officeId: OfficeId;
  readonly electionId: ElectionId;
  readonly resumeDigest: Buffer;
  readonly electorDigest: Buffer;
  readonly stated: Pick<Voting, 'gender' | 'age'>;
}

export interface Seated {
  readonly citizenId: string;
  readonly officeId: OfficeId;
  readonly waitsUntil: Date;
  readonly leftMs: number;
}

interface Row {
  readonly id: string;
  readonly office_id: OfficeId;
  readonly waits_until: Date;
  readonly left_ms: number;
}

const IS_OVER = `elections.state in ('certified', 'cancelled')`;
/** `isShownToPublic` in SQL. Nobody comes in otherwise; here it is asked of those who are in. */
const IS_SHOWN = `elections.state <> 'draft' and elections.visibility = 'public'
                  and (elections.public_from is null or elections.public_from <= clock_timestamp())`;
const LEFT = `(extract(epoch from waits_until - clock_timestamp()) * 1000)::float8 as left_ms`;

/** The lines before the offices. Times are those of the database, since processes have clocks of their own. */
@Injectable()
export class WaitingLineRepository {
  /**
   * Undefined where the line is full of people who are there. A place that is kept for somebody whose connection is gone gives
   * way before that, the newest first: otherwise whoever comes and goes often enough keeps everybody else out.
   */
  async join(
    tx: Transaction,
    { officeId, electionId, resumeDigest, electorDigest, stated, ...connection }: Newcomer,
    waitMs: number,
    limit: number,
  ): Promise<Seated | undefined> {
    const rows = await tx.query<Row[]>(
      `with line as (select count(*) as length from waiting_citizens where office_id = $1::uuid),
            gone as (
              select id from waiting_citizens
               where office_id = $1::uuid and state = 'waiting' and process_id is null
               order by since desc, id desc
               limit greatest(0, (select length from line) - $10::integer + 1)
                 for update skip locked),
            cleared as (
              delete from waiting_citizens citizen using gone where citizen.id = gone.id returning 1)
       insert into waiting_citizens (office_id, election_id, process_id, connection_id, resume_digest,
                                     elector_digest, gender, age, waits_until)
       select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::bytea, $6::bytea, $7::text, $8::text,
              clock_timestamp() + $9::float8 * interval '1 ms'
        where (select length from line) - (select count(*) from cleared) < $10::integer
       returning id, office_id, waits_until, ${LEFT}`,
      [
        ...[officeId, electionId, connection.processId, connection.connectionId],
        ...[resumeDigest, electorDigest, stated.gender, stated.age, waitMs, limit],
      ],
    );
    return toSeated(rows);
  }

  /** The newest connection is the one that counts. Undefined where nobody waits with this key. */
  async resume(
    tx: Transaction,
    resumeDigest: Buffer,
    { processId, connectionId }: Connection,
  ): Promise<Seated | undefined> {
    // An UPDATE answers with its rows and their number.
    const [rows] = await tx.query<[Row[], number]>(
      `update waiting_citizens set process_id = $2, connection_id = $3
        where resume_digest = $1 and waits_until > clock_timestamp()
          and exists (select from elections
                       where elections.id = election_id and not (${IS_OVER}) and ${IS_SHOWN})
       returning id, office_id, waits_until, ${LEFT}`,
      [resumeDigest, processId, connectionId],
    );
    return toSeated(rows);
  }

  /** The connection is gone; the place in the line stays. */
  async disconnect(tx: Transaction, citizenId: string, connectionId: string): Promise<void> {
    await tx.query(
      `update waiting_citizens set process_id = null, connection_id = null where id = $1 and connection_id = $2`,
      [citizenId, connectionId],
    );
  }

  /** Those who may be shown a vote, the longest waiting first; so many of each office at most. */
  async findWaiting(
    tx: Transaction,
    officeIds: readonly OfficeId[],
    limit: number,
  ): Promise<readonly WaitingCitizen[]> {
    return tx.query<WaitingCitizen[]>(
      `select citizen.* from unnest($1::uuid[]) as asked (office_id)
        cross join lateral (
          select id, office_id as "officeId", gender, age from waiting_citizens
           where office_id = asked.office_id and state = 'waiting' and process_id is not null
             and waits_until > clock_timestamp()
           order by since, id limit $2) citizen`,
      [officeIds, limit],
    );
  }

  /** Whether the election of this citizen is over; if it is not, it does not end before the transaction. */
  async isOver(tx: Transaction, citizenId: string): Promise<boolean> {
    const rows = await tx.query<{ readonly is_over: boolean }[]>(
      `select ${IS_OVER} as is_over
         from waiting_citizens citizen join elections on elections.id = citizen.election_id
        where citizen.id = $1 for share of elections`,
      [citizenId],
    );
    return rows[0]?.is_over ?? false;
  }

  /** Connections of a process whose election is over, or is not shown to the public any more. */
  async findDismissed(
    tx: Transaction,
    processId: string,
  ): Promise<ReadonlyMap<string, 'over' | 'hidden'>> {
    const rows = await tx.query<{ readonly connection_id: string; readonly is_over: boolean }[]>(
      `select connection_id, ${IS_OVER} as is_over
         from waiting_citizens citizen join elections on elections.id = citizen.election_id
        where process_id = $1 and (${IS_OVER} or not (${IS_SHOWN}))`,
      [processId],
    );
    return new Map(rows.map((row) => [row.connection_id, row.is_over ? 'over' : 'hidden']));
  }

  async leave(tx: Transaction, citizenId: string): Promise<void> {
    await tx.query('delete from waiting_citizens where id = $1', [citizenId]);
  }

  /** Of those that a process took over from others: which connections are still its own. */
  async findConnections(tx: Transaction, processId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ readonly connection_id: string }[]>(
      'select connection_id from waiting_citizens where process_id = $1',
      [processId],
    );
    return new Set(rows.map((row) => row.connection_id));
  }
}

function toSeated([row]: readonly Row[]): Seated | undefined {
  if (row === undefined) return undefined;
  const { id: citizenId, office_id: officeId, waits_until: waitsUntil, left_ms: leftMs } = row;
  return { citizenId, officeId, waitsUntil, leftMs };
}
