import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { identifyProcess } from '../local-services/process-identity.js';
import { clusterIn } from './data-folder.js';
import {
  makeTemporaryFolder,
  removeEmbeddedPostgresData,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from './index.js';

const isRoot = process.getuid?.() === 0;
const said: string[] = [];
const log = (line: string) => said.push(line);
const running: EmbeddedPostgres[] = [];
let folder = '';
let dataDir = '';

async function start(
  options: { accountName?: string; reachableRoot?: string; durable?: boolean } = {},
) {
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false, log, ...options });
  running.push(postgres);
  return postgres;
}

async function ask(postgres: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  folder = await makeTemporaryFolder('scrutin-embedded-');
  dataDir = path.join(folder, 'data');
  said.length = 0;
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await first.stop();
    expect(await ask(await start(), 'SELECT answer FROM kept')).toBe(7);
  });

  it('listens on the loopback address alone, without a socket, and wants the password', async () => {
    const postgres = await start();
    const settings = `SELECT current_setting('listen_addresses') || current_setting('unix_socket_directories') AS answer`;
    expect(await ask(postgres, settings)).toBe('127.0.0.1');
    const stranger = new Client({
      connectionString: postgres.url('postgres').replace(/:[^:@]+@/, ':x@'),
    });
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
  });

  it('keeps the password to its owner and off the command line', async () => {
    const postgres = await start();
    expect(statSync(path.join(postgres.dataDir, 'password')).mode & 0o077).toBe(0);
    expect(said.join()).not.toContain(new URL(postgres.url('x')).password);
  });

  it('sorts by code point and stores UTF-8', async () => {
    const postgres = await start();
    const sql = `SELECT getdatabaseencoding() || ('a' COLLATE "default" < 'B') AS answer`;
    expect(await ask(postgres, sql)).toBe('UTF8false');
  });

  it('is gone after stop, and two run side by side', async () => {
    const first = await start();
    const second = await startEmbeddedPostgres({ dataDir: `${dataDir}-2`, durable: false, log });
    running.push(second);
    expect(second.port).not.toBe(first.port);
    await first.stop();
    expect(identifyProcess(first.pid)).toBeUndefined();
    expect(await ask(second, 'SELECT 1 AS answer')).toBe(1);
  });
});

describe('after an accident', () => {
  it('stops the server that a killed parent left behind, and serves its data', async () => {
    const driver = path.resolve('dist/tools/embedded-postgres/index.js');
    const script = `const { startEmbeddedPostgres } = await import(process.argv[1]);
      const options = { dataDir: process.argv[2], durable: false, log: () => {} };
      const postgres = await startEmbeddedPostgres(options);
      console.log(postgres.pid);
      setInterval(() => {}, 1000);`;
    const args = ['--input-type=module', '--eval', script, driver, dataDir];
    const parent = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [pid] = (await once(parent.stdout, 'data')).map(Number);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    expect(identifyProcess(pid ?? 0)).toBeDefined();

    expect(await ask(await start(), 'SELECT 1 AS answer')).toBe(1);
    expect(identifyProcess(pid ?? 0)).toBeUndefined();
    expect(said).toContainEqual(expect.stringContaining(`process ${pid}`));
  });

  it('loses nothing of durable data when the server itself was killed', async () => {
    const first = await start({ durable: true });
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS answer');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    expect(await ask(await start(), 'SELECT answer FROM kept')).toBe(7);
  });

  it('does not take a stranger who got the old pid for its server', async () => {
    await (await start()).stop();
    writeFileSync(path.join(clusterIn(dataDir), 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
    expect(await ask(await start(), 'SELECT 1 AS answer')).toBe(1);
  });

  it('starts over when the making of the cluster was interrupted', async () => {
    mkdirSync(path.join(clusterIn(dataDir), 'base'), { recursive: true });
    writeFileSync(path.join(clusterIn(dataDir), 'PG_VERSION'), '18\n');
    mkdirSync(`${clusterIn(dataDir)}.draft-4711`);
    expect(await ask(await start(), 'SELECT 1 AS answer')).toBe(1);
    expect(existsSync(`${clusterIn(dataDir)}.draft-4711`)).toBe(false);
  });
});

const asRoot = isRoot ? describe : describe.skip;

asRoot('as root', () => {
  it('runs as nobody on a machine without the user postgres', async () => {
    const postgres = await start({ accountName: 'nobody' });
    expect(await ask(postgres, 'SELECT 1 AS answer')).toBe(1);
    expect(statSync(clusterIn(dataDir)).uid).toBe(65_534);
  });

  it('moves to a reachable folder when the checkout lies in a private one', async () => {
    const privateFolder = mkdtempSync(path.join(folder, 'private-'));
    dataDir = path.join(privateFolder, 'data');
    const reachableRoot = path.join(folder, 'reachable');
    const first = await start({ reachableRoot });
    expect(first.dataDir).toContain(reachableRoot);
    expect(said).toContainEqual(expect.stringContaining(`its data are in ${first.dataDir}`));
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await first.stop();

    const second = await start({ reachableRoot });
    expect(await ask(second, 'SELECT answer FROM kept')).toBe(7);
    await second.stop();
    await removeEmbeddedPostgresData({ dataDir, log, reachableRoot });
    expect(existsSync(second.dataDir)).toBe(false);
  });

  it('starts with empty data when the private folder was made anew', async () => {
    const privateFolder = mkdtempSync(path.join(folder, 'private-'));
    dataDir = path.join(privateFolder, 'data');
    const reachableRoot = path.join(folder, 'reachable');
    const first = await start({ reachableRoot });
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await first.stop();
    rmSync(dataDir, { recursive: true });
    const sql = `SELECT to_regclass('kept') AS answer`;
    expect(await ask(await start({ reachableRoot }), sql)).toBeNull();
  });
});
