import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasErrorCode } from '../local-services/error-code.js';
import { PlainError } from '../local-services/plain-error.js';
import {
  identifyProcess,
  isRunning,
  type ProcessIdentity,
} from '../local-services/process-identity.js';
import { parseProcess } from './run-record.js';

export interface RunLock {
  release(): void;
}

export const lockName = 'run.lock';

/** One run for each data folder. A lock whose holder was killed is taken over. */
export function takeRunLock(dataDir: string): RunLock {
  const lock = path.join(dataDir, lockName);
  const own = `${lock}.${process.pid}`;
  const text = JSON.stringify(identifyProcess(process.pid));
  writeInto(dataDir, own, text);
  try {
    // A link appears with its content at once, and fails when there is one already.
    while (!tryLink(own, lock)) removeStale(lock, dataDir);
  } finally {
    rmSync(own, { force: true });
  }
  return {
    release: () => {
      if (readIfPresent(lock) === text) rmSync(lock, { force: true });
    },
  };
}

function writeInto(dataDir: string, file: string, text: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PlainError(`The data folder ${dataDir} cannot be written to (${why}).`);
  }
}

function removeStale(lock: string, dataDir: string): void {
  const found = readIfPresent(lock);
  if (found === undefined) return;
  const holder = parseHolder(found);
  if (holder !== undefined && isRunning(holder)) {
    throw new PlainError(
      `Another run-dev-mode (process ${holder.pid}) is using ${dataDir}: ` +
        'stop it, or start this one with another folder: ./run-dev-mode --data DIR',
    );
  }
  // Moved before it is removed: another starter may have taken the stale lock over since we read it.
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return; // Another starter was faster: look again.
  }
  if (readIfPresent(aside) !== found) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function parseHolder(text: string): ProcessIdentity | undefined {
  try {
    return parseProcess(JSON.parse(text));
  } catch {
    return undefined; // Cut off by a full disk, say: nobody holds such a lock.
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // Released while we looked.
  }
}
