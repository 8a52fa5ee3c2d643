import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { FieldLine } from './field-line.js';

export type Status = 'independent' | 'unverified';

/** An election that is to be held. */
export interface WorldPlan {
  readonly code: string;
  /** In each office. */
  readonly registered: number;
  /** For each office, what each of its reporters counts for. */
  readonly casts: readonly (readonly Status[])[];
  /** Voting has ended and counting goes on: reports of both come in. */
  readonly isCounting?: boolean;
}

export interface Reporter {
  readonly electorId: string;
  readonly sourceId: string;
  /** The header that it sends. */
  readonly authorization: string;
}

/** An election that is being held, with its offices and whoever reports from them. */
export interface ProvingWorld {
  readonly electionId: string;
  readonly officeIds: readonly string[];
  /** For each office. */
  readonly reporters: readonly (readonly Reporter[])[];
}

type SignedIn = Pick<Reporter, 'electorId' | 'authorization'> & { readonly status: Status };

const PASSWORD = 'un mot de passe assez long';
/** At once: hashing a password takes a core for a while. */
const SIGN_INS = 8;

const ELECTION = `
  with owner as (
    insert into accounts (email, email_key, name, kind, password_hash)
    values ($1 || '@exemple.ga', $1 || '@exemple.ga', 'Proof', 'director', '$argon2id$nobody-signs-in') returning id
  ), election as (
    insert into elections (created_by, code, name, country, kind, method, state, visibility, opens_at, closes_at,
                           reports_until, time_zone)
    select id, $2, $2, 'GA', 'presidential', 'plurality', 'open', 'public', now() - interval '1 hour',
           now() + $3::interval, now() + interval '2 days', 'UTC' from owner returning id
  )
  insert into centres (election_id, code, name, search_key) select id, 'C', 'C', 'c' from election
  returning id as centre_id, election_id`;

const OFFICES = `
  insert into offices (election_id, centre_id, code, registered)
  select $1, $2, 'O' || n, $4 from generate_series(1, $3) n returning id`;

/** Reporters sign in through the API; what they count for is decided before the first of them reports. */
export async function openProvingWorld(
  databaseUrl: string,
  port: () => number,
  { code, registered, casts, isCounting = false }: WorldPlan,
): Promise<ProvingWorld> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: places } = await client.query<{ centre_id: string; election_id: string }>(
      ELECTION,
      [randomUUID(), code, isCounting ? '-1 minute' : '1 day'],
    );
    const [{ centre_id: centreId, election_id: electionId } = { centre_id: '', election_id: '' }] =
      places;
    const { rows } = await client.query<{ id: string }>(OFFICES, [
      ...[electionId, centreId, casts.length, registered],
    ]);
    const officeIds = rows.map(({ id }) => id);
    const signedIn = await signIn(port, casts, officeIds);
    const sources = await believe(client, signedIn.flat());
    const reporters = signedIn.map((ofOffice) =>
      ofOffice.map((one) => ({ ...one, sourceId: sources.get(one.electorId) ?? '' })),
    );
    return { electionId, officeIds, reporters };
  } finally {
    await client.end();
  }
}

async function signIn(
  port: () => number,
  casts: WorldPlan['casts'],
  officeIds: readonly string[],
): Promise<readonly (readonly SignedIn[])[]> {
  const line = new FieldLine(SIGN_INS);
  const signedIn: SignedIn[][] = officeIds.map(() => []);
  const places = casts.flatMap((cast, office) =>
    cast.map((status, place) => ({ office, place, status })),
  );
  const work = async (): Promise<void> => {
    for (let next = places.shift(); next !== undefined; next = places.shift()) {
      const { office, place, status } = next;
      const one = await enter(line, port(), officeIds[office] ?? '', status);
      (signedIn[office] as SignedIn[])[place] = one;
    }
  };
  await Promise.all(Array.from({ length: SIGN_INS }, work));
  line.close();
  return signedIn;
}

async function enter(
  line: FieldLine,
  port: number,
  officeId: string,
  status: Status,
): Promise<SignedIn> {
  const electorId = randomUUID();
  const body = {
    ...{ elector_id: electorId, poll_office_id: officeId },
    ...(status === 'independent' ? { password: PASSWORD } : {}),
  };
  const answer = await line.send(port, { method: 'POST', path: '/api/authenticate/', body });
  if (answer.status !== 201) throw new Error(`sign-in: ${String(answer.status)}`);
  const token = String(answer.body['token']);
  const authorization = `Basic ${Buffer.from(`${electorId}:${token}`).toString('base64')}`;
  return { electorId, authorization, status };
}

/** As a member would decide; nobody has reported yet, so there is nothing to fold anew. */
async function believe(
  client: pg.Client,
  all: readonly SignedIn[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; elector_id: string }>(
    `update source_standings standing set status = decided.status
       from unnest($1::text[], $2::text[]) as decided (elector_id, status)
       join sources source on source.elector_id = decided.elector_id
      where standing.source_id = source.id
     returning source.id, source.elector_id`,
    [all.map(({ electorId }) => electorId), all.map(({ status }) => status)],
  );
  return new Map(rows.map(({ id, elector_id: electorId }) => [electorId, id]));
}
