import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const METRICS_PASSWORD = '0c1b2a39485f6e7d8c9bafa1b2c3d4e5';

/** The object store is not asked by anything that is measured here. */
const NO_STORAGE = {
  STORAGE_ENDPOINT: 'http://127.0.0.1:9',
  STORAGE_REGION: 'us-east-1',
  STORAGE_BUCKET: 'bench',
  STORAGE_ACCESS_KEY_ID: 'bench',
  STORAGE_SECRET_ACCESS_KEY: '5f6e7d8c9bafa1b2c3d4e50c1b2a3948',
  STS_ROLE_ARN: 'arn:aws:iam::000000000000:role/bench',
  // Nothing is written there: no citizen comes.
  VERIFICATION_KEYS_DIR: path.join(tmpdir(), 'scrutin-bench-keys'),
};

/** The compiled field API as it runs in production: one process, its log written like anywhere else, but to nowhere. */
export class FieldApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(databaseUrl: string, redisUrl: string | undefined): Promise<FieldApiProcess> {
    const script = path.resolve(import.meta.dirname, '../apps/field-api/src/main.js');
    const nowhere = openSync('/dev/null', 'w');
    const child = spawn(process.execPath, [script], {
      env: {
        ...NO_STORAGE,
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        PORT: '0',
        HOST: '127.0.0.1',
        DRAIN_SECONDS: '0',
        DATABASE_URL: databaseUrl,
        REDIS_URL: redisUrl,
        METRICS_PASSWORD,
      },
      stdio: ['ignore', nowhere, 'inherit', 'ipc'],
    });
    closeSync(nowhere);
    const ended = once(child, 'exit').then(() => {
      throw new Error('the field API ended at its start');
    });
    const [message] = (await Promise.race([once(child, 'message'), ended])) as readonly unknown[];
    return new FieldApiProcess(child, portOf(message));
  }

  /** Seconds of processor time that it has used so far. */
  async cpuSeconds(): Promise<number> {
    return this.metric(/^process_cpu_seconds_total\{.*\} (.+)$/m);
  }

  /** How often figures were read from PostgreSQL so far. */
  async readings(): Promise<number> {
    return this.metric(/^office_figures_readings_total\{.*from="database".*\} (.+)$/m);
  }

  private async metric(line: RegExp): Promise<number> {
    const authorization = `Basic ${Buffer.from(`metrics:${METRICS_PASSWORD}`).toString('base64')}`;
    const answer = await fetch(`http://127.0.0.1:${String(this.port)}/metrics`, {
      headers: { authorization },
    });
    return Number(line.exec(await answer.text())?.[1] ?? 0);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

function portOf(message: unknown): number {
  if (typeof message === 'object' && message !== null && 'port' in message) {
    return Number(message.port);
  }
  throw new Error('the field API does not say where it listens');
}
