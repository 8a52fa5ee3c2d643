import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import pg from 'pg';
import { addEarlierVotes } from './earlier-votes.js';

/** How many offices an election has, and how much was voted in it before anything is measured. */
export interface WorldSize {
  readonly offices: number;
  readonly votes: number;
}

/** As many offices as Gabon has, in the morning. */
export const GABON: WorldSize = { offices: 3_037, votes: 0 };

const AT_ONCE = 1_000;

export interface FieldWorld {
  readonly offices: readonly Office[];
  /** A line for each office: its id, and what its reporter sends as `Authorization`. For the load generators. */
  readonly file: string;
}

export interface Office {
  readonly id: string;
  readonly authorization: string;
}

const ELECTION = `
  with owner as (
    insert into accounts (email, email_key, name, kind, password_hash)
    values ('bench@exemple.ga', 'bench@exemple.ga', 'Bench', 'director', '$argon2id$nobody-signs-in') returning id
  ), election as (
    insert into elections (created_by, code, name, country, kind, method, state, visibility,
                           opens_at, closes_at, reports_until, time_zone)
    select id, 'SPEED', 'Speed', 'GA', 'presidential', 'plurality', 'open', 'public',
           now() - interval '1 hour', now() + interval '1 day', now() + interval '2 days', 'UTC' from owner returning id
  ), centre as (
    insert into centres (election_id, code, name, search_key)
    select id, n::text, 'C', 'c' from election, generate_series(1, $1::integer / 4 + 1) n returning id, election_id, code)
  insert into offices (election_id, centre_id, code)
  select election_id, id, code || '-' || n from centre, generate_series(1, 4) n limit $1 returning id, election_id`;

/** As if each had signed in with a password and a member had believed it. */
const REPORTERS = `
  with asked as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[]) as one (office_id, source_id, elector_id, digest)
  ), source as (
    insert into sources (id, elector_id) select source_id, elector_id from asked
  ), office as (
    insert into source_offices (office_id, source_id, election_id) select office_id, source_id, $5::uuid from asked
  ), standing as (
    insert into source_standings (election_id, source_id, status) select $5::uuid, source_id, 'independent' from asked)
  insert into source_tokens (digest, source_id, office_id, has_password, expires_at)
  select digest, source_id, office_id, true, now() + interval '1 day' from asked`;

/** An election that is being held, and a believed reporter in each of its offices. */
export async function openFieldWorld(
  databaseUrl: string,
  file: string,
  { offices: count, votes }: WorldSize,
): Promise<FieldWorld> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; election_id: string }>(ELECTION, [count]);
    const reporters = rows.map(({ id, election_id: election }) => ({
      ...{ office: id, election },
      source: randomUUID(),
      elector: randomUUID(),
      token: randomBytes(32).toString('base64url'),
    }));
    for (let from = 0; from < count; from += AT_ONCE) {
      const some = reporters.slice(from, from + AT_ONCE);
      await signIn(client, some);
      await addEarlierVotes(client, some, { offices: count, votes, from });
    }
    await client.query('vacuum analyze');
    const offices = reporters.map(({ office, elector, token }) => {
      const authorization = `Basic ${Buffer.from(`${elector}:${token}`).toString('base64')}`;
      return { id: office, authorization };
    });
    const lines = offices.map(({ id, authorization }) => `${id} ${authorization}\n`);
    await writeFile(file, lines.join(''), { mode: 0o600 });
    return { offices, file };
  } finally {
    await client.end();
  }
}

interface Reporter {
  readonly office: string;
  readonly election: string;
  readonly source: string;
  readonly elector: string;
  readonly token: string;
}

async function signIn(client: pg.Client, reporters: readonly Reporter[]): Promise<void> {
  await client.query(REPORTERS, [
    reporters.map(({ office }) => office),
    reporters.map(({ source }) => source),
    reporters.map(({ elector }) => elector),
    reporters.map(({ token }) => createHash('sha256').update(token).digest()),
    reporters[0]?.election,
  ]);
}
