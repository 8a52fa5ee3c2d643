import type { ElectionId, OfficeId, ReportId, SourceId } from '#kernel';
import type { Statements, Transaction } from '#platform/database';
import type { Report, SourceStatus, StandingReport } from '../domain/report.js';
import type { StreamTable } from './stream-table.js';

interface Row extends Readonly<Record<string, unknown>> {
  readonly office_id: OfficeId;
  readonly index: number;
  readonly source_id: SourceId;
  readonly revision: string;
  readonly id: ReportId;
  readonly sequence: number;
  readonly is_withdrawn: boolean;
  readonly observed_at: Date;
  readonly received_at: Date;
  readonly is_trusted: boolean;
  readonly is_batched: boolean;
  readonly status: SourceStatus | null;
}

export interface StoredReport<A extends object> extends StandingReport<A> {
  readonly officeId: OfficeId;
}

/** An office and an index in it. */
export interface Place {
  readonly officeId: OfficeId;
  readonly index: number;
}

export interface TouchedPlace extends Place {
  readonly electionId: ElectionId;
}

/** The reports of one stream. Rows are only ever added, and only by whoever holds the tally of their office. */
export class ReportsRepository<A extends object> {
  private readonly insertion: string;

  constructor(private readonly table: StreamTable<A>) {
    this.insertion = insertion(table);
  }

  /** What stands at these places, of every source. */
  async findStanding(
    tx: Statements,
    places: readonly TouchedPlace[],
  ): Promise<readonly StoredReport<A>[]> {
    const rows = await tx.query<Row[]>(
      // Place by place, and source by source: joined as tables, a few dozen places made the planner read every report
      // that there is, since it cannot know that each place lies in one partition.
      `select report.*,
              (select status from source_standings standing
                where standing.election_id = place.election_id and standing.source_id = report.source_id) as status
         from unnest($1::uuid[], $2::integer[], $3::uuid[]) as place (office_id, index, election_id)
        cross join lateral (
              select distinct on (source_id) * from ${this.table.table} own
               where own.office_id = place.office_id and own.index = place.index
               order by source_id, is_trusted desc, revision desc) report`,
      [
        plainArray(places.map(({ officeId }) => officeId)),
        plainArray(places.map(({ index }) => index)),
        plainArray(places.map(({ electionId }) => electionId)),
      ],
    );
    return rows.map((row) => this.toStored(row));
  }

  /** What stands in a whole office. */
  async findAllStanding(tx: Statements, officeId: OfficeId): Promise<readonly StandingReport<A>[]> {
    const rows = await tx.query<Row[]>(
      `select report.*, standing.status
         from (select distinct on (index, source_id) * from ${this.table.table}
                where office_id = $1 order by index, source_id, is_trusted desc, revision desc) report
         join offices office on office.id = report.office_id
         left join source_standings standing
           on standing.election_id = office.election_id and standing.source_id = report.source_id`,
      [officeId],
    );
    return rows.map((row) => this.toStored(row));
  }

  /** Rows, revisions included. */
  async count(tx: Transaction, officeId: OfficeId): Promise<number> {
    const rows = await tx.query<{ readonly count: number }[]>(
      `select count(*)::integer as count from ${this.table.table} where office_id = $1`,
      [officeId],
    );
    return rows[0]?.count ?? 0;
  }

  async insert(
    tx: Statements,
    reports: readonly { readonly officeId: OfficeId; readonly report: Report<A> }[],
  ): Promise<void> {
    const column = <V>(of: (report: Report<A>) => V): V[] => reports.map((one) => of(one.report));
    await tx.query(this.insertion, [
      plainArray(reports.map(({ officeId }) => officeId)),
      plainArray(column(({ index }) => index)),
      plainArray(column(({ sourceId }) => sourceId)),
      plainArray(column(({ revision }) => revision)),
      plainArray(column(({ id }) => id)),
      plainArray(column(({ sequence }) => sequence)),
      plainArray(column(({ attributes }) => attributes === null)),
      plainArray(column(({ observedAt }) => observedAt.toISOString())),
      plainArray(column(({ receivedAt }) => receivedAt.toISOString())),
      plainArray(column(({ isTrusted }) => isTrusted)),
      plainArray(column(({ isBatched }) => isBatched)),
      ...this.table.columns.map(({ of }) =>
        column(({ attributes }) => (attributes === null ? null : of(attributes))),
      ),
    ]);
  }

  private toStored(row: Row): StoredReport<A> {
    return {
      officeId: row.office_id,
      // Whoever reported has signed in before, and so stands somewhere; in doubt, where everybody begins.
      status: row.status ?? 'unverified',
      report: {
        id: row.id,
        index: row.index,
        sourceId: row.source_id,
        revision: Number(row.revision),
        sequence: row.sequence,
        attributes: row.is_withdrawn ? null : this.table.read(row),
        observedAt: row.observed_at,
        receivedAt: row.received_at,
        isTrusted: row.is_trusted,
        isBatched: row.is_batched,
      },
    };
  }
}

/** Of ids, numbers, truths and moments: there is nothing in them that would have to be quoted. */
function plainArray(values: readonly (string | number | boolean)[]): string {
  return `{${values.join(',')}}`;
}

const FIXED = [
  ['office_id', 'uuid'],
  ['index', 'integer'],
  ['source_id', 'uuid'],
  ['revision', 'bigint'],
  ['id', 'bigint'],
  ['sequence', 'integer'],
  ['is_withdrawn', 'boolean'],
  ['observed_at', 'timestamptz'],
  ['received_at', 'timestamptz'],
  ['is_trusted', 'boolean'],
  ['is_batched', 'boolean'],
] as const;

function insertion<A extends object>({ table, columns }: StreamTable<A>): string {
  const all = [...FIXED, ...columns.map(({ name, type }) => [name, type] as const)];
  const names = all.map(([name]) => name).join(', ');
  const arrays = all.map(([, type], at) => `$${String(at + 1)}::${type}[]`).join(', ');
  return `insert into ${table} (${names}) select * from unnest(${arrays})`;
}
