import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PlainError } from '../local-services/plain-error.js';
import { clusterIn, type DataFolder } from './data-folder.js';
import { runAs } from './run-as.js';

export const superuser = 'scrutin';

export interface ClusterRequest extends DataFolder {
  readonly binaries: string;
  readonly durable: boolean;
}

/** Makes the database cluster unless it is there already; answers the superuser's password. */
export async function ensureCluster(request: ClusterRequest): Promise<string> {
  await removeDrafts(request.folder);
  const cluster = clusterIn(request.folder);
  if (isComplete(cluster)) return readPassword(request.folder);
  if (existsSync(cluster)) await setAside(cluster);
  const password = await keepNewPassword(request);
  await initialise(request, cluster);
  return password;
}

/** Under its final name a cluster is always complete: an interrupted one is left under the draft's. */
async function initialise(request: ClusterRequest, cluster: string): Promise<void> {
  const draft = `${cluster}.draft-${process.pid}`;
  const outcome = await runAs(request.account, path.join(request.binaries, 'bin', 'initdb'), [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile(request.folder)}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(request.durable ? [] : ['--no-sync']),
  ]);
  if (!outcome.ok) throw new PlainError(`PostgreSQL could not be set up:\n${outcome.output}`);
  await rename(draft, cluster);
}

function isComplete(cluster: string): boolean {
  const parts = ['PG_VERSION', 'postgresql.conf', path.join('global', 'pg_control')];
  return parts.every((part) => existsSync(path.join(cluster, part)));
}

/** Not deleted: it may be all that is left of somebody's data. */
async function setAside(cluster: string): Promise<void> {
  const aside = `${cluster}.incomplete`;
  await rm(aside, { recursive: true, force: true });
  await rename(cluster, aside);
}

async function removeDrafts(folder: string): Promise<void> {
  const names = await readdir(folder);
  const drafts = names.filter((name) => name.includes('.draft-'));
  await Promise.all(
    drafts.map((name) => rm(path.join(folder, name), { recursive: true, force: true })),
  );
}

async function keepNewPassword({ folder, account }: DataFolder): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const file = passwordFile(folder);
  const draft = `${file}.draft-${process.pid}`;
  await writeFile(draft, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (account !== undefined) await chown(draft, account.uid, account.gid);
  await rename(draft, file);
  return password;
}

async function readPassword(folder: string): Promise<string> {
  const file = passwordFile(folder);
  if (!existsSync(file)) {
    throw new PlainError(`${file} is gone and with it the way into these data: start afresh.`);
  }
  return (await readFile(file, 'utf8')).trim();
}

function passwordFile(folder: string): string {
  return path.join(folder, 'password');
}
