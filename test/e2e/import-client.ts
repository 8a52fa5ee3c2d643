import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { eventually } from '#platform/testing';
import type { ApiUnderTest } from './api-under-test.js';
import type { ElectionsClient, Seen } from './elections-client.js';
import { bearer } from './identity-client.js';

export const HEADER = 'province_code,province,centre_code,centre_nom,bureau_code,inscrits';

/** A sound file of so many offices, ten to a centre. */
export function mapOf(offices: number): string {
  const lines = Array.from(
    { length: offices },
    (_, n) => `G9,Nord,K${Math.floor(n / 10)},Centre ${Math.floor(n / 10)},K-${n},${n % 900}`,
  );
  return [HEADER, ...lines, ''].join('\n');
}

export interface RunSeen {
  readonly id: string;
  readonly state: string;
  readonly summary: unknown;
  readonly codes: readonly string[];
  readonly details: readonly string[];
}

type ImportSeen = Seen & {
  readonly summary: unknown;
  readonly problems: readonly { readonly code: string; readonly detail: string }[];
};

/** What somebody who imports polling maps does, at any process of the installation. */
export class ImportClient {
  constructor(
    private readonly url: string,
    private readonly client: ElectionsClient,
  ) {}

  async post(election: string, content: string, query = ''): Promise<Response> {
    return fetch(`${this.url}/api/elections/${election}/imports${query}`, {
      method: 'POST',
      headers: { ...bearer(this.client.token), 'content-type': 'text/csv' },
      body: content,
    });
  }

  /** The id of a run that must have been started. */
  async start(election: string, content: string, query = ''): Promise<string> {
    const response = await this.post(election, content, query);
    const body = (await response.json()) as Seen;
    if (response.status !== 202) throw new Error(JSON.stringify(body));
    return body.id;
  }

  async see(id: string): Promise<RunSeen> {
    const response = await fetch(`${this.url}/api/imports/${id}`, {
      headers: bearer(this.client.token),
    });
    const { state, summary, problems } = (await response.json()) as ImportSeen;
    const codes = problems.map(({ code }) => code);
    return { id, state, summary, codes, details: problems.map(({ detail }) => detail) };
  }

  async outcome(id: string): Promise<RunSeen> {
    let run: RunSeen | undefined;
    await eventually(async () => {
      run = await this.see(id);
      expect(run.state).toMatch(/done|refused|failed/);
    }, 20_000);
    return run as RunSeen;
  }

  async import(election: string, content: string, query = ''): Promise<RunSeen> {
    return this.outcome(await this.start(election, content, query));
  }
}

type Database = ApiUnderTest['database'];

/** Of an election, apart from the one of each with which it was prepared. */
export async function imported(database: Database, election: string): Promise<object> {
  const [counts] = await database.query(
    `select (select count(*)::int - 1 from areas where election_id = $1) as areas,
            (select count(*)::int - 1 from centres where election_id = $1) as centres,
            (select count(*)::int - 1 from offices where election_id = $1) as offices,
            (select count(*)::int from audit_entries where action = 'polling_map.imported' and subject_id = $1::text) as told`,
    [election],
  );
  return counts ?? {};
}

export const NOTHING = { areas: 0, centres: 0, offices: 0, told: 0 };

export async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('polling-map-'));
}

/** Rows that a test holds, so that whoever needs them waits just there. */
export class HeldRow {
  private static readonly held = new Set<HeldRow>();

  private constructor(private readonly client: pg.Client) {}

  /** A test that failed half-way must not leave others waiting. */
  static async releaseAll(): Promise<void> {
    for (const row of HeldRow.held) await row.release();
  }

  static async hold(
    database: Database,
    table: 'elections' | 'polling_map_imports',
    id: string,
  ): Promise<HeldRow> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('begin');
    await client.query(`select 1 from ${table} where id = $1 for no key update`, [id]);
    const row = new HeldRow(client);
    HeldRow.held.add(row);
    return row;
  }

  /** In the same transaction: seen by the others in the moment in which they go on. */
  async change(sql: string, ...values: readonly unknown[]): Promise<void> {
    await this.client.query(sql, [...values]);
  }

  async release(): Promise<void> {
    HeldRow.held.delete(this);
    await this.client.query('commit');
    await this.client.end();
  }
}

/** Waits until a connection for long transactions is at such a statement, and says which one it is. */
export async function atStatement(
  database: Database,
  like: string,
  waiting: 'waits' | 'runs' = 'runs',
): Promise<number> {
  let pid = 0;
  await eventually(async () => {
    const [found] = await database.query<{ readonly pid: number }>(
      `select pid from pg_stat_activity
        where datname = current_database() and application_name like '%-long' and state = 'active' and query ilike $1
          and ($2 = 'runs' or wait_event_type = 'Lock')`,
      [like, waiting],
    );
    expect(found).toBeDefined();
    pid = found?.pid ?? 0;
  }, 10_000);
  return pid;
}

export async function cut(database: Database, pid: number): Promise<void> {
  await database.query('select pg_terminate_backend($1)', [pid]);
}
