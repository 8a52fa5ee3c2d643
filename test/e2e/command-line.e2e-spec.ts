import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, eventually, type TestDatabase } from '#platform/testing';
import { JWT_SECRET, startApi } from './api-under-test.js';
import { scrutin } from './command.js';

describe('the command line', () => {
  let database: TestDatabase;
  let folder: string;
  const env = (): Record<string, string> => ({ DATABASE_URL: database.url });

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'scrutin-heads-'));
    // An API leads the sealing for the moment that it takes.
    const api = await startApi('admin-api', { DATABASE_URL: database.url });
    await eventually(async () => {
      expect(await database.query('select 1 from audit_unsealed')).toEqual([]);
    });
    await api.stop();
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  it('migrates a database as often as it is asked to, and records each migration once', async () => {
    expect(await scrutin(env(), 'db:migrate')).toMatchObject({
      code: 0,
      output: 'The schema is up to date.\n',
    });
    const names = await database.query<{ name: string }>('select name from migrations');
    const recorded = await database.query(
      `select 1 from audit_entries where action = 'schema.migrated'`,
    );
    expect(recorded).toHaveLength(names.length);
  });

  it('applies each migration once, however many processes start on an empty database', async () => {
    const empty = await createTestDatabase();
    await empty.query('drop schema public cascade; create schema public');
    const url = { DATABASE_URL: empty.url };
    const outcomes = await Promise.all([1, 2, 3].map(() => scrutin(url, 'db:migrate')));
    const recorded = await empty.query<{ n: number }>(
      `select count(*)::int as n from audit_entries where action = 'schema.migrated' group by subject_id`,
    );
    await empty.drop();
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(outcomes.filter(({ output }) => output.startsWith('Applied'))).toHaveLength(1);
    expect(new Set(recorded.map(({ n }) => n))).toEqual(new Set([1]));
  });

  it('verifies a sound trail, and exports its heads once', async () => {
    const file = path.join(folder, 'heads.json');
    const exported = await scrutin(env(), 'audit:verify', '--export', file);
    expect(exported).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^head platform \d+ [0-9a-f]{64}$/m) as string,
    });
    expect(await scrutin(env(), 'audit:verify', '--heads', file)).toMatchObject({
      code: 0,
      output: expect.stringContaining('0 broken') as string,
    });
    const before = readFileSync(file, 'utf8');
    expect(await scrutin(env(), 'audit:verify', '--export', file)).toMatchObject({ code: 2 });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each([
    ['garbage', 'not json'],
    ['an empty list', '[]'],
    ['a length that is none', `[{"chain":"platform","length":0,"hash":"${'0'.repeat(64)}"}]`],
    ['a hash that is none', '[{"chain":"platform","length":1,"hash":"zz"}]'],
  ])('does not take %s for heads: 2, in one line', async (_, text) => {
    const file = path.join(folder, 'bad.json');
    writeFileSync(file, text);
    const { code, output } = await scrutin(env(), 'audit:verify', '--heads', file);
    expect(code).toBe(2);
    expect(output).toMatch(/^scrutin: .*is not a file of heads.*\n$/);
  });

  it('says in one line that the database, or a file, is not there: 2', async () => {
    const away = await scrutin(
      { DATABASE_URL: 'postgres://x:hunter2@127.0.0.1:1/x' },
      'audit:verify',
    );
    expect(away).toMatchObject({
      code: 2,
      output: expect.stringMatching(/^scrutin: the database .*ECONNREFUSED.*\n$/) as string,
    });
    expect(away.output).not.toContain('hunter2');
    const missing = await scrutin(
      env(),
      'audit:verify',
      '--heads',
      path.join(folder, 'missing.json'),
    );
    expect(missing).toMatchObject({
      code: 2,
      output: expect.stringMatching(/^scrutin: .*cannot be read.*\n$/) as string,
    });
  });

  it('refuses demo data in production', async () => {
    const outcome = await scrutin({ ...env(), NODE_ENV: 'production', JWT_SECRET }, 'demo:load');
    expect(outcome.code).not.toBe(0);
    expect(outcome.output).toContain('development only');
    expect(
      await database.query(`select 1 from audit_entries where action = 'demo.loaded'`),
    ).toEqual([]);
  });

  it('finds a trail that was tampered with: 1, and exports nothing', async () => {
    await database.query(
      `set session_replication_role = replica; update audit_entries set actor_id = 'somebody else'`,
    );
    const file = path.join(folder, 'broken.json');
    const outcome = await scrutin(env(), 'audit:verify', '--export', file);
    expect(outcome).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^BROKEN platform: .* 1$/m) as string,
    });
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});
