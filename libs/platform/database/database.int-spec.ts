import {
  captureLog,
  createTestDatabase,
  eventually,
  openTcpProxy,
  type TestDatabase,
} from '#platform/testing';
import { onBehalfOf, togetherFor } from '#platform/logging';
import { breaksConstraint } from './database-faults.js';
import { Database, type Transaction } from './database.js';
import { ElectedWorker } from './elected-worker.js';

function openDatabase(url: string): Database {
  return new Database({ url, poolSize: 4, applicationName: 'scrutin-test', entities: [] });
}

const SLEEP = 'select pg_backend_pid() as pid,\n  pg_sleep($1), $2::text';

describe('Database', () => {
  let server: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    server = await createTestDatabase();
    database = openDatabase(server.url);
    await database.open();
    await server.query('create table notes (text text primary key)');
  });

  afterAll(async () => {
    await database.close();
    await server.drop();
  });

  it('commits what resolves', async () => {
    await database.transaction((tx) => tx.query(`insert into notes values ('kept')`));
    expect(await server.query(`select 1 from notes where text = 'kept'`)).toHaveLength(1);
  });

  it('rolls back what throws, and passes the error on as it is', async () => {
    const fault = new Error('changed my mind');
    const work = database.transaction(async (tx) => {
      await tx.query(`insert into notes values ('lost')`);
      throw fault;
    });
    await expect(work).rejects.toBe(fault);
    expect(await server.query(`select 1 from notes where text = 'lost'`)).toHaveLength(0);
  });

  it('leaves an error of the statement itself alone', async () => {
    await expect(database.read((m) => m.query('select no_such_column'))).rejects.toMatchObject({
      name: 'QueryFailedError',
    });
  });

  it('tells of statements that take long, and of those that still run, by whom they were asked for, and never their values', async () => {
    const { logger, text } = captureLog();
    const watch = { slowMs: 50, stillRunsMs: 100 };
    const settings = { url: server.url, poolSize: 4, applicationName: 'watched', entities: [] };
    const watched = new Database({ ...settings, watch }, logger);
    await watched.open();
    type Rows = readonly { readonly pid: number }[];
    const sleep = async (seconds: number, id: string) => {
      const whose = () => ({ correlation_ids: [id] });
      const ask = async () => watched.read((m) => m.query<Rows>(SLEEP, [seconds, 'hunter2']));
      return onBehalfOf(whose, ask);
    };
    const [[quick], [slow]] = await Promise.all([sleep(0, 'quick'), sleep(0.2, 'slow')]);
    const [group] = await watched.preparedTransaction(
      async (tx) => tx.query<Rows>(SLEEP, [0.1, 'hunter2']),
      () => togetherFor([() => ({ correlation_ids: ['one'] }), undefined]),
    );
    await watched.close();
    const told = text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const statement = 'select pg_backend_pid() as pid, pg_sleep($1), $2::text';
    const own = { level: 'warn', statement, database_pid: slow?.pid, correlation_ids: ['slow'] };
    expect(told).toMatchObject([
      { ...own, msg: 'statement still runs' },
      { ...own, msg: 'slow statement' },
      { msg: 'slow statement', database_pid: group?.pid, correlation_ids: ['one'], requests: 2 },
    ]);
    expect(text()).not.toMatch(/hunter2|quick/);
    expect(quick?.pid).not.toBe(slow?.pid);
  });

  it('gives every read of a snapshot the same picture', async () => {
    const counts = await database.snapshot(async (tx) => {
      const before = await tx.query<{ n: string }[]>('select count(*) as n from notes');
      await server.query(`insert into notes values ('meanwhile')`);
      return [before, await tx.query<{ n: string }[]>('select count(*) as n from notes')];
    });
    expect(counts[1]).toEqual(counts[0]);
  });

  it('names the refusal when its connections are cut, and serves again right after', async () => {
    const cut = database.transaction(async (tx) => {
      await server.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'scrutin-test' and datname = current_database()`,
      );
      await tx.query('select 1');
    });
    await expect(cut).rejects.toMatchObject({ code: 'database_unavailable' });
    await database.ping();
  });
});

describe('a long transaction', () => {
  let server: TestDatabase;
  let database: Database;

  beforeEach(async () => {
    server = await createTestDatabase();
    database = openDatabase(server.url);
    await database.open();
    await server.query('create table notes (text text primary key)');
  });

  afterEach(async () => {
    await database.close();
    await server.drop();
  });

  async function connections(): Promise<readonly string[]> {
    const rows = await server.query<{ readonly name: string }>(
      `select application_name as name from pg_stat_activity
        where datname = current_database() and application_name like 'scrutin-test%'`,
    );
    return rows.map(({ name }) => name);
  }

  it('meets none of the limits of a request, on a connection of its own', async () => {
    const limits = async (tx: Transaction) =>
      tx.query<object[]>(
        `select name, setting from pg_settings order by name
          in ('statement_timeout', 'idle_in_transaction_session_timeout') desc, name limit 2`,
      );
    expect(await database.transaction(limits)).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '30000' },
      { name: 'statement_timeout', setting: '30000' },
    ]);
    expect(await database.longTransaction(limits)).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '0' },
      { name: 'statement_timeout', setting: '0' },
    ]);
  });

  it('leaves every place of the requests free, and lets no more than two in at once', async () => {
    let inside = 0;
    let most = 0;
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const works = Array.from({ length: 4 }, () =>
      database.longTransaction(async () => {
        most = Math.max(most, (inside += 1));
        await gate;
        inside -= 1;
      }),
    );
    await eventually(() => {
      expect(inside).toBe(2);
    });
    await Promise.all(
      Array.from({ length: 4 }, () => database.transaction((tx) => tx.query('select 1'))),
    );
    release();
    await Promise.all(works);
    expect(most).toBe(2);
  });

  it('commits what resolves and rolls back what throws', async () => {
    await database.longTransaction((tx) => tx.query(`insert into notes values ('kept')`));
    const fault = new Error('changed my mind');
    const work = database.longTransaction(async (tx) => {
      await tx.query(`insert into notes values ('lost')`);
      throw fault;
    });
    await expect(work).rejects.toBe(fault);
    expect(await server.query('select text from notes')).toEqual([{ text: 'kept' }]);
  });

  it('opens its connections when it is first needed, and closes them at the end', async () => {
    expect(await connections()).not.toContain('scrutin-test-long');
    await database.longTransaction((tx) => tx.query('select 1'));
    expect(await connections()).toContain('scrutin-test-long');
    await database.close();
    await eventually(async () => {
      expect(await connections()).toEqual([]);
    });
  });

  it('is refused by name while the database is away, and works again when it is back', async () => {
    const proxy = await openTcpProxy(new URL(server.url));
    const url = new URL(server.url);
    url.port = String(proxy.port);
    const through = openDatabase(url.href);
    await through.open();
    await proxy.kill();
    const refused = { code: 'database_unavailable' };
    await expect(through.longTransaction((tx) => tx.query('select 1'))).rejects.toMatchObject(
      refused,
    );
    await expect(through.longTransaction((tx) => tx.query('select 1'))).rejects.toMatchObject(
      refused,
    );
    await through.close();

    const cut = database.longTransaction(async (tx) => {
      await server.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'scrutin-test-long' and datname = current_database()`,
      );
      await tx.query('select 1');
    });
    await expect(cut).rejects.toMatchObject(refused);
    await database.longTransaction((tx) => tx.query('select 1'));
  });
});

describe('a rule of the database', () => {
  it('is recognised by its name in the refusal of a statement, and nothing else is', async () => {
    const server = await createTestDatabase();
    const database = openDatabase(server.url);
    await database.open();
    await server.query('create table notes (text text constraint notes_once unique)');
    const insert = () => database.transaction((tx) => tx.query(`insert into notes values ('a')`));
    await insert();
    const error: unknown = await insert().catch((fault: unknown) => fault);
    expect(breaksConstraint(error, 'notes_once')).toBe(true);
    expect(breaksConstraint(error, 'notes_twice')).toBe(false);
    expect(breaksConstraint(new Error('notes_once'), 'notes_once')).toBe(false);
    await database.close();
    await server.drop();
  });
});

describe('a database that is not there', () => {
  it('is a refusal with a name for whoever asks', async () => {
    const server = await createTestDatabase();
    const database = openDatabase(server.url);
    await database.open();
    await server.drop();
    await expect(database.ping()).rejects.toMatchObject({ code: 'database_unavailable' });
    await database.close();
  });
});

describe('ElectedWorker', () => {
  let server: TestDatabase;
  const workers: ElectedWorker[] = [];

  function contend(name: string, run: () => Promise<'done' | 'more'>): ElectedWorker {
    const worker = new ElectedWorker(
      server.url,
      { name, intervalMs: 10, run },
      captureLog().logger,
    );
    workers.push(worker);
    return worker;
  }

  beforeAll(async () => {
    server = await createTestDatabase();
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  });

  afterAll(async () => {
    await server.drop();
  });

  it('leads in one place at a time, and the next one takes over when it stops', async () => {
    const runs = [0, 0];
    const contenders = runs.map((_, n) =>
      contend('one-leader', async () => {
        runs[n] = (runs[n] ?? 0) + 1;
        return Promise.resolve('done');
      }),
    );
    await eventually(() => {
      expect(contenders.filter(({ isLeading }) => isLeading)).toHaveLength(1);
      expect(Math.max(...runs)).toBeGreaterThan(3);
    });
    expect(Math.min(...runs)).toBe(0);
    const first = contenders.findIndex(({ isLeading }) => isLeading);
    await contenders[first]?.stop();
    await eventually(() => {
      expect(contenders[1 - first]?.isLeading).toBe(true);
      expect(runs[1 - first]).toBeGreaterThan(0);
    });
  });

  it('loses the office with its connection and contends again', async () => {
    const worker = contend('cut-off', () => Promise.resolve('done'));
    const holders = async (): Promise<readonly number[]> => {
      const rows = await server.query<{ readonly pid: number }>(
        `select pid from pg_locks join pg_stat_activity using (pid)
          where locktype = 'advisory' and granted and application_name = 'scrutin-cut-off'`,
      );
      return rows.map(({ pid }) => pid);
    };
    await eventually(async () => {
      expect([worker.isLeading, (await holders()).length]).toEqual([true, 1]);
    });
    const before = await holders();
    await server.query('select pg_terminate_backend($1)', before);
    await eventually(async () => {
      const now = await holders();
      expect([worker.isLeading, now.length, now[0] === before[0]]).toEqual([true, 1, false]);
    });
  });

  it('tries again after a run that failed', async () => {
    let runs = 0;
    contend('clumsy', () => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('the first time')) : Promise.resolve('done');
    });
    await eventually(() => {
      expect(runs).toBeGreaterThan(2);
    });
  });

  it('runs again at once while there is more', async () => {
    let runs = 0;
    contend('busy', () => {
      runs += 1;
      return Promise.resolve(runs < 200 ? 'more' : 'done');
    });
    await eventually(() => {
      expect(runs).toBeGreaterThanOrEqual(200);
    }, 3_000);
  });
});
