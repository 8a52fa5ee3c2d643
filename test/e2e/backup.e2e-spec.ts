import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import {
  chmod,
  chown,
  copyFile,
  cp,
  open,
  readdir,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElectionId, ElectorId, OfficeId } from '#kernel';
import { evidenceFolder } from '#features/media';
import { listMoreLog, serverAccount, withBackupLock } from '#platform/backups';
import { ObjectStore } from '#platform/storage';
import { createTestStorage } from '#platform/testing';
import { ArchivingServer, BACKUP_PASSWORD } from './archiving-server.js';
import { startApi } from './api-under-test.js';
import { scrutin, type Outcome } from './command.js';
import { FieldUnderTest, NO_HURRY, type Reporter } from './field-client.js';

const PROGRAMS = ['postgres', 'psql', 'pg_basebackup', 'pg_verifybackup', 'pg_receivewal'];
const SHELF = '/usr/lib/postgresql';
const isInstalled =
  existsSync(SHELF) &&
  readdirSync(SHELF).some((version) =>
    PROGRAMS.every((program) => existsSync(path.join(SHELF, version, 'bin', program))),
  );
// On CI it must run, and says itself what is missing.
const describeIfInstalled = isInstalled || process.env['CI'] === 'true' ? describe : describe.skip;

let server: ArchivingServer;
let storage: Awaited<ReturnType<typeof createTestStorage>>;
let between: string;
/** What the commands said while the server was there. */
const day = {} as {
  early: Outcome;
  listed: Outcome;
  taken: Outcome;
  commandLines: readonly string[];
};

const env = () => ({
  BACKUP_FOLDER: server.backups,
  BACKUP_DATABASE_URL: server.url('scrutin_backup', BACKUP_PASSWORD),
  DATABASE_URL: server.url(),
});
const run = (...words: string[]) => scrutin(env(), ...words);
const into = (name: string) => path.join(server.folder, name);
const wal = () => path.join(server.backups, 'wal');

async function indexes(): Promise<readonly number[]> {
  const rows = await server.database.query<{ readonly index: number }>(
    'select index from vote_reports order by index',
  );
  return rows.map(({ index }) => index);
}

/** What a server that was started over restored data says. */
async function indexesIn(folder: string): Promise<readonly number[]> {
  await server.start(folder);
  try {
    return await indexes();
  } finally {
    await server.stop(folder);
  }
}

async function flip(file: string, at: number): Promise<void> {
  const handle = await open(file, 'r+');
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
  await handle.write(Buffer.from([(buffer[0] ?? 0) ^ 0xff]), 0, 1, at);
  await handle.close();
}

function commandLines(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return ''; // It ended meanwhile.
      }
    });
}

async function vote(reporter: Reporter, from: number, to: number): Promise<void> {
  for (let index = from; index <= to; index += 1) {
    expect((await reporter.vote(index)).status).toBe(201);
  }
}

/** Killed as soon as it copies. Answers every command line that was seen meanwhile. */
async function interruptedBackup(): Promise<readonly string[]> {
  const main = 'dist/apps/cli/src/main.js';
  const child: ChildProcess = spawn(process.execPath, [main, 'backup'], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...env() },
    stdio: 'ignore',
  });
  const seen: string[] = [];
  const base = path.join(server.backups, 'base');
  const isCopying = () => readdirSync(base).some((name) => name.startsWith('.draft-'));
  while (!isCopying() || !seen.some((line) => line.includes('pg_basebackup'))) {
    seen.push(...commandLines());
    await pause(5);
  }
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  return seen;
}

/** A backup too early, one that is interrupted, votes, a backup, votes, a moment, votes, and the fire. */
async function playTheDay(): Promise<void> {
  // The Redis that all tests share counts who asks for mails, and others sign the same address up.
  const own = {
    ...NO_HURRY,
    ...storage,
    DATABASE_URL: server.url(),
    AUTH_MAILS_BY_ACCOUNT: '1000',
  };
  const admin = await startApi('admin-api', own);
  const field = await startApi('field-api', own);
  const world = await FieldUnderTest.over({ ...admin, database: server.database }, field);
  const { election, office } = await world.open(400);
  const reporter = await world.source(office);
  await putEvidence(admin.app.get(ObjectStore), election, office, reporter);
  await scrutin({ ...env(), ...storage }, 'evidence:scan', '--election', election);
  day.early = await run('backup');
  day.commandLines = await interruptedBackup();
  day.listed = await run('backup', '--list');
  await vote(reporter, 1, 5);
  day.taken = await run('backup', '--keep', '1');
  await server.stream();
  await vote(reporter, 6, 9);
  await pause(50);
  between = new Date().toISOString();
  await pause(50);
  await server.sql('select pg_switch_wal()');
  await vote(reporter, 10, 14);
  await field.stop();
  await admin.stop();
}

async function putEvidence(store: ObjectStore, election: string, office: string, by: Reporter) {
  const ids = [election as ElectionId, office as OfficeId, by.electorId as ElectorId] as const;
  const key = `${evidenceFolder(...ids)}list-votes/1.jpg`;
  await store.put(key, Buffer.from(randomUUID()), { contentType: 'image/jpeg' });
}

const nameOf = ({ stdout }: Outcome) => /Backup (\S+) is whole/.exec(stdout)?.[1] ?? 'none';

describeIfInstalled('scrutin backup and restore', () => {
  beforeAll(async () => {
    server = await ArchivingServer.make();
    storage = await createTestStorage();
    await scrutin({ DATABASE_URL: server.url() }, 'db:migrate');
    await playTheDay();
  }, 180_000);

  afterAll(async () => {
    await server.remove();
  });

  it('copies the running server, and says that its log has arrived in the archive', () => {
    expect(day.taken).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Its log has arrived in the archive.') as string,
    });
  });

  it('shows no password to whoever lists processes', () => {
    expect(day.commandLines.some((line) => line.includes('pg_basebackup'))).toBe(true);
    const secret = BACKUP_PASSWORD.slice(0, 9);
    expect(day.commandLines.filter((line) => line.includes(secret))).toEqual([]);
  });

  it('lists no backup that was interrupted, and the next one clears it away', async () => {
    expect(day.listed.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^${nameOf(day.early)} .* 1 files of evidence`)),
    ]);
    expect(await readdir(path.join(server.backups, 'base'))).toEqual([nameOf(day.taken)]);
  });

  it('keeps as many as it was told to, and no log that only the removed ones needed', async () => {
    expect(day.taken.stdout).toContain(`Removed ${nameOf(day.early)}.`);
    const segments = (await readdir(wal())).filter((name) => /^[0-9A-F]{24}$/.test(name));
    const { start_lsn: start } = JSON.parse(
      readFileSync(path.join(server.backups, 'base', nameOf(day.taken), 'backup.json'), 'utf8'),
    ) as { start_lsn: string };
    expect(Number.parseInt(segments.sort()[0]?.slice(16) ?? '', 16)).toBe(
      Number.parseInt(start.slice(start.indexOf('/') + 1), 16) >> 24,
    );
  });

  it('opens its folders to nobody else', () => {
    for (const folder of ['.', 'base', 'wal', `base/${nameOf(day.taken)}/data`]) {
      expect(statSync(path.join(server.backups, folder)).mode & 0o777).toBe(0o700);
    }
  });

  it('refuses keys of citizens that lie where they would be copied', async () => {
    const keys = { VERIFICATION_KEYS_DIR: path.join(server.data, 'keys') };
    const { code, stderr } = await scrutin({ ...env(), ...keys }, 'backup');
    expect([code, stderr]).toEqual([2, expect.stringContaining('would come into backups')]);
  });

  it('works alone in its folder', async () => {
    const account = await serverAccount(server.backups);
    await withBackupLock(server.backups, account, async () => {
      const { code, stderr } = await run('backup');
      expect([code, stderr]).toEqual([2, expect.stringContaining('another backup or restore')]);
    });
  });

  it('restores the newest into a scratch server, and says in one line that it is sound', async () => {
    const { code, stdout } = await run('backup', '--verify');
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Verified: \S+ restored, .*; tallies sound, audit chains sound\.\n$/),
    ]);
    expect((await run('backup', '--list')).stdout).toMatch(/restored \d{4}-/);
  });

  it('finds in the store what its list of evidence names, and misses it in another', async () => {
    const compare = (more: object) => scrutin({ ...env(), ...more }, 'evidence:compare');
    expect(await compare(storage)).toMatchObject({
      code: 0,
      stdout: 'All 1 files of the list are in the store as they were.\n',
    });
    expect(await compare(await createTestStorage())).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /^missing office .*\n1 of 1 files are gone or altered\.\n$/,
      ) as string,
    });
  });

  it('brings every acknowledged vote back after the server burnt down', async () => {
    await server.burn();
    const { code, stdout } = await run('restore', '--into', into('restored'));
    expect([code, stdout]).toEqual([0, expect.stringContaining('everything until')]);
    expect(await indexesIn(into('restored'))).toEqual([...Array(14).keys()].map((n) => n + 1));
  });

  it('takes of the log that the server left what was written, and not the segments that it keeps in store', async () => {
    const file = path.join(server.backups, 'base', nameOf(day.taken), 'backup.json');
    const description = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof listMoreLog>[1];
    const names = async (folders: readonly string[]) =>
      (await listMoreLog(folders, description)).map(({ file: one, isPartial }) => [
        path.basename(one),
        isPartial,
      ]);
    const archived = (await readdir(wal())).filter((name) => /^[0-9A-F]{24}$/.test(name)).sort();
    const newest = archived.at(-1) ?? '';
    const nameAfter = (steps: number) =>
      `${newest.slice(0, 16)}${(Number.parseInt(newest.slice(16), 16) + steps).toString(16).padStart(8, '0').toUpperCase()}`;
    const left = (name: string) => path.join(server.leftLog, name);
    await copyFile(path.join(wal(), newest), left(nameAfter(3)));
    await writeFile(left(nameAfter(4)), Buffer.alloc(description.wal_segment_bytes));
    const found = await names([server.leftLog]);
    expect(found).toContainEqual([nameAfter(1), true]);
    for (const steps of [3, 4]) expect(found.flat()).not.toContain(nameAfter(steps));
    expect(found.filter(([, isPartial]) => isPartial)).toHaveLength(1);
    // An archive of somebody's is taken as it is.
    expect((await names([wal()])).some(([, isPartial]) => isPartial)).toBe(false);
  });

  it('brings back exactly what was there at a moment in between', async () => {
    expect(await run('restore', '--until', between, '--into', into('between'))).toMatchObject({
      code: 0,
    });
    expect(await indexesIn(into('between'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('touches no folder in which there is something', async () => {
    const { code, stderr } = await run('restore', '--into', into('between'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('is not empty')]);
    expect(existsSync(path.join(into('between'), 'PG_VERSION'))).toBe(true);
  });

  it.each([
    ['2026-11-28T18:30:00', 'is not a time with its zone'],
    ['2020-01-01T00:00:00Z', 'there is no backup from before that time'],
    ['2090-01-01T00:00:00Z', 'the log ends before that time'],
  ])('refuses a time that it cannot restore to: %s', async (until, words) => {
    const { code, stderr } = await run('restore', '--until', until, '--into', into('never'));
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(existsSync(path.join(into('never'), 'PG_VERSION'))).toBe(false);
  });

  describe('what was tampered with', () => {
    const base = (...names: string[]) =>
      path.join(server.backups, 'base', nameOf(day.taken), ...names);
    const segments = async () =>
      (await readdir(wal())).filter((name) => /^[0-9A-F]{24}$/.test(name)).sort();

    /** Does it, expects the refusal, undoes it. */
    async function refused(file: string, harm: () => Promise<void>, words: string): Promise<void> {
      const kept = path.join(server.folder, 'kept');
      await cp(file, kept, { preserveTimestamps: true });
      await harm();
      const { code, stderr } = await run('restore', '--into', into('never'));
      const { mode, uid, gid } = await stat(path.dirname(file));
      await rm(file, { force: true });
      await cp(kept, file);
      await chmod(file, mode & 0o600);
      await chown(file, uid, gid);
      expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
      expect(existsSync(into('never'))).toBe(false);
    }

    it('is refused: a byte of a table', async () => {
      const file = base('data/global/1262');
      await refused(file, () => flip(file, 100), 'was altered or is cut off');
    });

    it('is refused: a file that is cut off', async () => {
      const file = base('data/global/1262');
      await refused(file, () => truncate(file, 10), 'was altered or is cut off');
    });

    it('is refused: a manifest that was adjusted', async () => {
      const file = base('data/backup_manifest');
      await refused(file, () => flip(file, 50), 'its manifest is not the one that was written');
    });

    it('is refused: the list of evidence', async () => {
      const file = base('evidence.jsonl');
      await refused(file, () => flip(file, 20), 'missing or altered');
    });

    it('is refused: a segment of the log that is cut off', async () => {
      const file = path.join(wal(), (await segments())[0] ?? '');
      await refused(file, () => truncate(file, 1000), 'is cut off');
    });

    it('is refused: a segment of another name', async () => {
      const [one = '', other = ''] = (await segments()).map((name) => path.join(wal(), name));
      await refused(other, () => cp(one, other), 'another stretch of the log');
    });

    it('is refused: a record in the middle of the log, where PostgreSQL would end without a word', async () => {
      const file = path.join(wal(), (await segments()).at(-1) ?? '');
      await rm(path.join(server.backups, 'stream'), { recursive: true });
      await refused(file, () => flip(file, 4_000), 'the log is altered in or after segment');
    });
  });
});
