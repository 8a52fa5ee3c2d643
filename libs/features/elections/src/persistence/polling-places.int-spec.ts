import { randomUUID } from 'node:crypto';
import type { OfficeId } from '#kernel';
import { Database, type Statements } from '#platform/database';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { placeHours } from '../domain/territory.js';
import { PlacesAtHand } from '../places-at-hand.js';
import { PollingPlacesRepository } from './polling-places.repository.js';

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await createTestDatabase();
  database = new Database({
    url: server.url,
    poolSize: 2,
    applicationName: 'scrutin-test',
    entities: [],
  });
  await database.open();
});

afterAll(async () => {
  await database.close();
  await server.drop();
});

const hour = (n: number): Date => new Date(Date.UTC(2026, 3, 12, n));
const election = { opensAt: hour(6), closesAt: hour(17) };
const OWN = [
  { opensAt: null, closesAt: null },
  { opensAt: hour(7), closesAt: null },
  { opensAt: null, closesAt: hour(18) },
  { opensAt: hour(8), closesAt: hour(19) },
];
const CASES = OWN.flatMap((centre) => OWN.map((office) => ({ centre, office })));

async function insertElection(): Promise<string> {
  const [account, id] = [randomUUID(), randomUUID()];
  await server.query(
    `insert into accounts (id, email, email_key, name, kind, password_hash)
     values ($1, $2, $3, 'A', 'director', '$argon2id$x')`,
    [account, `${account}@example.org`, account],
  );
  await server.query(
    `insert into elections (id, created_by, code, name, country, kind, method, opens_at, closes_at, reports_until, time_zone)
     values ($1, $2, $6, 'E', 'GA', 'presidential', 'plurality', $3, $4, $5, 'Africa/Libreville')`,
    [id, account, election.opensAt, election.closesAt, hour(90), id.slice(0, 8)],
  );
  return id;
}

describe('the hours of an office in SQL', () => {
  it('are those that placeHours gives, whichever of its places has hours of its own', async () => {
    const id = await insertElection();
    for (const { centre, office } of CASES) {
      const [centreId, officeId] = [randomUUID(), randomUUID() as OfficeId];
      await server.query(
        `insert into centres (id, election_id, code, name, search_key, opens_at, closes_at)
         values ($1, $2, $5, 'C', 'c', $3, $4)`,
        [centreId, id, centre.opensAt, centre.closesAt, centreId.slice(0, 8)],
      );
      await server.query(
        `insert into offices (id, election_id, centre_id, code, opens_at, closes_at)
         values ($1, $2, $3, $6, $4, $5)`,
        [officeId, id, centreId, office.opensAt, office.closesAt, officeId.slice(0, 8)],
      );
      const places = await database.read((tx) =>
        new PollingPlacesRepository().findAll(tx, [officeId]),
      );
      expect(places.get(officeId)).toMatchObject({
        ...placeHours(election, centre, office),
        reportsUntil: hour(90),
        registryVersion: 1,
      });
    }
  });

  it('are asked of many offices at once, and of none that is not there', async () => {
    const repository = new PollingPlacesRepository();
    const missing = randomUUID() as OfficeId;
    expect((await database.read((tx) => repository.findAll(tx, [missing]))).size).toBe(0);
    expect((await database.read((tx) => repository.findAll(tx, []))).size).toBe(0);
  });
});

describe('places at hand', () => {
  const repository = new PollingPlacesRepository();
  const places = new PlacesAtHand(repository);
  let electionId: string;
  let offices: readonly OfficeId[];

  beforeAll(async () => {
    electionId = await insertElection();
    const rows = await server.query<{ readonly id: OfficeId }>(
      `with centre as (insert into centres (election_id, code, name, search_key) values ($1, 'C', 'C', 'c') returning id)
       insert into offices (election_id, centre_id, code, registered)
       select $1, id, 'O' || n, 100 from centre, generate_series(1, 3) n returning id`,
      [electionId],
    );
    offices = rows.map(({ id }) => id);
  });

  /** What they say, and how many rows the server was asked for. */
  async function ask(ids = offices) {
    let rows = 0;
    const found = await database.read(async (tx) => {
      const counting: Statements = {
        query: async <Rows>(text: string, values: readonly unknown[] = []) => {
          const answer = await tx.query<Rows & readonly unknown[]>(text, [...values]);
          rows += answer.length;
          return answer;
        },
      };
      return places.find(counting, ids);
    });
    return { found, rows };
  }

  async function expectAsStored(): Promise<void> {
    const stored = await database.read((tx) => repository.findAll(tx, offices));
    expect((await ask()).found).toEqual(stored);
  }

  const amend = (change: string) =>
    server.query(
      `with amended as (${change} returning 1)
       update elections set registry_version = registry_version + 1 where id = $1`,
      [electionId],
    );

  it('cost one row for each election once they were read, and one more for each new office', async () => {
    const [one, two] = offices as readonly [OfficeId, OfficeId];
    expect((await ask([one])).rows).toBe(1);
    expect((await ask([one])).rows).toBe(1);
    expect((await ask([one, two])).rows).toBe(2);
    await expectAsStored();
    expect((await ask()).rows).toBe(1);
  });

  it('are what is stored after every change of an office, its centre or its election', async () => {
    await ask();
    await amend(`update offices set registered = 7 where election_id = $1`);
    expect((await ask()).found.get(offices[0] as OfficeId)?.registered).toBe(7);
    await amend(`update centres set opens_at = '2026-04-12T05:00Z' where election_id = $1`);
    expect((await ask()).found.get(offices[0] as OfficeId)?.opensAt).toEqual(hour(5));
    for (const change of [
      `closes_at = closes_at + interval '1 hour'`,
      `opens_at = opens_at + interval '1 hour'`,
      `reports_until = reports_until + interval '1 hour'`,
      `state = 'open'`,
      `visibility = 'public'`,
      `public_from = now()`,
    ]) {
      await server.query(`update elections set ${change} where id = $1`, [electionId]);
      await expectAsStored();
    }
  });

  it('know nothing of an office that was deleted, nor of one that never was', async () => {
    const [gone] = offices as readonly [OfficeId];
    await ask();
    await amend(`delete from offices where id = '${gone}' and election_id = $1`);
    const { found } = await ask([...offices, randomUUID() as OfficeId]);
    expect([...found.keys()].sort()).toEqual(offices.slice(1).toSorted());
  });

  it('are read anew once they were forgotten', async () => {
    const left = offices.slice(1);
    expect((await ask(left)).rows).toBe(1);
    places.forget();
    expect((await ask(left)).rows).toBe(2);
  });
});
