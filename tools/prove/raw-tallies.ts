import pg from 'pg';
import { naiveFold, NOTHING, type NaiveTally, type RawReport } from './naive-fold.js';

export type Stream = 'votes' | 'ballots';

export interface ComparedTally {
  readonly officeId: string;
  readonly stream: Stream;
  readonly reports: readonly RawReport[];
  readonly stored: NaiveTally;
  readonly folded: NaiveTally;
}

interface Row {
  readonly office_id: string;
  readonly index: number;
  readonly source_id: string;
  readonly revision: string;
  readonly sequence: number;
  readonly is_withdrawn: boolean;
  readonly is_trusted: boolean;
  readonly observed_at: Date;
  readonly status: RawReport['status'];
  readonly said: Readonly<Record<string, string | boolean>>;
}

interface TallyRow {
  readonly office_id: string;
  readonly registered: number | null;
  readonly first_independent: number | null;
  readonly counted: number | null;
  readonly disputed: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly last: NaiveTally['last'];
}

const STREAMS = {
  votes: {
    table: 'vote_reports',
    said: `jsonb_build_object('gender', gender, 'age', age, 'has_torn', has_torn)`,
    figuresOf: (said: Readonly<Record<string, string | boolean>>) => [
      ...[String(said['gender']), String(said['age'])],
      ...(said['has_torn'] === true ? ['has_torn'] : []),
    ],
  },
  ballots: {
    table: 'ballot_reports',
    said: `jsonb_build_object('party_id', party_id)`,
    figuresOf: (said: Readonly<Record<string, string | boolean>>) => [String(said['party_id'])],
  },
} as const;

/** What is stored of each office of an election, beside what its raw rows come to; of one moment. */
export async function compareTallies(
  databaseUrl: string,
  electionId: string,
  stream: Stream,
): Promise<readonly ComparedTally[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read');
    const { table, said, figuresOf } = STREAMS[stream];
    const { rows: tallies } = await client.query<TallyRow>(
      `select office.id as office_id, registered, first_independent, counted, disputed, figures, last
         from offices office left join tallies on tallies.office_id = office.id and stream = $2
        where office.election_id = $1 order by office.id`,
      [electionId, stream],
    );
    const { rows } = await client.query<Row>(
      `select report.office_id, index, report.source_id, revision, sequence, is_withdrawn, is_trusted, observed_at,
              status, ${said} as said
         from ${table} report
         join offices office on office.id = report.office_id
         join source_standings standing
           on standing.election_id = office.election_id and standing.source_id = report.source_id
        where office.election_id = $1`,
      [electionId],
    );
    const byOffice = new Map<string, Row[]>(tallies.map(({ office_id: id }) => [id, []]));
    for (const row of rows) byOffice.get(row.office_id)?.push(row);
    return tallies.map((tally) => {
      const reports = (byOffice.get(tally.office_id) ?? []).map(toReport);
      return {
        ...{ officeId: tally.office_id, stream, reports, stored: toTally(tally) },
        folded: naiveFold(reports, tally.registered, figuresOf),
      };
    });
  } finally {
    await client.end();
  }
}

function toReport(row: Row): RawReport {
  return {
    index: row.index,
    source: row.source_id,
    revision: Number(row.revision),
    sequence: row.sequence,
    said: row.is_withdrawn ? null : row.said,
    observedAt: row.observed_at.toISOString(),
    isTrusted: row.is_trusted,
    status: row.status,
  };
}

/** An office where nobody reported has no tally yet. */
function toTally({ first_independent: firstIndependent, ...row }: TallyRow): NaiveTally {
  const { counted, disputed, figures, last } = row;
  return counted === null ? NOTHING : { firstIndependent, counted, disputed, figures, last };
}
