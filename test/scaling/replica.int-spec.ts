import { appendFile, cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Database } from '#platform/database';
import { captureLog, eventually } from '#platform/testing';
import {
  makeTemporaryFolder,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../tools/embedded-postgres/index.js';
import { runAs } from '../../tools/embedded-postgres/run-as.js';
import { clusterIn } from '../../tools/embedded-postgres/data-folder.js';

/** Half a second and the time between two looks; the rest is a busy machine. */
const SOON_MS = 2_000;

interface Picture {
  readonly isCopy: boolean;
  readonly notes: number;
}

describe('a streaming replica', () => {
  let folder: string;
  let primary: EmbeddedPostgres;
  let replica: EmbeddedPostgres;
  let database: Database;
  let admin: Database;
  const log = captureLog();

  async function start(dataDir: string): Promise<EmbeddedPostgres> {
    return startEmbeddedPostgres({ dataDir, durable: false, log: () => undefined });
  }

  function connect(server: EmbeddedPostgres, replicaUrls: readonly string[] = []): Database {
    const settings = { poolSize: 2, applicationName: 'scrutin-test', entities: [], replicaUrls };
    return new Database({ url: server.url('postgres'), ...settings }, log.logger);
  }

  beforeAll(async () => {
    folder = await makeTemporaryFolder('scrutin-replica-');
    const [first, second] = [path.join(folder, 'primary'), path.join(folder, 'replica')];
    const before = await start(first);
    await before.stop();
    await cp(before.dataDir, path.join(second), { recursive: true, preserveTimestamps: true });
    await runAs(undefined, 'chown', ['-R', '--reference', before.dataDir, second]);
    primary = await start(first);
    const { port, password } = new URL(primary.url('postgres'));
    const cluster = clusterIn(second);
    await writeFile(path.join(cluster, 'standby.signal'), '');
    await appendFile(
      path.join(cluster, 'postgresql.auto.conf'),
      `primary_conninfo = 'host=127.0.0.1 port=${port} user=scrutin password=${password}'\n`,
    );
    replica = await start(second);
    database = connect(primary, [replica.url('postgres')]);
    admin = connect(replica);
    await Promise.all([database.open(), admin.open()]);
    await database.read((tx) => tx.query('create table notes (id serial)'));
  }, 60_000);

  afterAll(async () => {
    await Promise.all([database.close(), admin.close()]);
    await replica.stop();
    await primary.stop();
    await rm(folder, { recursive: true });
  });

  async function look(how: 'recentSnapshot' | 'snapshot' = 'recentSnapshot'): Promise<Picture> {
    return database[how](async (tx) => {
      const sql =
        'select pg_is_in_recovery() as "isCopy", (select count(*)::integer from notes) as notes';
      const [row] = await tx.query<Picture[]>(sql);
      if (row === undefined) throw new Error('no row');
      return row;
    });
  }

  async function write(): Promise<void> {
    await database.transaction((tx) => tx.query('insert into notes default values'));
  }

  it('is read from, and shows what is committed within moments', async () => {
    await eventually(async () => {
      expect((await look()).isCopy).toBe(true);
    });
    const { notes } = await look();
    for (let n = 1; n <= 5; n += 1) {
      await write();
      const committed = performance.now();
      await eventually(async () => {
        expect((await look()).notes).toBe(notes + n);
      });
      expect(performance.now() - committed).toBeLessThan(SOON_MS);
    }
    expect((await look()).isCopy).toBe(true);
  });

  it('answers nothing that a decision rests on', async () => {
    expect((await look('snapshot')).isCopy).toBe(false);
  });

  it('that falls behind is left alone until it has caught up', async () => {
    await admin.read((tx) => tx.query('select pg_wal_replay_pause()'));
    const { notes } = await look('snapshot');
    await write();
    await eventually(async () => {
      expect(await look()).toEqual({ isCopy: false, notes: notes + 1 });
    }, SOON_MS);
    await admin.read((tx) => tx.query('select pg_wal_replay_resume()'));
    await eventually(async () => {
      expect(await look()).toEqual({ isCopy: true, notes: notes + 1 });
    });
  });

  it('that dies costs nobody an answer', async () => {
    process.kill(replica.pid, 'SIGKILL');
    for (let n = 0; n < 50; n += 1) expect((await look()).notes).toBeGreaterThan(0);
    await eventually(async () => {
      expect((await look()).isCopy).toBe(false);
      expect(log.text()).toMatch(/this replica lags or is away/);
    });
  });
});
