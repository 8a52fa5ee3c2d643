import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  /** Runs one statement on a connection of its own, past everything that the code under test does. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  drop(): Promise<void>;
}

/** The server and the migrated template that the set-up of the test run left in the environment. */
function fromSetUp(name: 'SCRUTIN_TEST_DATABASE_URL' | 'SCRUTIN_TEST_TEMPLATE'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run this test through ./run-test`);
  return value;
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database of its own for each test file, copied from the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const admin = fromSetUp('SCRUTIN_TEST_DATABASE_URL');
  const template = fromSetUp('SCRUTIN_TEST_TEMPLATE');
  const name = `scrutin_test_${process.env['JEST_WORKER_ID'] ?? '0'}_${randomBytes(4).toString('hex')}`;
  await onServer(admin, (client) => client.query(`create database ${name} template ${template}`));
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      onServer(url.href, async (client) => (await client.query<Row>(sql, [...values])).rows),
    drop: async () => {
      await onServer(admin, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}
