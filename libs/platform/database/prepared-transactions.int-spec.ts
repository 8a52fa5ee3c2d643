import { createTestDatabase, eventually, type TestDatabase } from '#platform/testing';
import { Database } from './database.js';

const NAME = 'scrutin-test-prepared';

describe('a prepared transaction', () => {
  let server: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    server = await createTestDatabase();
    const applicationName = 'scrutin-test';
    database = new Database({ url: server.url, poolSize: 4, applicationName, entities: [] });
    await database.open();
    await server.query('create table notes (id integer primary key, text text not null)');
  });

  afterAll(async () => {
    await database.close();
    await server.drop();
  });

  const texts = async (): Promise<readonly string[]> => {
    const rows = await server.query<{ readonly text: string }>(
      'select text from notes order by id',
    );
    return rows.map(({ text }) => text);
  };
  const INSERT = 'insert into notes values ($1, $2)';

  it('commits what resolves, early or at the end', async () => {
    await database.preparedTransaction(async (tx) => tx.query(INSERT, [1, 'kept']));
    await database.preparedTransaction(async (tx) => {
      await Promise.all([tx.query(INSERT, [2, 'too']), tx.commit()]);
    });
    expect(await texts()).toEqual(['kept', 'too']);
  });

  it('rolls back what throws, passes the error on as it is, and is used again', async () => {
    const before = await texts();
    const fault = new Error('changed my mind');
    const work = database.preparedTransaction(async (tx) => {
      await tx.query(INSERT, [3, 'lost']);
      throw fault;
    });
    await expect(work).rejects.toBe(fault);
    expect(await texts()).toEqual(before);
    await database.preparedTransaction(async (tx) => tx.query('select 1'));
  });

  it('keeps nothing where one of the statements that were sent together fails, committed behind them or not', async () => {
    const before = await texts();
    for (const early of [true, false]) {
      const work = database.preparedTransaction(async (tx) => {
        const all = [tx.query(INSERT, [4, 'fine']), tx.query(INSERT, [1, 'twice'])];
        await Promise.all(early ? [...all, tx.commit()] : all);
      });
      await expect(work).rejects.toMatchObject({ code: '23505' });
      expect(await texts()).toEqual(before);
    }
  });

  it('does not pass for committed where the failed statement was not waited for', async () => {
    const before = await texts();
    const work = database.preparedTransaction(async (tx) => {
      await tx.query(INSERT, [5, 'fine']);
      void tx.query(INSERT, [1, 'twice']).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await texts()).toEqual(before);
  });

  it('sees in each statement what others committed while the one before it waited', async () => {
    await server.query(`insert into notes values (100, 'contended')`);
    let read: Promise<string | undefined> = Promise.resolve(undefined);
    await database.transaction(async (holder) => {
      await holder.query('select 1 from notes where id = 100 for update');
      read = lockAndRead();
      await untilOneWaits();
      await holder.query(`update notes set text = 'moved' where id = 100`);
    });
    expect(await read).toBe('moved');
    await server.query('delete from notes where id = 100');
  });

  const lockAndRead = async (): Promise<string | undefined> =>
    database.preparedTransaction(async (tx) => {
      const [, rows] = await Promise.all([
        tx.query('select 1 from notes where id = $1 for update', [100]),
        tx.query<{ readonly text: string }[]>('select text from notes where id = $1', [100]),
      ]);
      return rows[0]?.text;
    });

  const untilOneWaits = async (): Promise<void> =>
    eventually(async () => {
      const waiting = await server.query(
        `select 1 from pg_stat_activity where application_name = '${NAME}' and wait_event_type = 'Lock'`,
      );
      expect(waiting).toHaveLength(1);
    });

  it('goes by the key however large the table has become since its statements were planned', async () => {
    await server.query('create table grown (id integer primary key, text text)');
    const select = 'select text from grown where id = any($1::integer[])';
    const plan = async (): Promise<string> =>
      database.preparedTransaction(async (tx) => {
        const rows = await tx.query<Readonly<Record<string, string>>[]>(`explain ${select}`, [[1]]);
        return rows.map((row) => Object.values(row)[0]).join('\n');
      });
    await database.preparedTransaction(async (tx) => tx.query(select, [[1]]));
    expect(await plan()).not.toContain('Seq Scan');
    await server.query(`insert into grown select n, 'x' from generate_series(1, 50000) n`);
    await server.query('analyze grown');
    expect(await plan()).not.toContain('Seq Scan');
  });

  it('names the refusal when its connections are cut, says that others took their place, and serves again', async () => {
    let connected = 0;
    database.onPreparedConnection(() => (connected += 1));
    const cut = database.preparedTransaction(async (tx) => {
      await tx.query('select 1');
      await server.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = '${NAME}' and datname = current_database()`,
      );
      await tx.query('select 1');
    });
    await expect(cut).rejects.toMatchObject({ code: 'database_unavailable' });
    const again = await database.preparedTransaction(async (tx) => tx.query('select 1 as one'));
    expect(again).toEqual([{ one: 1 }]);
    expect(connected).toBe(1);
  });
});
