import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, closeSync, constants, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from './plain-error.js';
import { findFreePort, loopback } from './ports.js';
import { identifyProcess, type ProcessIdentity } from './process-identity.js';
import { stopProcess } from './stop-process.js';

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the process ends, for whatever reason. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

export interface RedisServerOptions {
  readonly program: string;
  readonly folder: string;
  readonly onSpawn?: (identity: ProcessIdentity) => void;
  /** More of the program's own options. */
  readonly settings?: readonly string[];
}

const attempts = 5;
const readyWithinMs = 10_000;

export function findRedisServer(searchPath: string | undefined): string | undefined {
  const candidates = (searchPath ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, 'redis-server'));
  return candidates.find(isExecutable);
}

/** A Redis for this machine alone that keeps nothing on disk: PostgreSQL is the only truth. */
export async function startRedisServer(options: RedisServerOptions): Promise<RedisServer> {
  mkdirSync(options.folder, { recursive: true });
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const port = await findFreePort();
    const server = spawnServer(options, port);
    if (await becomesReady(server, options.folder)) return server;
    await server.stop();
  }
  const words = await readFile(logFile(options.folder), 'utf8');
  throw new PlainError(`redis-server did not start:\n${words.trim()}`);
}

function spawnServer(options: RedisServerOptions, port: number): RedisServer {
  const log = openSync(logFile(options.folder), 'w', 0o600);
  const settings = ['--bind', loopback, '--port', String(port), '--save', '', '--appendonly', 'no'];
  const words = [...settings, '--dir', options.folder, ...(options.settings ?? [])];
  const child = spawn(options.program, words, {
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = settleOnExit(child);
  child.unref();
  const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
  if (identity !== undefined) options.onSpawn?.(identity);
  return {
    url: `redis://${loopback}:${port}`,
    port,
    pid: child.pid ?? 0,
    exited,
    stop: async () => {
      if (identity === undefined) return;
      await stopProcess(identity, [
        { signal: 'SIGTERM', waitMs: 5_000 },
        { signal: 'SIGKILL', waitMs: 2_000 },
      ]);
    },
  };
}

function settleOnExit(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('exit', (code, signal) => {
      resolve(code === null ? `signal ${signal ?? 'unknown'}` : `exit code ${code}`);
    });
  });
}

async function becomesReady(server: RedisServer, folder: string): Promise<boolean> {
  const ended = { yet: false };
  void server.exited.then(() => (ended.yet = true));
  const deadline = Date.now() + readyWithinMs;
  while (!ended.yet && Date.now() < deadline) {
    // Its own log, not a PING: a stranger who took the port in between would answer a PING too.
    const words = await readFile(logFile(folder), 'utf8');
    if (words.includes('Ready to accept connections')) return true;
    await pause(20);
  }
  return false;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // Missing, or not ours to run: either way it cannot be used.
  }
}

function logFile(folder: string): string {
  return path.join(folder, 'redis.log');
}
