import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ApiUnderTest } from './api-under-test.js';
import { scrutin, type Outcome } from './command.js';
import { ElectionsClient, startElectionsApi } from './elections-client.js';
import { imported, NOTHING } from './import-client.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const SOUND = 'centre_code,centre_name,office_code,registered\nK1,École,K1-1,350\nK1,École,K1-2,\n';

let folder: string;
let api: ApiUnderTest;
let owner: ElectionsClient;
let election: string;
let code: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scrutin-offices-'));
  api = await startElectionsApi();
  owner = await ElectionsClient.signUp(api, 'owner@exemple.ga');
});

afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  count += 1;
  code = `CMD-${count}`;
  ({ election } = await owner.prepare({ code }));
});

async function importOffices(content: string, ...words: string[]): Promise<Outcome> {
  const file = path.join(folder, 'map.csv');
  await writeFile(file, content);
  return scrutin({ DATABASE_URL: api.database.url }, 'import:offices', file, ...words);
}

describe('scrutin import:offices', () => {
  it('imports by the id or by the code of an election; the result is on standard output, progress is not', async () => {
    const first = await importOffices(SOUND, '--election', election.toUpperCase());
    expect(first).toMatchObject({
      code: 0,
      stdout: [
        '2 rows',
        'areas    0 created, 0 changed, 0 unchanged',
        'centres  1 created, 0 changed, 0 unchanged',
        'offices  2 created, 0 changed, 0 unchanged',
        '1 offices without a number of voters',
        'Imported.',
        '',
      ].join('\n'),
      stderr: 'reading\nchecking codes and names\nwriting\n',
    });
    expect(await imported(api.database, election)).toMatchObject({ centres: 1, offices: 2 });
    const second = await importOffices(SOUND, '--election', code);
    expect(second.stdout).toContain('offices  0 created, 0 changed, 2 unchanged');
    const [entry] = await api.database.query(
      `select actor_kind, actor_id from audit_entries where action = 'polling_map.imported' and subject_id = $1`,
      [election],
    );
    expect(entry).toEqual({ actor_kind: 'system', actor_id: 'scrutin import:offices' });
  });

  it('says in a dry run what it would do, and does nothing', async () => {
    const { code: exit, stdout } = await importOffices(SOUND, '--election', code, '--dry-run');
    expect(exit).toBe(0);
    expect(stdout).toContain('offices  2 created, 0 changed, 0 unchanged');
    expect(stdout).toMatch(/Dry run: nothing was changed\.\n$/);
    expect(await imported(api.database, election)).toEqual(NOTHING);
  });

  it('refuses a file with its lines and columns: 1', async () => {
    const file = `${SOUND}K2,Lycée,K2-1,-5\nK2,Lycée,K1-1,5\n`;
    const { code: exit, stdout } = await importOffices(file, '--election', code);
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^line 4, registered: .* \(negative\)$/m);
    expect(stdout).toMatch(
      /^line 5: Office K1-1 stands on line 2 already.* \(duplicate_office_code\)$/m,
    );
    expect(stdout).toMatch(/^Refused: 2 problems, nothing changed\.$/m);
    expect(await imported(api.database, election)).toEqual(NOTHING);
    const empty = await importOffices('', '--election', code);
    expect(empty.code).toBe(1);
    expect(empty.stdout).toMatch(/^file, file: .*|^file: .* \(empty_file\)$/m);
  });

  it.each<[string, () => string[], RegExp]>([
    [
      'there is no such id',
      () => ['00000000-0000-4000-8000-000000000000'],
      /There is no such election/,
    ],
    ['there is no such code', () => ['NOWHERE'], /there is no election with the code NOWHERE/],
    [
      'the reason is longer than the trail takes',
      () => [code, '--reason', 'x'.repeat(100_000)],
      /reason/,
    ],
  ])('ends with 2 and one line when %s', async (_, words, line) => {
    const outcome = await importOffices(SOUND, '--election', ...words());
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(line);
    expect(outcome.stderr).toMatch(/^scrutin: [^\n]*\n$/);
  });

  it('does not guess which election is meant when two teams use one code: 2', async () => {
    const other = await ElectionsClient.signUp(api, `other-${count}@exemple.ga`);
    await other.prepare({ code });
    const outcome = await importOffices(SOUND, '--election', code);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toBe(
      `scrutin: several elections have the code ${code}: give the id instead\n`,
    );
  });

  it.each([
    ['is missing', 'missing.csv'],
    ['is a folder', '.'],
  ])('ends with 2 and one line when the file %s', async (_, name) => {
    const file = path.join(folder, name);
    const words = ['import:offices', file, '--election', code];
    const outcome = await scrutin({ DATABASE_URL: api.database.url }, ...words);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/^scrutin: .*cannot be read: [^\n]*\n$/);
  });

  it('changes an election that has opened only with a reason, which the trail keeps', async () => {
    await owner.open(election);
    const file = 'centre_code,office_code,registered\nC1,C1-1,401\n';
    const without = await importOffices(file, '--election', code);
    expect(without.code).toBe(2);
    expect(without.stderr).toMatch(/^scrutin: Voting has begun[^\n]*--reason[^\n]*\n$/);
    const amended = await importOffices(file, '--election', code, '--reason', 'Liste rectifiée');
    expect(amended.code).toBe(0);
    const [entry] = await api.database.query(
      `select after from audit_entries where action = 'office.edited' and chain = $1`,
      [`election:${election}`],
    );
    expect(entry).toMatchObject({
      after: { registered: 401, amendment_reason: 'Liste rectifiée' },
    });
  });
});

describe('the example of docs/polling-maps.md', () => {
  it('is imported as it is written there', async () => {
    const page = await readFile(path.join(root, 'docs/polling-maps.md'), 'utf8');
    const [, example = ''] = /```csv\n([\s\S]*?)```/.exec(page) ?? [];
    const { code: exit, stdout } = await importOffices(example, '--election', code);
    expect(exit).toBe(0);
    expect(stdout).toContain('5 rows\nareas    4 created, 0 changed, 1 unchanged');
  });
});
