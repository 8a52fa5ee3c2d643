import { Injectable } from '@nestjs/common';
import type { OfficeId } from '#kernel';
import type { FreshVote, VotePlace } from '#features/observations';
import type { Transaction } from '#platform/database';
import type { ShownVote, VoteAttributes } from '../domain/messages.js';
import type { Pair } from '../domain/pairing.js';

/** A vote that a citizen has before them. */
export interface HeldOffer {
  readonly citizenId: string;
  readonly officeId: OfficeId;
  readonly processId: string | null;
  readonly connectionId: string | null;
  readonly vote: ShownVote;
  /** Of the time to answer. */
  readonly leftMs: number;
}

export interface KnownOffer extends VotePlace {
  readonly isFree: boolean;
  readonly declinedBy: ReadonlySet<string>;
}

/** The lease outlasts the time to answer: it is for the process to end it, and for the others only where that one cannot. */
const GRACE_MS = 2_000;

interface HeldRow extends VoteAttributes {
  readonly citizen_id: string;
  readonly office_id: OfficeId;
  readonly process_id: string | null;
  readonly connection_id: string | null;
  readonly report_id: string;
  readonly index: number;
  readonly has_torn: boolean;
  readonly left_ms: number;
}

/**
 * For all pairs at once, each by itself: the citizen, unless somebody else is dealing with them at this moment; the vote, which
 * belongs to whoever inserts or frees its row; and the mark that this citizen is busy. Where another process took the vote,
 * nothing happens and the citizen is let go. Votes are taken in one order everywhere, so that no two wait for each other.
 */
const CLAIM = `
  with asked as (
    select * from unnest($1::uuid[], $2::integer[], $3::bigint[], $4::text[], $5::text[], $6::boolean[], $7::uuid[])
      as asked (office_id, index, report_id, gender, age, has_torn, citizen_id)),
  citizen as (
    select id from waiting_citizens
     where id = any($7::uuid[]) and state = 'waiting' and process_id is not null and waits_until > clock_timestamp()
       for update skip locked),
  claimed as (
    insert into vote_offers as offer
           (office_id, index, report_id, gender, age, has_torn, state, citizen_id, held_until)
    select office_id, index, report_id, gender, age, has_torn, 'held', citizen.id,
           clock_timestamp() + $8::float8 * interval '1 ms'
      from asked join citizen on citizen.id = asked.citizen_id
     order by office_id, index
    on conflict (office_id, index) do update
       set state = 'held', citizen_id = excluded.citizen_id, held_until = excluded.held_until,
           gender = excluded.gender, age = excluded.age, has_torn = excluded.has_torn
     where offer.state = 'free' and excluded.citizen_id <> all(offer.declined_by)
    returning citizen_id, office_id, report_id, index, gender, age, has_torn)
  update waiting_citizens citizen set state = 'offered'
    from claimed where citizen.id = claimed.citizen_id
  returning citizen.id as citizen_id, claimed.office_id, citizen.process_id, citizen.connection_id, claimed.report_id,
            claimed.index, claimed.gender, claimed.age, claimed.has_torn, $8::float8 as left_ms`;

const HELD = `
  select offer.citizen_id, offer.office_id, citizen.process_id, citizen.connection_id, offer.report_id, offer.index, offer.gender, offer.age,
         offer.has_torn, (extract(epoch from offer.held_until - clock_timestamp()) * 1000)::float8 as left_ms
    from vote_offers offer
    join waiting_citizens citizen on citizen.id = offer.citizen_id
   where citizen.process_id = $1 and citizen.office_id = any($2::uuid[]) and offer.held_until > clock_timestamp()`;

@Injectable()
export class VoteOffersRepository {
  /** Those that were to be had: somebody else may have been faster, or a citizen may have left. */
  async claim(
    tx: Transaction,
    pairs: readonly Pair<FreshVote>[],
    answerMs: number,
  ): Promise<readonly HeldOffer[]> {
    const votes = pairs.map(({ vote }) => vote);
    const [rows] = await tx.query<[HeldRow[], number]>(CLAIM, [
      votes.map(({ officeId }) => officeId),
      votes.map(({ index }) => index),
      votes.map(({ reportId }) => reportId),
      votes.map(({ gender }) => gender),
      votes.map(({ age }) => age),
      votes.map(({ hasTorn }) => hasTorn),
      pairs.map(({ citizenId }) => citizenId),
      answerMs + GRACE_MS,
    ]);
    return rows.map(toHeld);
  }

  /** What is known of these votes. */
  async findKnown(tx: Transaction, votes: readonly VotePlace[]): Promise<readonly KnownOffer[]> {
    const rows = await tx.query<
      {
        readonly office_id: OfficeId;
        readonly index: number;
        readonly state: string;
        readonly declined_by: string[];
      }[]
    >(
      `select office_id, index, state, declined_by
         from vote_offers join unnest($1::uuid[], $2::integer[]) as asked (office_id, index) using (office_id, index)`,
      [votes.map(({ officeId }) => officeId), votes.map(({ index }) => index)],
    );
    return rows.map(({ office_id: officeId, index, state, declined_by: declinedBy }) => ({
      ...{ officeId, index, isFree: state === 'free' },
      declinedBy: new Set(declinedBy),
    }));
  }

  /** What citizens who are connected to this process have before them in these offices. */
  async findHeldAt(
    tx: Transaction,
    processId: string,
    officeIds: readonly OfficeId[],
  ): Promise<readonly HeldOffer[]> {
    const rows = await tx.query<HeldRow[]>(HELD, [processId, officeIds]);
    return rows.map(toHeld);
  }

  /** Whether it was this citizen's until now. */
  async settle(
    tx: Transaction,
    officeId: OfficeId,
    index: number,
    citizenId: string,
    to: 'answered' | 'free',
  ): Promise<boolean> {
    const [rows] = await tx.query<[object[], number]>(
      `update vote_offers
          set state = $4::text, citizen_id = null, held_until = null,
              declined_by = case when $4::text = 'free' then array_append(declined_by, $3::uuid) else declined_by end
        where office_id = $1 and index = $2 and citizen_id = $3::uuid and held_until > clock_timestamp()
       returning 1`,
      [officeId, index, citizenId, to],
    );
    return rows.length > 0;
  }

  /** Of an answer that does not count: the vote goes on to the next in line, and does not come back. */
  async reopen(
    tx: Transaction,
    officeId: OfficeId,
    index: number,
    citizenId: string,
  ): Promise<void> {
    await tx.query(
      `update vote_offers set state = 'free', declined_by = array_append(declined_by, $3::uuid)
        where office_id = $1 and index = $2 and state = 'answered'`,
      [officeId, index, citizenId],
    );
  }

  /** The citizen is in the line again, at the same place. */
  async backInLine(tx: Transaction, citizenId: string): Promise<void> {
    await tx.query(`update waiting_citizens set state = 'waiting' where id = $1`, [citizenId]);
  }
}

function toHeld(row: HeldRow): HeldOffer {
  return {
    citizenId: row.citizen_id,
    officeId: row.office_id,
    processId: row.process_id,
    connectionId: row.connection_id,
    vote: {
      ...{ id: row.report_id, index: row.index, gender: row.gender, age: row.age },
      hasTorn: row.has_torn,
    },
    leftMs: Math.max(0, row.left_ms - GRACE_MS),
  };
}
