import { captureLog, createTestDatabase, eventually, type TestDatabase } from '#platform/testing';
import { Database } from './database.js';
import { ElectedWorker } from './elected-worker.js';

function openDatabase(url: string): Database {
  return new Database({ url, poolSize: 4, applicationName: 'scrutin-test', entities: [] });
}

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
    await eventually(() => {
      expect(worker.isLeading).toBe(true);
    });
    await server.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'scrutin-cut-off'`,
    );
    await eventually(() => {
      expect(worker.isLeading).toBe(false);
    });
    await eventually(() => {
      expect(worker.isLeading).toBe(true);
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
