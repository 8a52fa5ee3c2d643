import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The system hands a pid to a stranger once its process has ended. Together with the start time it names one
 * process for good, so nothing that we did not start is ever signalled.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

/** Undefined when no such process runs; one that ended and waits for its parent counts as ended. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === 'linux' ? readFromProc(pid) : askPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isRunning(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.startedAt === identity.startedAt;
}

/** The start time in clock ticks since boot, from the text of `/proc/<pid>/stat`. */
export function parseStartTicks(stat: string): string | undefined {
  // The second field is the program's name in brackets and may itself hold blanks and brackets.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 1)
    .trim()
    .split(' ');
  const [state] = fields;
  return state === 'Z' || state === 'X' ? undefined : fields[19];
}

function readFromProc(pid: number): string | undefined {
  try {
    const ticks = parseStartTicks(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    // Ticks start again at each boot.
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return ticks === undefined ? undefined : `${boot}:${ticks}`;
  } catch {
    return undefined; // The file is there exactly as long as the process.
  }
}

function askPs(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const [state, ...started] = line.split(/\s+/);
    return state === undefined || state.startsWith('Z') ? undefined : started.join(' ');
  } catch {
    return undefined; // ps fails when there is no such process.
  }
}
