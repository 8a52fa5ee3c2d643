import { request as httpRequest, type ClientRequest } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '#platform/testing';
import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi, type Seen } from './elections-client.js';
import { bearer } from './identity-client.js';
import {
  atStatement,
  cut,
  filesIn,
  HEADER,
  HeldRow,
  ImportClient,
  imported,
  mapOf,
  NOTHING,
} from './import-client.js';

const LOCK = 'select "ElectionRow"%';

let folder: string;
let api: ApiUnderTest;
let owner: ElectionsClient;
let editor: ElectionsClient;
let third: ElectionsClient;
let imports: ImportClient;
let election: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scrutin-faults-'));
  api = await startElectionsApi({ IMPORT_FOLDER: folder });
  owner = await ElectionsClient.signUp(api, 'owner@exemple.ga');
  editor = await ElectionsClient.signUp(api, 'editor@exemple.ga');
  third = await ElectionsClient.signUp(api, 'third@exemple.ga');
  imports = new ImportClient(api.url, owner);
});

afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  ({ election } = await prepare());
});

afterEach(async () => {
  await HeldRow.releaseAll();
  await eventually(async () => {
    expect(await filesIn(folder)).toEqual([]);
  });
});

/** One account has two places at most, so that a single one never takes them all. */
async function team(): Promise<void> {
  await owner.bring(editor, election, 'editor');
  await owner.bring(third, election, 'editor');
}

async function prepare() {
  count += 1;
  return owner.prepare({ code: `FAULT-${count}` });
}

async function runs(): Promise<readonly Seen[]> {
  return (await owner.must('GET', `elections/${election}/imports`)).items;
}

/** An import that has been read and checked, and waits at the door of the registry. */
async function atTheDoor(
  client = imports,
): Promise<{ readonly held: HeldRow; readonly id: string }> {
  const held = await HeldRow.hold(api.database, 'elections', election);
  const id = await client.start(election, mapOf(20));
  await atStatement(api.database, LOCK, 'waits');
  return { held, id };
}

describe('a connection to the database that is cut', () => {
  it('while rows are copied fails the import in words, leaves nothing, and the next import works', async () => {
    const id = await imports.start(election, mapOf(200_000));
    await cut(api.database, await atStatement(api.database, 'copy staged_offices%'));
    const run = await imports.outcome(id);
    expect(run).toMatchObject({ state: 'failed', codes: ['database_unavailable'] });
    expect(run.details[0]).toContain('send the same request again');
    expect(await imported(api.database, election)).toEqual(NOTHING);
    expect((await imports.import(election, mapOf(20))).state).toBe('done');
  });

  it('while the registry is written does the same', async () => {
    const { held, id } = await atTheDoor();
    await cut(api.database, await atStatement(api.database, LOCK, 'waits'));
    expect(await imports.outcome(id)).toMatchObject({
      state: 'failed',
      codes: ['database_unavailable'],
    });
    await held.release();
    expect(await imported(api.database, election)).toEqual(NOTHING);
    expect((await imports.import(election, mapOf(20))).state).toBe('done');
  });
});

describe('what changes while a file is read', () => {
  it('an election that opens by the clock is closed to it, and nothing is written', async () => {
    const { held, id } = await atTheDoor();
    await held.change(
      `update elections set state = 'scheduled', opens_at = now() - interval '1 minute' where id = $1`,
      election,
    );
    await held.release();
    expect(await imports.outcome(id)).toMatchObject({ state: 'failed', codes: ['frozen'] });
    expect(await imported(api.database, election)).toEqual(NOTHING);
  });

  it('a sender who is put out of the team writes nothing', async () => {
    await owner.bring(editor, election, 'editor');
    const { held, id } = await atTheDoor(new ImportClient(api.url, editor));
    await held.change(
      'delete from election_members where election_id = $1 and account_id = $2',
      election,
      editor.accountId,
    );
    await held.release();
    const run = await imports.outcome(id);
    expect(run).toMatchObject({ state: 'failed', codes: ['election_not_found'] });
    expect(await imported(api.database, election)).toEqual(NOTHING);
  });

  it('an election that is deleted takes the import with it', async () => {
    const { held, id } = await atTheDoor();
    await held.change('delete from elections where id = $1', election);
    await held.release();
    await eventually(async () => {
      expect(await filesIn(folder)).toEqual([]);
    });
    expect((await owner.get(`imports/${id}`)).status).toBe(404);
    const without = { areas: -1, centres: -1, offices: -1, told: 0 };
    expect(await imported(api.database, election)).toEqual(without);
    expect(api.log()).not.toContain('"msg":"an import could not be written down"');
  });
});

/** A request for an import whose body comes when the test says. */
function begin(
  headers: Readonly<Record<string, string>> = {},
  client = owner,
): {
  readonly request: ClientRequest;
  readonly answered: Promise<Seen>;
} {
  const request = httpRequest(`${api.url}/api/elections/${election}/imports`, {
    method: 'POST',
    headers: { ...bearer(client.token), 'content-type': 'text/csv', ...headers },
  });
  const answered = new Promise<Seen>((resolve, reject) => {
    request.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ ...(JSON.parse(text) as Seen), status: response.statusCode ?? 0 });
      });
    });
  });
  answered.catch(() => undefined);
  return { request, answered };
}

/** One that has arrived as far as the disk. */
async function halfWay(files = 1, client = owner): Promise<ReturnType<typeof begin>> {
  const upload = begin({}, client);
  upload.request.write(mapOf(2_000));
  await eventually(async () => {
    expect(await filesIn(folder)).toHaveLength(files);
  });
  return upload;
}

describe('an upload', () => {
  it('that is cut off leaves no file and starts no run', async () => {
    const { request } = await halfWay();
    request.destroy();
    await eventually(async () => {
      expect(await filesIn(folder)).toEqual([]);
    });
    expect(await runs()).toEqual([]);
    expect(api.log()).not.toContain('"level":"error"');
  });

  it('of an election that is deleted meanwhile is refused', async () => {
    const { request, answered } = await halfWay();
    await owner.must('DELETE', `elections/${election}`);
    request.end();
    expect(await answered).toMatchObject({ status: 404, code: 'election_not_found' });
  });

  it('of somebody who is put out of the team meanwhile is refused, and starts no run', async () => {
    const { request, answered } = await halfWay();
    await api.database.query('delete from election_members where election_id = $1', [election]);
    request.end();
    expect(await answered).toMatchObject({ status: 404, code: 'election_not_found' });
    const started = await api.database.query(
      'select 1 from polling_map_imports where election_id = $1',
      [election],
    );
    expect(started).toEqual([]);
  });

  it('of an election that opens meanwhile is refused as frozen', async () => {
    const { request, answered } = await halfWay();
    await owner.open(election);
    request.end();
    expect(await answered).toMatchObject({ status: 409, code: 'frozen' });
    expect(await runs()).toEqual([]);
  });

  it('that says it is larger than may be is refused before it is sent', async () => {
    const { request, answered } = begin({ 'content-length': String(512 * 1024 * 1024 + 1) });
    request.flushHeaders();
    expect(await answered).toMatchObject({ status: 413, code: 'body_too_large' });
    request.destroy();
  });

  it('takes a place while it is under way: the disk holds so many files and no more', async () => {
    await team();
    const uploads = [];
    for (let n = 1; n <= 4; n += 1) uploads.push(await halfWay(n, n <= 2 ? owner : editor));
    const response = await new ImportClient(api.url, third).post(election, mapOf(1));
    expect(response.headers.get('retry-after')).toBe('60');
    expect(await response.json()).toMatchObject({ status: 429, code: 'import_busy' });
    for (const { request } of uploads) request.destroy();
    await eventually(async () => {
      expect((await imports.post(election, mapOf(1), '?dry_run=true')).status).toBe(202);
    });
  });

  it('is no business of a route that takes JSON', async () => {
    const response = await fetch(`${api.url}/api/elections`, {
      method: 'POST',
      headers: { ...bearer(owner.token), 'content-type': 'text/csv' },
      body: HEADER,
    });
    expect(await response.json()).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  });
});

describe('imports that wait', () => {
  it('are at most four with the one that is read: the fifth is told when to come back', async () => {
    await team();
    const { held, id } = await atTheDoor();
    const ids = [id, await imports.start(election, mapOf(20))];
    const ofEditor = new ImportClient(api.url, editor);
    for (let n = 0; n < 2; n += 1) ids.push(await ofEditor.start(election, mapOf(20)));
    const fifth = await new ImportClient(api.url, third).post(election, mapOf(20));
    expect(fifth.status).toBe(429);
    expect(fifth.headers.get('retry-after')).toBe('60');
    await held.release();
    for (const each of ids) expect((await imports.outcome(each)).state).toBe('done');
    expect(await imported(api.database, election)).toMatchObject({ offices: 20, told: 1 });
  });

  it('are alive however long it takes until their turn comes', async () => {
    const { held, id } = await atTheDoor();
    const waiting = await imports.start(election, mapOf(20));
    await api.database.query(
      `update polling_map_imports set heartbeat_at = now() - interval '2 minutes' where id in ($1, $2)`,
      [id, waiting],
    );
    await delay(1_500);
    expect((await imports.see(id)).state).toBe('writing');
    expect((await imports.see(waiting)).state).toBe('waiting');
    await held.release();
    expect((await imports.outcome(waiting)).state).toBe('done');
  });
});

describe('a file of nothing but errors', () => {
  it('of 20 MB of malformed quotes is given up soon', async () => {
    const line = '"a"b,"c,d"e,f"\n';
    const file = `${HEADER}\n${line.repeat(Math.floor((20 * 1024 * 1024) / line.length))}`;
    const started = performance.now();
    const run = await imports.import(election, file);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(run.state).toBe('refused');
    expect(new Set(run.codes)).toEqual(new Set(['malformed_quotes']));
    const [{ problem_count: problems } = { problem_count: 0 }] = await api.database.query<{
      readonly problem_count: number;
    }>('select problem_count from polling_map_imports where id = $1', [run.id]);
    expect(problems).toBeGreaterThanOrEqual(10_000);
    expect(problems).toBeLessThan(12_000);
  });
});
