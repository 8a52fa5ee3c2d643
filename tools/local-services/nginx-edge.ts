import { spawn } from 'node:child_process';
import { accessSync, closeSync, constants, mkdirSync, openSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from './plain-error.js';
import { findFreePort, loopback } from './ports.js';
import { identifyProcess } from './process-identity.js';
import { stopProcess } from './stop-process.js';

export interface NginxEdge {
  readonly port: number;
  stop(): Promise<void>;
}

export interface NginxEdgeOptions {
  readonly program: string;
  readonly folder: string;
  /** The configuration as it is shipped. */
  readonly shipped: string;
  readonly fieldApiPort: number;
  /** More of the block `http`. */
  readonly more?: string;
}

const READY_WITHIN_MS = 10_000;

export function findNginx(searchPath: string | undefined): string | undefined {
  const folders = [...(searchPath ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, 'nginx'))
    .find(isExecutable);
}

/** The shipped edge on this machine: the same locations and caches, without certificates, in front of one field API. */
export async function startNginxEdge(options: NginxEdgeOptions): Promise<NginxEdge> {
  const { program, folder, shipped, fieldApiPort, more = '' } = options;
  mkdirSync(folder, { recursive: true });
  const [port, redirects] = [await findFreePort(), await findFreePort()];
  const file = path.join(folder, 'nginx.conf');
  const local = localConfig(shipped, { folder, port, redirects, fieldApiPort });
  await writeFile(file, local.replace(/\}\s*$/, `${more}\n}\n`));
  const log = openSync(path.join(folder, 'nginx.log'), 'w', 0o600);
  const child = spawn(program, ['-p', folder, '-c', file, '-g', 'daemon off;'], {
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
  const stop = async (): Promise<void> => {
    if (identity === undefined) return;
    await stopProcess(identity, [
      { signal: 'SIGTERM', waitMs: 5_000 },
      { signal: 'SIGKILL', waitMs: 2_000 },
    ]);
  };
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline;) {
    if (await listens(port)) return { port, stop };
    if (child.exitCode !== null) break;
    await pause(20);
  }
  await stop();
  const words = await readFile(path.join(folder, 'nginx.log'), 'utf8');
  throw new PlainError(`nginx did not start:\n${words.trim()}`);
}

interface Place {
  readonly folder: string;
  readonly port: number;
  readonly redirects: number;
  readonly fieldApiPort: number;
}

/** Fails where the shipped configuration no longer has what is replaced: then this is no longer the shipped edge. */
function localConfig(shipped: string, place: Place): string {
  const { folder, port, redirects, fieldApiPort } = place;
  const server = `server ${loopback}:${fieldApiPort};`;
  const changes: readonly (readonly [RegExp, string])[] = [
    [/worker_processes auto;/, 'worker_processes 1;'],
    [/(?<=\s)\/tmp(?=\/)/g, folder],
    [/\/dev\/std(?:err|out)/g, `${folder}/edge.log`],
    [/^ *ssl_[^;]*;$/gm, ''],
    [/resolver [^;]*;/, ''],
    // Only over TLS.
    [/http2 on;/, ''],
    [/listen 8080 default_server;/, `listen ${loopback}:${redirects} default_server;`],
    [/listen 8443 ssl default_server;/, `listen ${loopback}:${port} default_server;`],
    [/server (?:field|admin)-api:3000 resolve;/g, server],
  ];
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  return changes.reduce((text, [before, after]) => {
    if (text.search(before) < 0) throw new PlainError(`not in the edge's configuration: ${before}`);
    return text.replace(before, after);
  }, user + shipped);
}

async function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, loopback);
    const tell = (does: boolean) => (): void => {
      socket.destroy();
      resolve(does);
    };
    socket.once('connect', tell(true)).once('error', tell(false));
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // Missing, or not ours to run: either way it cannot be used.
  }
}
