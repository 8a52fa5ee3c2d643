import pg from 'pg';
import { PasswordHasher } from '#platform/passwords';
import { openProvingWorld, type ProvingWorld } from '../proving-world.js';

export interface WallPlan {
  readonly offices: number;
  /** Of them, those with a reporter. */
  readonly reporting: number;
  readonly registered: number;
}

/** An election that a team watches: provinces, candidates, and a director who can sign in. */
export interface WallWorld extends ProvingWorld {
  readonly email: string;
  readonly password: string;
  readonly candidates: readonly Candidate[];
}

interface Candidate {
  readonly id: string;
  readonly party: string;
}

const EMAIL = 'directrice@exemple.ga';
const PASSWORD = 'quatre chats gris dansent';
const PROVINCES = 9;
const CANDIDATES = 4;

const OWNER = `
  with owner as (
    update accounts set email = $2, email_key = $2, password_hash = $3, email_verified_at = now()
     where id = (select created_by from elections where id = $1) returning id
  )
  insert into election_members (election_id, account_id, role) select $1, id, 'owner' from owner`;

const PLACES = [
  `insert into areas (election_id, level, kind, code, name, search_key)
   select $1, 1, 'province', 'P' || n, 'Province ' || n, 'province ' || n from generate_series(1, ${String(PROVINCES)}) n`,
  `insert into centres (election_id, area_id, code, name, search_key)
   select election_id, id, code, name, search_key from areas where election_id = $1`,
  `update offices office set centre_id = centre.id from centres centre
    where office.election_id = $1 and centre.election_id = $1
      and centre.code = 'P' || (1 + substring(office.code from 2)::integer % ${String(PROVINCES)})`,
  // What is cached under the old number is never read again.
  `update elections set registry_version = registry_version + 1 where id = $1`,
];

const BALLOT = `
  insert into candidates (election_id, party_id, name, search_key, list_order)
  select $1, 'P' || n, 'Candidate ' || n, 'candidate ' || n, n from generate_series(1, ${String(CANDIDATES)}) n
  returning id, party_id as party`;

export async function openWallWorld(
  databaseUrl: string,
  port: () => number,
  { offices, reporting, registered }: WallPlan,
): Promise<WallWorld> {
  const world = await openProvingWorld(databaseUrl, port, {
    ...{ code: 'WALL', registered, isCounting: true },
    casts: Array.from({ length: offices }, (_, n) => (n < reporting ? ['independent'] : [])),
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const hash = await new PasswordHasher().hash(PASSWORD);
    await client.query(OWNER, [world.electionId, EMAIL, hash]);
    const { rows } = await client.query<Candidate>(BALLOT, [world.electionId]);
    for (const statement of PLACES) await client.query(statement, [world.electionId]);
    return { ...world, email: EMAIL, password: PASSWORD, candidates: rows };
  } finally {
    await client.end();
  }
}
