import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { PlainError } from '../local-services/plain-error.js';
import { identifyProcess } from '../local-services/process-identity.js';
import type { Account } from './account.js';
import type { InstalledBinaries } from './installed-binaries.js';
import { can, runAs, type Outcome } from './run-as.js';

export interface BinariesRequest {
  readonly installed: InstalledBinaries;
  readonly account: Account | undefined;
  /** A folder of the machine where copies can be reached by everyone. */
  readonly reachableRoot: string;
  readonly log: (line: string) => void;
}

/** The folder of binaries that the account can run: the installed one, or a copy made once. */
export async function findReachableBinaries(request: BinariesRequest): Promise<string> {
  const { installed, account, reachableRoot, log } = request;
  const asInstalled = await tryBinaries(installed.folder, account);
  if (asInstalled.ok) return installed.folder;
  if (account === undefined) throw doesNotRun(asInstalled);

  const copy = path.join(reachableRoot, `postgres-${installed.version}`);
  if (!existsSync(copy)) {
    await copyAtOnce(installed.folder, copy);
    log(
      `PostgreSQL's user "${account.name}" cannot reach this checkout: copied its programs to ${copy}`,
    );
  }
  const asCopied = await tryBinaries(copy, account);
  if (!asCopied.ok) throw doesNotRun(asCopied);
  return copy;
}

async function tryBinaries(folder: string, account: Account | undefined): Promise<Outcome> {
  const version = await runAs(account, path.join(folder, 'bin', 'postgres'), ['-V']);
  if (!version.ok) return version;
  const catalogue = path.join(folder, 'share', 'postgresql', 'postgres.bki');
  const readable = await can(account, 'read', catalogue);
  return { ok: readable, output: readable ? version.output : `${catalogue} cannot be read` };
}

/** Under its final name the copy is always complete, also when two processes make it at the same time. */
async function copyAtOnce(source: string, target: string): Promise<void> {
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  await chmod(parent, 0o755);
  await removeAbandonedDrafts(parent);
  const draft = `${target}.draft-${process.pid}-${randomUUID()}`;
  await cp(source, draft, { recursive: true, verbatimSymlinks: true });
  await openForReading(draft);
  try {
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // Otherwise the other process was faster.
  }
}

async function removeAbandonedDrafts(folder: string): Promise<void> {
  const names = await readdir(folder);
  const abandoned = names.filter((name) => {
    const pid = /\.draft-(\d+)-/.exec(name)?.[1];
    return pid !== undefined && identifyProcess(Number(pid)) === undefined;
  });
  await Promise.all(
    abandoned.map((name) => rm(path.join(folder, name), { recursive: true, force: true })),
  );
}

/** A checkout made under a strict umask hands its modes on to the copy. */
async function openForReading(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await chmod(folder, 0o755);
  for (const entry of entries.filter((found) => !found.isSymbolicLink())) {
    const file = path.join(entry.parentPath, entry.name);
    const { mode } = await stat(file);
    const program = entry.isDirectory() || (mode & 0o100) !== 0;
    await chmod(file, program ? 0o755 : 0o644);
  }
}

function doesNotRun({ output }: Outcome): PlainError {
  return new PlainError(
    `The embedded PostgreSQL does not run on this machine (${output}): ` +
      'set DATABASE_URL to a PostgreSQL server of your own.',
  );
}
