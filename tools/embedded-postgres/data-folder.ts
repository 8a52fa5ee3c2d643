import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PlainError } from '../local-services/plain-error.js';
import { chooseAccount, parseAccounts, type Account } from './account.js';
import { can, runAs } from './run-as.js';

export interface DataFolder {
  readonly folder: string;
  /** Undefined when the server simply runs as ourselves. */
  readonly account: Account | undefined;
}

export interface DataFolderRequest {
  readonly dataDir: string;
  readonly reachableRoot: string;
  readonly accountName: string | undefined;
  readonly log: (line: string) => void;
}

/** Left in a data folder whose content had to live elsewhere; without it, what lives there is stale. */
const markerName = 'moved-to';

export function clusterIn(folder: string): string {
  return path.join(folder, 'cluster');
}

export function fallbackFor(dataDir: string, reachableRoot: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return path.join(reachableRoot, `data-${hash}`);
}

/** Where the data can live so that the server's account reaches them, made ready for that account. */
export async function prepareDataFolder(request: DataFolderRequest): Promise<DataFolder> {
  const { dataDir, reachableRoot, log } = request;
  if (process.getuid?.() !== 0) return prepareOwnFolder(dataDir);

  const fallback = fallbackFor(dataDir, reachableRoot);
  if (movedTo(dataDir) === fallback) return handOver(fallback, accountFor(fallback, request));

  const here = await handOver(dataDir, accountFor(dataDir, request));
  if (await isReachable(here)) return here;

  await rm(fallback, { recursive: true, force: true });
  await mkdir(reachableRoot, { recursive: true });
  await chmod(reachableRoot, 0o755); // Whatever the umask says.
  const there = await handOver(fallback, accountFor(fallback, request));
  if (!(await isReachable(there))) throw unreachable(there);
  await writeFile(path.join(dataDir, markerName), `${fallback}\n`);
  log(
    `PostgreSQL's user "${there.account.name}" cannot reach ${dataDir}: its data are in ${fallback}`,
  );
  return there;
}

/** Removes the data wherever `prepareDataFolder` put them. The server must not be running. */
export async function removeDataFolder(dataDir: string, reachableRoot: string): Promise<void> {
  const fallback = fallbackFor(dataDir, reachableRoot);
  if (movedTo(dataDir) === fallback) await rm(fallback, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

/** The folder that really holds the data, as far as one exists. */
export function currentDataFolder(dataDir: string, reachableRoot: string): string {
  const fallback = fallbackFor(dataDir, reachableRoot);
  return movedTo(dataDir) === fallback ? fallback : dataDir;
}

async function prepareOwnFolder(dataDir: string): Promise<DataFolder> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (statSync(dataDir).uid !== process.getuid?.()) {
    throw new PlainError(
      `${dataDir} belongs to another user of this machine: remove it as that user, or choose another folder.`,
    );
  }
  return { folder: dataDir, account: undefined };
}

function accountFor(folder: string, { accountName }: DataFolderRequest): Account {
  const account = chooseAccount({
    accounts: parseAccounts(readFileSync('/etc/passwd', 'utf8')),
    ownerUid: existsSync(folder) ? statSync(folder).uid : undefined,
    wanted: accountName,
  });
  if (account !== undefined) return account;
  throw new PlainError(
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody": ' +
      'run this as an ordinary user, or set DATABASE_URL.',
  );
}

async function handOver(
  folder: string,
  account: Account,
): Promise<DataFolder & { readonly account: Account }> {
  await mkdir(folder, { recursive: true });
  const { uid } = account;
  const cluster = clusterIn(folder);
  if (existsSync(cluster) && (statSync(cluster).uid !== uid || statSync(folder).uid !== uid)) {
    // Data that root copied here, or that another account served before.
    await runAs(undefined, 'chown', ['-R', `${uid}:${account.gid}`, folder]);
  }
  await chown(folder, uid, account.gid);
  await chmod(folder, 0o700);
  return { folder, account };
}

async function isReachable({ folder, account }: DataFolder): Promise<boolean> {
  return (await can(account, 'enter', folder)) && (await can(account, 'write', folder));
}

function movedTo(dataDir: string): string | undefined {
  const marker = path.join(dataDir, markerName);
  return existsSync(marker) ? readFileSync(marker, 'utf8').trim() : undefined;
}

function unreachable({ folder, account }: DataFolder): PlainError {
  return new PlainError(
    `PostgreSQL's user "${account?.name ?? ''}" cannot reach ${folder}: set DATABASE_URL instead.`,
  );
}
