import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#platform/database';
import { ensureDatabase } from '../tools/embedded-postgres/index.js';
import { addEarlierVotes } from './ground/earlier-votes.js';

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
  const election = rows[0]?.id ?? '';
  const territory = await client.query<{ readonly id: string }>(TERRITORY, [election, OFFICES]);
  const offices = territory.rows.map(({ id }) => id);
  const source = randomUUID();
  for (let from = 0; from < OFFICES; from += OFFICES_AT_ONCE) {
    const some = offices.slice(from, from + OFFICES_AT_ONCE);
    const places = some.map((office) => ({ office, election, source }));
    await addEarlierVotes(client, places, { offices: OFFICES, votes, from });
  }
  await client.query('vacuum analyze');
  return offices;
}
