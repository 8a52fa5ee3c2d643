import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { hasErrorCode } from '../local-services/error-code.js';
import { PlainError } from '../local-services/plain-error.js';
import { findFreePort, loopback } from '../local-services/ports.js';
import { identifyProcess, type ProcessIdentity } from '../local-services/process-identity.js';
import { superuser, type ClusterRequest } from './cluster.js';
import { clusterIn } from './data-folder.js';
import { stopPostmaster } from './orphan.js';
import { programOptions } from './run-as.js';

export interface ServerRequest extends ClusterRequest {
  readonly password: string;
  /** Called for each attempt, as soon as there is a process that somebody may have to stop. */
  readonly onSpawn: (identity: ProcessIdentity) => void;
}

export interface RunningServer {
  readonly port: number;
  readonly identity: ProcessIdentity;
  /** Settles when the server ends, for whatever reason. */
  readonly exited: Promise<string>;
}

const attempts = 5;
/** Recovery after a crash replays the log before anybody is let in. */
const readyWithinMs = 60_000;
/** Another server took the port in between, or the backends of a killed one are not quite gone. */
const passingFaults = /could not bind|Address already in use|pre-existing shared memory block/;

export async function startServer(request: ServerRequest): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const server = await spawnServer(request);
    const ready = await becomesReady(server, request.password);
    if (ready) return server;
    await stopPostmaster(server.identity);
    const words = await readFile(logFile(request.folder), 'utf8');
    if (attempt === attempts || !passingFaults.test(words)) {
      throw new PlainError(`PostgreSQL did not start:\n${words.trim().slice(-2_000)}`);
    }
    await pause(200);
  }
}

export function serverSettings(port: number, durable: boolean): readonly string[] {
  const settings = {
    listen_addresses: loopback,
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function spawnServer(request: ServerRequest): Promise<RunningServer> {
  const port = await findFreePort();
  const log = openLog(request.folder);
  const program = path.join(request.binaries, 'bin', 'postgres');
  const child = spawn(
    program,
    ['-D', clusterIn(request.folder), ...serverSettings(port, request.durable)],
    { ...programOptions(request.account), stdio: ['ignore', log, log] },
  );
  closeSync(log);
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('exit', (code, signal) => {
      resolve(code === null ? `signal ${signal ?? 'unknown'}` : `exit code ${code}`);
    });
  });
  child.unref();
  if (child.pid === undefined) throw new PlainError(`PostgreSQL did not start: ${await exited}`);
  const identity = identifyProcess(child.pid) ?? { pid: child.pid, startedAt: '' };
  request.onSpawn(identity);
  return { port, identity, exited };
}

/** A file and not a pipe: the server may outlive a killed parent, and must not choke on its own words. */
function openLog(folder: string): number {
  const file = logFile(folder);
  if (existsSync(file)) renameSync(file, `${file}.previous`);
  return openSync(file, 'wx', 0o600);
}

async function becomesReady(server: RunningServer, password: string): Promise<boolean> {
  const ended = { yet: false };
  void server.exited.then(() => (ended.yet = true));
  const deadline = Date.now() + readyWithinMs;
  while (!ended.yet && Date.now() < deadline) {
    if (await canConnect(server, password)) return !ended.yet;
    await pause(25);
  }
  return false;
}

async function canConnect({ port, identity }: RunningServer, password: string): Promise<boolean> {
  const client = new Client({
    host: loopback,
    port,
    user: superuser,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined); // The failed connection below says it all.
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (hasErrorCode(error, '28P01')) {
      await stopPostmaster(identity);
      throw new PlainError('The kept password does not open these data: start afresh.', {
        cause: error,
      });
    }
    return false;
  }
}

function logFile(folder: string): string {
  return path.join(folder, 'server.log');
}
