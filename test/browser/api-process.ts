import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { TestDatabase } from '#platform/testing';
import type { RunningApi } from '../e2e/api-under-test.js';

const dist = path.resolve(import.meta.dirname, '../../dist');

export interface ApiProcessSettings {
  readonly app: 'admin-api' | 'field-api';
  readonly port: number;
  readonly database: TestDatabase;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The compiled API in a process of its own, as it runs in production. */
export async function startApiProcess(settings: ApiProcessSettings): Promise<RunningApi> {
  const { app, port, database, env } = settings;
  const child = spawn(process.execPath, [path.join(dist, 'apps', app, 'src/main.js')], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  child.stdout?.on('data', (chunk) => (log += String(chunk)));
  child.stderr?.on('data', (chunk) => (log += String(chunk)));
  const exit = once(child, 'exit');
  const ended = exit.then(() => {
    throw new Error(`${app} ended at its start:\n${log}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  return {
    database,
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
    },
  };
}
