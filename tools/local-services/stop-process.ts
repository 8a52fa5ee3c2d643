import { setTimeout as pause } from 'node:timers/promises';
import { hasErrorCode } from './error-code.js';
import { isRunning, type ProcessIdentity } from './process-identity.js';

/** Send the signal, then give the process this long before the next, harder step. */
export interface StopStep {
  readonly signal: NodeJS.Signals;
  readonly waitMs: number;
}

const pollMs = 20;

/** Walks through the steps until the process is gone; false when it survived them all. */
export async function stopProcess(
  identity: ProcessIdentity,
  steps: readonly StopStep[],
): Promise<boolean> {
  for (const { signal, waitMs } of steps) {
    if (!isRunning(identity)) return true;
    sendSignal(identity.pid, signal);
    const deadline = Date.now() + waitMs;
    while (isRunning(identity) && Date.now() < deadline) await pause(pollMs);
  }
  return !isRunning(identity);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!hasErrorCode(error, 'ESRCH')) throw error;
  }
}
