import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestDatabase } from '#platform/testing';
import { JWT_SECRET, METRICS_PASSWORD, type RunningApi } from './api-under-test.js';

const script = path.resolve(import.meta.dirname, '../../dist/apps/field-api/src/main.js');

/** The built field API in several processes, as production runs it. */
export class ProcessGroupUnderTest implements RunningApi {
  url = '';
  private said = '';

  private constructor(
    readonly database: TestDatabase,
    readonly process: ChildProcess,
  ) {
    for (const stream of [process.stdout, process.stderr]) {
      stream?.on('data', (chunk) => (this.said += String(chunk)));
    }
  }

  static spawn(
    database: TestDatabase,
    env: Readonly<Record<string, string>>,
  ): ProcessGroupUnderTest {
    const child = spawn(process.execPath, [script], {
      env: {
        ...{ PATH: process.env['PATH'], NODE_ENV: 'test', PORT: '0', METRICS_PASSWORD, JWT_SECRET },
        ...{ DATABASE_URL: database.url, REDIS_URL: process.env['SCRUTIN_TEST_REDIS_URL'] },
        // Nobody listens there, and nothing here asks for files.
        ...{ STORAGE_ENDPOINT: 'http://127.0.0.1:1', STORAGE_ACCESS_KEY_ID: 'scrutin' },
        ...{ STORAGE_SECRET_ACCESS_KEY: 'not-a-real-one', ...env },
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    return new ProcessGroupUnderTest(database, child);
  }

  static async start(
    database: TestDatabase,
    env: Readonly<Record<string, string>>,
  ): Promise<ProcessGroupUnderTest> {
    const group = ProcessGroupUnderTest.spawn(database, env);
    const ended = once(group.process, 'exit').then(() => {
      throw new Error(`ended at its start:\n${group.said}`);
    });
    const [message] = (await Promise.race([once(group.process, 'message'), ended])) as unknown[];
    ended.catch(() => undefined);
    group.url = `http://127.0.0.1:${String((message as { readonly port: number }).port)}`;
    return group;
  }

  log(): string {
    return this.said;
  }

  /** The processes that do the work. */
  children(): readonly number[] {
    const pid = String(this.process.pid);
    const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return listed === '' ? [] : listed.split(/\s+/).map(Number);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exited = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await exited;
  }
}
