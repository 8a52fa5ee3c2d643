import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#platform/database';
import { ensureDatabase } from '../tools/embedded-postgres/index.js';

/** As many as a large country has; the same in every election, whatever was voted. */
export const OFFICES = 20_000;
const OFFICES_AT_ONCE = 1_000;

const ACCOUNT = `
  insert into accounts (id, email, email_key, name, kind, password_hash)
  values ($1, 'bench@exemple.ga', 'bench@exemple.ga', 'Bench', 'director', '$argon2id$none')`;

const ELECTION = `
  insert into elections (created_by, code, name, country, kind, method, state, visibility,
                         opens_at, closes_at, reports_until, time_zone)
  values ($1, 'BENCH', 'Bench', 'GA', 'presidential', 'plurality', 'open', 'public',
          now() - interval '8 hours', now() + interval '1 day', now() + interval '2 days', 'Africa/Libreville')
  returning id`;

const TERRITORY = `
  with centre as (
    insert into centres (election_id, code, name, search_key)
    select $1, n::text, 'C', 'c' from generate_series(1, $2::integer / 4) n returning id, code)
  insert into offices (election_id, centre_id, code, registered)
  select $1, centre.id, centre.code || '-' || n, 500 from centre, generate_series(1, 4) n returning id`;

/** Report by report, as one source in each office would have sent them. */
const REPORTS = `
  insert into vote_reports (office_id, index, source_id, revision, id, sequence, gender, age, has_torn,
                            observed_at, received_at, is_trusted, is_batched)
  select office.id, n, $3::uuid, 1, nextval('report_ids'), n,
         (array['male', 'female'])[1 + n % 2], (array['less_30', 'less_60', 'more_60'])[1 + n % 3], n % 17 = 0,
         now() - interval '8 hours' + n * interval '30 seconds',
         now() - interval '8 hours' + n * interval '30 seconds', true, false
    from unnest($1::uuid[], $2::integer[]) office(id, votes), generate_series(1, office.votes) n`;

/** What the fold of these reports gives. */
const TALLIES = `
  insert into tallies (office_id, stream, election_id, version, sequence, first_independent, counted, figures, last)
  select office_id, 'votes', $2::uuid, count(*), count(*), 1, count(*),
         jsonb_build_object(
           'male', count(*) filter (where gender = 'male'), 'female', count(*) filter (where gender = 'female'),
           'less_30', count(*) filter (where age = 'less_30'), 'less_60', count(*) filter (where age = 'less_60'),
           'more_60', count(*) filter (where age = 'more_60'), 'has_torn', count(*) filter (where has_torn)),
         (array_agg(jsonb_build_object(
            'index', index, 'gender', gender, 'age', age, 'has_torn', has_torn,
            'observed_at', to_char(observed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            order by index desc))[1]
    from vote_reports where office_id = any($1::uuid[]) group by office_id`;

export interface BenchElection {
  readonly databaseUrl: string;
  readonly votes: number;
  readonly offices: readonly string[];
}

/** A database of its own with one public election: 20,000 offices, and that many reported votes among them. */
export async function makeElection(
  urlOf: (database: string) => string,
  votes: number,
): Promise<BenchElection> {
  const name = `bench_${String(votes)}`;
  await ensureDatabase(urlOf('postgres'), name);
  const databaseUrl = urlOf(name);
  await migrate(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return { databaseUrl, votes, offices: await fill(client, votes) };
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client, votes: number): Promise<readonly string[]> {
  const account = randomUUID();
  await client.query(ACCOUNT, [account]);
  const { rows } = await client.query<{ readonly id: string }>(ELECTION, [account]);
  const election = rows[0]?.id;
  const territory = await client.query<{ readonly id: string }>(TERRITORY, [election, OFFICES]);
  const offices = territory.rows.map(({ id }) => id);
  const share = (place: number): number =>
    Math.floor(((place + 1) * votes) / OFFICES) - Math.floor((place * votes) / OFFICES);
  const source = randomUUID();
  for (let from = 0; from < OFFICES; from += OFFICES_AT_ONCE) {
    const some = offices.slice(from, from + OFFICES_AT_ONCE);
    await client.query(REPORTS, [some, some.map((_, n) => share(from + n)), source]);
    await client.query(TALLIES, [some, election]);
  }
  await client.query('vacuum analyze');
  return offices;
}
