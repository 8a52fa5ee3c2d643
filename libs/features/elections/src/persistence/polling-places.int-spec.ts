import { randomUUID } from 'node:crypto';
import type { OfficeId } from '#kernel';
import { Database } from '#platform/database';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { placeHours } from '../domain/territory.js';
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

describe('the hours of an office in SQL', () => {
  it('are those that placeHours gives, whichever of its places has hours of its own', async () => {
    const [account, id] = [randomUUID(), randomUUID()];
    await server.query(
      `insert into accounts (id, email, email_key, name, kind, password_hash)
       values ($1, 'a@example.org', 'a@example.org', 'A', 'director', '$argon2id$x')`,
      [account],
    );
    await server.query(
      `insert into elections (id, created_by, code, name, country, kind, method, opens_at, closes_at, reports_until, time_zone)
       values ($1, $2, 'E', 'E', 'GA', 'presidential', 'plurality', $3, $4, $5, 'Africa/Libreville')`,
      [id, account, election.opensAt, election.closesAt, hour(90)],
    );
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
