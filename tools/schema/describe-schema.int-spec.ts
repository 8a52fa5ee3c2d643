import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describeSchema } from './describe-schema.js';
import { EVERY_KIND, SAME_KINDS_IN_ANOTHER_ORDER } from './every-kind.js';

function serverUrl(): URL {
  const url = process.env['SCRUTIN_TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('SCRUTIN_TEST_DATABASE_URL names no server to test with');
  return new URL(url);
}

async function connected<T>(url: URL, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database of its own for the work, gone afterwards. */
async function inScratchDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const name = `scrutin_schema_${randomUUID().replaceAll('-', '')}`;
  const url = serverUrl();
  url.pathname = `/${name}`;
  await connected(serverUrl(), (admin) => admin.query(`create database ${name}`));
  try {
    return await connected(url, work);
  } finally {
    await connected(serverUrl(), (admin) => admin.query(`drop database ${name} with (force)`));
  }
}

function describeAfter(...statements: readonly string[]): Promise<string> {
  return inScratchDatabase(async (client) => {
    for (const sql of statements) await client.query(sql);
    return describeSchema(client);
  });
}

/** The statements between a heading and the next one. */
function sectionOf(page: string, title: string): string {
  const [, text = ''] = page.split(`-- ${title}\n\n`);
  return text.split(/\n\n-- [A-Z]/)[0] ?? '';
}

describe('describeSchema', () => {
  let page: string;

  beforeAll(async () => {
    page = await describeAfter(EVERY_KIND);
  }, 60_000);

  it('writes SQL that makes the same schema again in an empty database', async () => {
    expect(await describeAfter(page)).toBe(page);
  });

  it('writes the same text whatever the order in which things were created', async () => {
    const [one, other] = SAME_KINDS_IN_ANOTHER_ORDER;
    expect(await describeAfter(one)).toBe(await describeAfter(other));
  });

  it('writes the same text whatever the settings of the session', async () => {
    const settings = `set timezone = 'Asia/Tokyo'; set datestyle = 'German'; set search_path = pg_catalog`;
    expect(await describeAfter(EVERY_KIND, settings)).toBe(page);
  });

  it.each([
    ['extensions', 'CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;'],
    ['enum types in their own order', "CREATE TYPE life AS ENUM ('draft', 'open', 'closed');"],
    ['sequences', 'CREATE SEQUENCE numbers INCREMENT BY 5 START WITH 100;'],
    ['owners of serial sequences', 'ALTER SEQUENCE centres_id_seq OWNED BY centres.id;'],
    ['identity', 'bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000)'],
    ['collations', 'text COLLATE "C" NOT NULL'],
    ['defaults', "life NOT NULL DEFAULT 'draft'::life"],
    ['generated columns', 'GENERATED ALWAYS AS (lower(code)) STORED'],
    ['partitioned tables', ') PARTITION BY HASH (office_id);'],
    ['partitions', 'reports_0 PARTITION OF reports FOR VALUES WITH (modulus 2, remainder 0)'],
    ['checks', 'CONSTRAINT offices_registered_check CHECK (registered >= 0)'],
    ['foreign keys', 'FOREIGN KEY (centre_id) REFERENCES centres(id) ON DELETE CASCADE'],
    ['foreign keys in a ring', 'ALTER TABLE hens ADD CONSTRAINT hens_egg_fkey FOREIGN KEY'],
    ['exclusions', 'EXCLUDE USING gist (office_id WITH =, during WITH &&)'],
    ['partial indexes', 'CREATE INDEX offices_open ON offices USING btree (code) WHERE'],
    ['indexes of partitioned tables', 'CREATE INDEX reports_by_time ON reports USING'],
    ['indexes of one partition', 'CREATE INDEX reports_0_only ON reports_0 USING'],
    ['storage parameters', 'WITH (fillfactor=70)'],
    ['unlogged tables', 'CREATE UNLOGGED TABLE sessions'],
    ['triggers', 'CREATE TRIGGER offices_frozen BEFORE UPDATE ON offices'],
    ['the state of triggers', 'ALTER TABLE offices ENABLE ALWAYS TRIGGER offices_frozen;'],
    ['comments on columns', "COMMENT ON COLUMN offices.code IS 'It''s official';"],
    ['comments on functions', "COMMENT ON FUNCTION refuse_change() IS 'Never';"],
    ['comments on constraints', 'COMMENT ON CONSTRAINT offices_registered_check on offices IS'],
    ['names that need quotes', 'CREATE TABLE "Odd name" ('],
  ])('shows %s', (_kind, text) => {
    expect(page).toContain(text);
  });

  it('makes the index of a partitioned table on its partitions too', async () => {
    const count = await inScratchDatabase(async (client) => {
      await client.query(page);
      const found = await client.query<{ count: string }>(
        `select count(*) from pg_indexes where tablename in ('reports_0', 'reports_1')
         and indexdef like '%(office_id, at)%'`,
      );
      return found.rows[0]?.count;
    });
    expect(count).toBe('2');
  });

  it('writes a function after the table and the view that it mentions', () => {
    expect(sectionOf(page, 'Functions')).toContain('refuse_change()');
    expect(sectionOf(page, 'Functions over tables')).toContain('count_offices()');
    expect(sectionOf(page, 'Functions over tables')).toContain('first_of(');
    expect(sectionOf(page, 'Functions over views')).toContain('all_totals()');
  });

  it('writes a view after the view that it reads', () => {
    const views = sectionOf(page, 'Views');
    expect(views.indexOf('VIEW z_base')).toBeLessThan(views.indexOf('VIEW a_totals'));
  });

  it('leaves out the bookkeeping of the migrations', () => {
    expect(page).not.toContain('migrations_id_seq');
    expect(page).not.toContain('CREATE TABLE migrations');
  });

  it.each([
    ['domain short_text', `create domain short_text as text check (length(value) < 9)`],
    ['materialized view m', 'create materialized view m as select 1 as one'],
    ['row security t', 'create table t (); alter table t enable row level security'],
    ['composite type pair', 'create type pair as (a int, b int)'],
  ])('refuses to leave out what it cannot show: %s', async (name, sql) => {
    await expect(describeAfter(sql)).rejects.toThrow(name);
  });
});
