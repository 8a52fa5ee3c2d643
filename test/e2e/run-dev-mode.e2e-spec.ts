import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { makeTemporaryFolder } from '../../tools/embedded-postgres/index.js';
import { checkPort, findFreePort } from '../../tools/local-services/ports.js';
import { eventually } from '#platform/testing';
import {
  identifyProcess,
  isRunning,
  type ProcessIdentity,
} from '../../tools/local-services/process-identity.js';
import { stopProcess } from '../../tools/local-services/stop-process.js';

const supervisor = path.resolve('dist/tools/dev/run-dev-mode.js');
const record = z.array(z.object({ name: z.string(), pid: z.number(), startedAt: z.string() }));

/** A run of the supervisor, and what it has said so far. */
class DevRun {
  readonly exited: Promise<number | null>;
  output = '';
  private readonly child: ChildProcess;

  constructor(dataDir: string, ports: Ports, args: readonly string[] = []) {
    this.child = spawn(process.execPath, [supervisor, '--data', dataDir, ...args], {
      env: {
        ...process.env,
        // Empty is as good as unset: it is the embedded servers that are tried here.
        DATABASE_URL: '',
        REDIS_URL: '',
        SMTP_URL: '',
        STORAGE_ENDPOINT: '',
        NODE_ENV: 'development',
        ADMIN_PORT: String(ports.admin),
        FIELD_PORT: String(ports.field),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.exited = once(this.child, 'close').then(() => this.child.exitCode);
  }

  async ready(): Promise<void> {
    const ended = { yet: false };
    void this.exited.then(() => (ended.yet = true));
    while (!/^ready/m.test(this.output)) {
      if (ended.yet) throw new Error(`run-dev-mode ended before it was ready:\n${this.output}`);
      await pause(50);
    }
  }

  signal(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.exited;
  }

  /** The address that the ready block prints for psql. */
  get databaseUrl(): string {
    return /postgres:\/\/\S+/.exec(this.output)?.[0] ?? '';
  }
}

/** Each test starts the whole platform at least once, on machines that do much else at the time. */
const patienceMs = 120_000;

interface Ports {
  readonly admin: number;
  readonly field: number;
}

let dataDir = '';
let ports: Ports;
const runs: DevRun[] = [];

function start(args: readonly string[] = []): DevRun {
  const run = new DevRun(dataDir, ports, args);
  runs.push(run);
  return run;
}

const startedBy = () =>
  record.parse(JSON.parse(readFileSync(path.join(dataDir, 'run.json'), 'utf8')));
const statusOf = async (port: number) => (await fetch(`http://127.0.0.1:${port}/health/`)).status;

async function ask(databaseUrl: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(sql);
  await client.end();
  return rows[0]?.answer;
}

/** Waits until the demo has reported so much, and says how much it is by then. */
async function reportsOf(run: DevRun, atLeast: number): Promise<number> {
  const sql = 'SELECT count(*)::int AS answer FROM vote_reports';
  const until = performance.now() + 60_000;
  for (;;) {
    const count = Number(await ask(run.databaseUrl, sql));
    if (count >= atLeast) return count;
    if (performance.now() > until) throw new Error(`${count} reports:\n${run.output}`);
    await pause(250);
  }
}

async function eventualDemo(): Promise<ProcessIdentity> {
  let demo: ProcessIdentity | undefined;
  await eventually(() => {
    demo = startedBy().find(({ name }) => name === 'demo');
    expect(demo).toBeDefined();
  }, 5_000);
  if (demo === undefined) throw new Error('the demo does not run');
  return demo;
}

beforeEach(async () => {
  dataDir = path.join(await makeTemporaryFolder('scrutin-dev-'), 'data');
  ports = { admin: await findFreePort(), field: await findFreePort() };
});

afterEach(async () => {
  await Promise.all(runs.splice(0).map((run) => run.signal('SIGTERM')));
  rmSync(path.dirname(dataDir), { recursive: true, force: true });
});

describe('run-dev-mode', () => {
  it(
    'runs both APIs with demo data, and leaves no process and no port behind after Ctrl-C',
    async () => {
      const run = start();
      await run.ready();
      expect(await Promise.all([statusOf(ports.admin), statusOf(ports.field)])).toEqual([200, 200]);
      expect(run.output).toContain('DEMO');
      const storeUrl = /files +(http:\S+)/.exec(run.output)?.[1] ?? '';
      expect(await (await fetch(storeUrl)).text()).toContain('AccessDenied');
      const started = startedBy();
      expect(started.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['postgres', 'admin-api', 'field-api']),
      );

      expect(await run.signal('SIGINT')).toBe(0);
      expect(started.filter(isRunning)).toEqual([]);
      expect(await Promise.all([checkPort(ports.admin), checkPort(ports.field)])).toEqual([
        'free',
        'free',
      ]);
    },
    patienceMs,
  );

  it(
    'plays the living demo once it is ready, goes on with the same data and leaves nothing running after kill -9, and stops it with the rest',
    async () => {
      const killed = start(['--demo-rate', '300']);
      await killed.ready();
      const before = await reportsOf(killed, 20);
      const leftBehind = startedBy();
      await killed.signal('SIGKILL');

      const run = start(['--demo-rate', '300']);
      await run.ready();
      expect(leftBehind.filter(isRunning)).toEqual([]);
      await reportsOf(run, before + 1);
      expect(await ask(run.databaseUrl, 'SELECT count(*)::int AS answer FROM elections')).toBe(1);
      expect(run.output).not.toContain('"correlation_id":"simulate-');
      const started = startedBy();
      expect(started.map(({ name }) => name)).toContain('demo');
      expect(await run.signal('SIGINT')).toBe(0);
      expect(started.filter(isRunning)).toEqual([]);
    },
    2 * patienceMs,
  );

  it(
    'goes on when the living demo is lost, and says so in one line',
    async () => {
      const run = start();
      await run.ready();
      const demo = await eventualDemo();
      await stopProcess(demo, [{ signal: 'SIGKILL', waitMs: 5_000 }]);
      await eventually(() => {
        expect(run.output).toContain('the living demo has ended (a signal); the platform goes on');
      }, 10_000);
      expect(await Promise.all([statusOf(ports.admin), statusOf(ports.field)])).toEqual([200, 200]);
      expect(await run.signal('SIGINT')).toBe(0);
    },
    patienceMs,
  );

  it(
    'begins with nothing when asked for a fresh start',
    async () => {
      const first = start(['--no-demo']);
      await first.ready();
      await ask(first.databaseUrl, 'CREATE TABLE kept AS SELECT 7 AS answer');
      await first.signal('SIGINT');

      const run = start(['--no-demo', '--fresh']);
      await run.ready();
      expect(await ask(run.databaseUrl, `SELECT to_regclass('kept') AS answer`)).toBeNull();
    },
    patienceMs,
  );

  it(
    'says which port is taken and how to choose another, and starts nothing',
    async () => {
      const squatter = createServer().listen(ports.field, '127.0.0.1');
      await once(squatter, 'listening');
      const run = start();
      expect(await run.exited).toBe(1);
      expect(run.output).toMatch(
        new RegExp(`Port ${ports.field} is taken: .* FIELD_PORT=\\d+ ./run-dev-mode`),
      );
      expect(run.output).not.toContain('    at ');
      squatter.close();
    },
    patienceMs,
  );

  it(
    'refuses a second run on the same data and names the first',
    async () => {
      const first = start(['--no-demo']);
      await first.ready();
      const second = start();
      expect(await second.exited).toBe(1);
      expect(second.output).toMatch(/Another run-dev-mode \(process \d+\)/);
      expect(await statusOf(ports.field)).toBe(200);
    },
    patienceMs,
  );

  it(
    'names the part that was lost and stops the rest',
    async () => {
      const run = start(['--no-demo']);
      await run.ready();
      const started = startedBy();
      const lost = started.find(({ name }) => name === 'field-api');
      const identity = identifyProcess(lost?.pid ?? 0);
      if (identity === undefined) throw new Error('the field API does not run');
      await stopProcess(identity, [{ signal: 'SIGKILL', waitMs: 5_000 }]);

      expect(await run.exited).toBe(1);
      expect(run.output).toContain('field-api stopped unexpectedly (signal SIGKILL)');
      expect(started.filter(isRunning)).toEqual([]);
    },
    patienceMs,
  );
});
