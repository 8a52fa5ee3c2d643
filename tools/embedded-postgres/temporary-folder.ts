import { chmod, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A new folder that PostgreSQL's account can reach also when we are root: a private TMPDIR is passed over
 * for the machine's own. Everyone may walk through it; what lies inside guards itself.
 */
export async function makeTemporaryFolder(prefix: string): Promise<string> {
  const candidates = [tmpdir(), '/var/tmp', '/tmp'];
  const open = await Promise.all(candidates.map(isOpenToAll));
  const parent = candidates.find((_, index) => open[index]) ?? tmpdir();
  const folder = await mkdtemp(path.join(parent, prefix));
  await chmod(folder, 0o711);
  return folder;
}

async function isOpenToAll(folder: string): Promise<boolean> {
  const above = path.dirname(folder);
  try {
    const { mode } = await stat(folder);
    return (mode & 0o001) !== 0 && (above === folder || (await isOpenToAll(above)));
  } catch {
    return false; // There is no such folder here.
  }
}
