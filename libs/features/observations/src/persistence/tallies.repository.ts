import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import type { Statements, Transaction } from '#platform/database';
import { wireFields } from '../domain/reception.js';
import type { StreamName } from '../domain/stream.js';
import type { LastCounted, Tally } from '../domain/tally.js';
import type { StreamTable } from './stream-table.js';

export interface TallyRow {
  readonly office_id: OfficeId;
  readonly stream: StreamName;
  readonly election_id: ElectionId;
  readonly version: string;
  readonly sequence: number;
  readonly first_independent: number | null;
  readonly counted_up_to: number | null;
  readonly counted: number;
  readonly disputed: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly last: LastRow | null;
}

/** Of a tally, what is compared with others. Of votes the figures are left out. */
export interface CountRow {
  readonly office_id: OfficeId;
  readonly stream: StreamName;
  readonly version: string;
  readonly counted: number;
  readonly first_independent: number | null;
  readonly figures: Readonly<Record<string, number>> | null;
}

export interface MovesRow {
  readonly stream: StreamName;
  /** Of all versions: it grows with every change of any tally, so equal sums mean that none was missed. */
  readonly versions: string;
  readonly offices: OfficeId[] | null;
  readonly office_versions: string[] | null;
}

/** With the names of the contract: whoever answers with it has nothing to translate. */
export type LastRow = Readonly<Record<string, string | boolean | number>> & {
  readonly index: number;
  readonly observed_at: string;
};

const ROWS = `
  select office_id, stream, election_id, version, sequence, first_independent, counted_up_to, counted, disputed,
         figures, last
    from tallies`;

@Injectable()
export class TalliesRepository {
  /** In one order, so that two groups never wait for each other. Those that are not there yet are made. */
  async lock<A extends object>(
    tx: Statements,
    table: StreamTable<A>,
    officeIds: readonly OfficeId[],
  ): Promise<readonly Tally<A>[]> {
    const found = await this.lockPresent(tx, table, officeIds);
    if (found.length === officeIds.length) return found;
    await tx.query(
      `insert into tallies (office_id, stream, election_id)
       select id, $2, election_id from offices where id = any($1::uuid[]) order by id
       on conflict do nothing`,
      [officeIds, table.stream.name],
    );
    return this.lockPresent(tx, table, officeIds);
  }

  /** In one order as well; of those that are there. */
  async lockPresent<A extends object>(
    tx: Statements,
    table: StreamTable<A>,
    officeIds: readonly OfficeId[],
  ): Promise<readonly Tally<A>[]> {
    const rows = await tx.query<TallyRow[]>(
      `${ROWS} where stream = $2 and office_id = any($1::uuid[]) order by office_id for update`,
      [officeIds, table.stream.name],
    );
    return rows.map((row) => toTally(table, row));
  }

  async find<A extends object>(
    tx: Transaction,
    table: StreamTable<A>,
    officeId: OfficeId,
  ): Promise<Tally<A> | undefined> {
    const row = await this.findRow(tx, officeId, table.stream.name);
    return row === undefined ? undefined : toTally(table, row);
  }

  async findRow(
    tx: Transaction,
    officeId: OfficeId,
    stream: StreamName,
  ): Promise<TallyRow | undefined> {
    const rows = await tx.query<TallyRow[]>(`${ROWS} where office_id = $1 and stream = $2`, [
      officeId,
      stream,
    ]);
    return rows[0];
  }

  async findRows(tx: Transaction, officeIds: readonly OfficeId[]): Promise<readonly TallyRow[]> {
    return tx.query<TallyRow[]>(`${ROWS} where office_id = any($1::uuid[])`, [officeIds]);
  }

  async findRowsOfElection(tx: Transaction, electionId: ElectionId): Promise<readonly TallyRow[]> {
    return tx.query<TallyRow[]>(`${ROWS} where election_id = $1`, [electionId]);
  }

  /** Of some offices, or of all. */
  async findCounts(
    tx: Transaction,
    electionId: ElectionId,
    officeIds?: readonly OfficeId[],
  ): Promise<readonly CountRow[]> {
    return tx.query<CountRow[]>(
      `select office_id, stream, version, counted, first_independent,
              case stream when 'ballots' then figures end as figures
         from tallies
        where election_id = $1 ${officeIds === undefined ? '' : 'and office_id = any($2::uuid[])'}`,
      officeIds === undefined ? [electionId] : [electionId, officeIds],
    );
  }

  /** What was written since a moment of the database's clock, give or take a transaction; in one pass. */
  async findMoves(
    tx: Transaction,
    electionId: ElectionId,
    since: Date,
  ): Promise<readonly MovesRow[]> {
    return tx.query<MovesRow[]>(
      `select stream, sum(version)::text as versions,
              array_agg(office_id) filter (where changed_at >= $2) as offices,
              array_agg(version::text) filter (where changed_at >= $2) as office_versions
         from tallies where election_id = $1 group by stream`,
      [electionId, since],
    );
  }

  /** Offices where somebody could have reported, in their order, from after one on. */
  async findOffices(
    tx: Transaction,
    after: OfficeId | undefined,
    limit: number,
    electionId?: ElectionId,
  ): Promise<readonly OfficeId[]> {
    const rows = await tx.query<{ readonly office_id: OfficeId }[]>(
      `select office_id from tallies
        where ($1::uuid is null or office_id > $1) and ($3::uuid is null or election_id = $3)
       union
       select office_id from source_offices
        where ($1::uuid is null or office_id > $1) and ($3::uuid is null or election_id = $3)
        order by office_id limit $2`,
      [after ?? null, limit, electionId ?? null],
    );
    return rows.map(({ office_id: id }) => id);
  }

  async save<A extends object>(tx: Statements, tallies: readonly Tally<A>[]): Promise<void> {
    await tx.query(
      `update tallies tally set version = moved.version, sequence = moved.sequence,
              first_independent = moved.first_independent, counted_up_to = moved.counted_up_to,
              counted = moved.counted, disputed = moved.disputed, figures = moved.figures, last = moved.last,
              changed_at = clock_timestamp()
         from jsonb_to_recordset($1::jsonb) as moved (
              office_id uuid, stream text, version bigint, sequence integer, first_independent integer,
              counted_up_to integer, counted integer, disputed integer, figures jsonb, last jsonb)
        where tally.office_id = moved.office_id and tally.stream = moved.stream`,
      [JSON.stringify(tallies.map(toRow))],
    );
  }
}

function toRow<A extends object>(tally: Tally<A>) {
  return {
    office_id: tally.officeId,
    stream: tally.stream,
    version: tally.version,
    sequence: tally.sequence,
    first_independent: tally.firstIndependent,
    counted_up_to: tally.countedUpTo,
    counted: tally.counted,
    disputed: tally.disputed,
    figures: tally.figures,
    last: tally.last === null ? null : toLastRow(tally.last),
  };
}

export function toLastRow<A extends object>({
  index,
  attributes,
  observedAt,
}: LastCounted<A>): LastRow {
  return { index, ...wireFields(attributes), observed_at: observedAt.toISOString() };
}

function toTally<A extends object>({ read }: StreamTable<A>, row: TallyRow): Tally<A> {
  const { last } = row;
  return {
    officeId: row.office_id,
    electionId: row.election_id,
    stream: row.stream,
    version: Number(row.version),
    sequence: row.sequence,
    firstIndependent: row.first_independent,
    countedUpTo: row.counted_up_to,
    counted: row.counted,
    disputed: row.disputed,
    figures: row.figures,
    last:
      last === null
        ? null
        : {
            index: last.index,
            attributes: read(last),
            observedAt: new Date(last.observed_at),
          },
  };
}
