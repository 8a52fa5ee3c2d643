import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestStorage, eventually } from '#platform/testing';
import { JWT_SECRET, METRICS_PASSWORD, type ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi } from './elections-client.js';
import {
  atStatement,
  filesIn,
  HeldRow,
  ImportClient,
  imported,
  mapOf,
  NOTHING,
} from './import-client.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const LOCK = 'select "ElectionRow"%';

interface Process {
  readonly child: ChildProcess;
  readonly imports: ImportClient;
  readonly folder: string;
}

let api: ApiUnderTest;
let owner: ElectionsClient;
let here: ImportClient;
let there: Process;
let election: string;
let count = 0;

beforeAll(async () => {
  api = await startElectionsApi();
  owner = await ElectionsClient.signUp(api, 'owner@exemple.ga');
  here = new ImportClient(api.url, owner);
});

afterAll(async () => {
  await api.stop();
});

beforeEach(async () => {
  count += 1;
  ({ election } = await owner.prepare({ code: `PROCESS-${count}` }));
  there = await startAnother();
});

// A test that failed half-way must not leave its process, or the run would wait for it for ever.
afterEach(async () => {
  there.child.kill('SIGKILL');
  await HeldRow.releaseAll();
  await rm(there.folder, { recursive: true });
});

/** The built process itself, beside the one of the test, on the same database. */
async function startAnother(): Promise<Process> {
  const folder = await mkdtemp(path.join(tmpdir(), 'scrutin-process-'));
  const child = spawn(process.execPath, [path.join(root, 'dist/apps/admin-api/src/main.js')], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      PORT: '0',
      DRAIN_SECONDS: '0',
      DATABASE_URL: api.database.url,
      METRICS_PASSWORD,
      JWT_SECRET,
      IMPORT_FOLDER: folder,
      ...(await createTestStorage()),
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ readonly port: number }];
  return { child, folder, imports: new ImportClient(`http://127.0.0.1:${port}`, owner) };
}

async function end(signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(there.child, 'exit') as Promise<[number | null]>;
  there.child.kill(signal);
  return (await exited)[0];
}

/** As if a minute had passed in which nobody said that the run is alive. */
async function afterTheSilence(id: string): Promise<void> {
  expect((await here.see(id)).state).not.toBe('failed');
  await api.database.query(
    `update polling_map_imports set heartbeat_at = heartbeat_at - interval '61 seconds' where id = $1`,
    [id],
  );
}

describe('a process that is killed', () => {
  it('while it copies rows leaves nothing, and after a silence the run says that it was interrupted', async () => {
    const id = await there.imports.start(election, mapOf(200_000));
    await atStatement(api.database, 'copy staged_offices%');
    await end('SIGKILL');
    await afterTheSilence(id);
    const run = await here.see(id);
    expect(run).toMatchObject({ state: 'failed', codes: ['interrupted'], summary: null });
    expect(await imported(api.database, election)).toEqual(NOTHING);
    await eventually(async () => {
      expect((await here.import(election, mapOf(20))).state).toBe('done');
    }, 10_000);
  });

  it('at the door of the registry leaves nothing', async () => {
    const held = await HeldRow.hold(api.database, 'elections', election);
    const id = await there.imports.start(election, mapOf(20));
    await atStatement(api.database, LOCK, 'waits');
    await end('SIGKILL');
    await held.release();
    await afterTheSilence(id);
    expect(await here.see(id)).toMatchObject({ state: 'failed', codes: ['interrupted'] });
    // Its connection is noticed to be gone when it next speaks.
    await eventually(async () => {
      expect((await here.import(election, mapOf(10), '?dry_run=true')).state).toBe('done');
    });
    expect(await imported(api.database, election)).toEqual(NOTHING);
  });

  it('just before it says that it is done has either done it and said so, or neither', async () => {
    const election1 = await HeldRow.hold(api.database, 'elections', election);
    const id = await there.imports.start(election, mapOf(20));
    await atStatement(api.database, LOCK, 'waits');
    const run = await HeldRow.hold(api.database, 'polling_map_imports', id);
    await election1.release();
    await eventually(async () => {
      const waiting = await api.database.query(
        `select 1 from pg_stat_activity where datname = current_database()
            and query ilike 'update "polling_map_imports"%finished_at%' and wait_event_type = 'Lock'`,
      );
      expect(waiting).not.toEqual([]);
    });
    await end('SIGKILL');
    await run.release();
    // Whatever was on its way may still arrive.
    await eventually(async () => {
      const open = await api.database.query(
        `select 1 from pg_stat_activity
          where datname = current_database() and application_name like '%-long' and xact_start is not null`,
      );
      expect(open).toEqual([]);
    });
    const { state } = await here.see(id);
    const { told } = (await imported(api.database, election)) as { readonly told: number };
    expect({ state: state === 'done', told }).toEqual({ state: told === 1, told });
  });
});

describe('a process that is told to stop', () => {
  it('gives up what it reads, says so, leaves nothing, and ends in time', async () => {
    const id = await there.imports.start(election, mapOf(300_000));
    const waiting = await there.imports.start(election, mapOf(20));
    await atStatement(api.database, 'copy staged_offices%');
    const started = performance.now();
    expect(await end('SIGTERM')).toBe(0);
    expect(performance.now() - started).toBeLessThan(5_000);
    for (const each of [id, waiting]) {
      expect(await here.see(each)).toMatchObject({ state: 'failed', codes: ['interrupted'] });
    }
    expect(await imported(api.database, election)).toEqual(NOTHING);
    expect(await filesIn(there.folder)).toEqual([]);
  });

  it('finishes what it writes', async () => {
    const held = await HeldRow.hold(api.database, 'elections', election);
    const id = await there.imports.start(election, mapOf(20));
    await atStatement(api.database, LOCK, 'waits');
    const ended = end('SIGTERM');
    setTimeout(() => void held.release(), 500);
    expect(await ended).toBe(0);
    expect((await here.see(id)).state).toBe('done');
    expect(await imported(api.database, election)).toMatchObject({ offices: 20, told: 1 });
    expect(await filesIn(there.folder)).toEqual([]);
  });
});

describe('two processes', () => {
  it('import one election one after the other: the second is told that one is under way', async () => {
    const held = await HeldRow.hold(api.database, 'elections', election);
    const first = await there.imports.start(election, mapOf(20));
    await atStatement(api.database, LOCK, 'waits');
    const second = await here.import(election, mapOf(30));
    expect(second).toMatchObject({ state: 'failed', codes: ['import_running'] });
    await held.release();
    expect((await here.outcome(first)).state).toBe('done');
    expect(await imported(api.database, election)).toMatchObject({ offices: 20, told: 1 });
    expect((await here.import(election, mapOf(30))).state).toBe('done');
  });
});
