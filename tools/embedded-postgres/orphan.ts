import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { PlainError } from '../local-services/plain-error.js';
import { identifyProcess, type ProcessIdentity } from '../local-services/process-identity.js';
import { stopProcess } from '../local-services/stop-process.js';

/** SIGINT cuts the clients off and writes everything down; SIGQUIT leaves that to the next start. */
const stopSteps = [
  { signal: 'SIGINT', waitMs: 10_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
] as const;

export async function stopPostmaster(postmaster: ProcessIdentity): Promise<void> {
  if (await stopProcess(postmaster, stopSteps)) return;
  throw new PlainError(`PostgreSQL (process ${postmaster.pid}) does not stop.`);
}

/** Stops the server that a killed parent left running on these data. Whoever calls holds the data's lock. */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid');
  const pid = existsSync(pidFile) ? parsePid(readFileSync(pidFile, 'utf8')) : undefined;
  if (pid === undefined) return;
  const postmaster = identifyProcess(pid);
  if (postmaster !== undefined && serves(pid, cluster)) {
    log(`stopping the PostgreSQL that an earlier run left behind (process ${pid})`);
    await stopPostmaster(postmaster);
    return;
  }
  // PostgreSQL copes with a pid of nobody, but refuses to start when a stranger has got the number since.
  await rm(pidFile, { force: true });
}

export function parsePid(postmasterPid: string): number | undefined {
  const pid = Number(postmasterPid.split('\n')[0]?.trim());
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/** Is this the command line of a PostgreSQL server for that folder? */
export function isPostmasterOf(
  cluster: string,
  [program = '', ...args]: readonly string[],
): boolean {
  return path.basename(program) === 'postgres' && args.includes(cluster);
}

function serves(pid: number, cluster: string): boolean {
  try {
    if (process.platform !== 'linux') {
      const line = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
      return line.includes('postgres') && line.includes(` ${cluster} `);
    }
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (isPostmasterOf(cluster, command)) return true;
    // Started by hand with another spelling of the path: a postmaster always works inside its cluster.
    const isPostgres = path.basename(command[0] ?? '') === 'postgres';
    return isPostgres && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false; // It ended while we looked, or belongs to somebody else: not our server either way.
  }
}
