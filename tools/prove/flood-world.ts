import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { FieldLine } from './field-line.js';
import { CASTS, REPORTERS, type FloodPlan } from './flood-plan.js';

export interface FloodReporter {
  readonly electorId: string;
  readonly sourceId: string;
  /** The header that it sends. */
  readonly authorization: string;
}

/** An election that is being held, with its offices and whoever reports from them. */
export interface FloodWorld {
  readonly electionId: string;
  readonly officeIds: readonly string[];
  /** For each office. */
  readonly reporters: readonly (readonly FloodReporter[])[];
}

const PASSWORD = 'un mot de passe assez long';
/** At once: hashing a password takes a core for a while. */
const SIGN_INS = 8;

const ELECTION = `
  with owner as (
    insert into accounts (email, email_key, name, kind, password_hash)
    values ($1 || '@exemple.ga', $1 || '@exemple.ga', 'Flood', 'director', '$argon2id$nobody-signs-in') returning id
  ), election as (
    insert into elections (created_by, code, name, country, kind, method, state, opens_at, closes_at, reports_until, time_zone)
    select id, 'FLOOD', 'Flood', 'GA', 'presidential', 'plurality', 'open', now() - interval '1 hour',
           now() + interval '1 day', now() + interval '2 days', 'UTC' from owner returning id
  )
  insert into centres (election_id, code, name, search_key) select id, 'C', 'C', 'c' from election
  returning id as centre_id, election_id`;

const OFFICES = `
  insert into offices (election_id, centre_id, code, registered)
  select $1, $2, 'O' || n, $4 from generate_series(1, $3) n returning id`;

/** Reporters sign in through the API; what they count for is decided before the first of them reports. */
export async function openFloodWorld(
  databaseUrl: string,
  port: () => number,
  plan: FloodPlan,
): Promise<FloodWorld> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: places } = await client.query<{ centre_id: string; election_id: string }>(
      ELECTION,
      [randomUUID()],
    );
    const [{ centre_id: centreId, election_id: electionId } = { centre_id: '', election_id: '' }] =
      places;
    const { rows } = await client.query<{ id: string }>(OFFICES, [
      ...[electionId, centreId, plan.offices, plan.voters],
    ]);
    const officeIds = rows.map(({ id }) => id);
    const reporters = await signIn(client, port, plan, officeIds);
    return { electionId, officeIds, reporters };
  } finally {
    await client.end();
  }
}

async function signIn(
  client: pg.Client,
  port: () => number,
  plan: FloodPlan,
  officeIds: readonly string[],
): Promise<FloodWorld['reporters']> {
  const line = new FieldLine(SIGN_INS);
  const reporters: FloodReporter[][] = officeIds.map(() => []);
  let next = 0;
  const work = async (): Promise<void> => {
    for (;;) {
      const n = next;
      next += 1;
      const office = Math.floor(n / REPORTERS);
      const officeId = officeIds[office];
      if (officeId === undefined) return;
      const status = CASTS[plan.castOf(office)][n % REPORTERS] ?? 'unverified';
      const isTrusted = status === 'independent';
      const electorId = randomUUID();
      const body = {
        ...{ elector_id: electorId, poll_office_id: officeId },
        ...(isTrusted ? { password: PASSWORD } : {}),
      };
      const path = '/api/authenticate/';
      const answer = await line.send(port(), { method: 'POST', path, body });
      if (answer.status !== 201) throw new Error(`sign-in: ${String(answer.status)}`);
      const token = String(answer.body['token']);
      const authorization = `Basic ${Buffer.from(`${electorId}:${token}`).toString('base64')}`;
      const ofOffice = reporters[office] as FloodReporter[];
      ofOffice[n % REPORTERS] = { electorId, sourceId: '', authorization };
    }
  };
  await Promise.all(Array.from({ length: SIGN_INS }, work));
  line.close();
  const sources = await believe(client, plan, reporters);
  return reporters.map((all) =>
    all.map((one) => ({ ...one, sourceId: sources.get(one.electorId) ?? '' })),
  );
}

/** As a member would decide; nobody has reported yet, so there is nothing to fold anew. */
async function believe(
  client: pg.Client,
  plan: FloodPlan,
  reporters: readonly (readonly FloodReporter[])[],
): Promise<ReadonlyMap<string, string>> {
  const all = reporters.flatMap((ofOffice, office) =>
    ofOffice.map(({ electorId }, n) => ({
      electorId,
      status: CASTS[plan.castOf(office)][n] ?? 'unverified',
    })),
  );
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
