import { chmod, chown, mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServerAccount } from './server-account.js';

/** For nobody but the account of PostgreSQL. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

export async function ownFolder(folder: string, account?: ServerAccount): Promise<void> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  await give(folder, account);
  await chmod(folder, PRIVATE_FOLDER);
}

/** A file that is on the disk when this returns. */
export async function ownFile(file: string, text: string, account?: ServerAccount): Promise<void> {
  const handle = await open(file, 'wx', PRIVATE_FILE);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await give(file, account);
}

export async function give(place: string, account?: ServerAccount): Promise<void> {
  if (account !== undefined) await chown(place, account.uid, account.gid);
}

/** So that names in it outlive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** For passwords and sockets: short, private, and gone afterwards. */
export async function withPrivateFolder<T>(
  account: ServerAccount | undefined,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'scrutin-'));
  try {
    await give(folder, account);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
