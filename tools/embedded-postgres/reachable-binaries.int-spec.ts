import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chooseAccount, parseAccounts } from './account.js';
import { findInstalledBinaries, type InstalledBinaries } from './installed-binaries.js';
import { findReachableBinaries } from './reachable-binaries.js';
import { makeTemporaryFolder } from './temporary-folder.js';

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('binaries inside a folder that only root may enter', () => {
  let folder = '';
  let installed: InstalledBinaries;
  const said: string[] = [];
  const account = chooseAccount({
    accounts: parseAccounts(readFileSync('/etc/passwd', 'utf8')),
    ownerUid: undefined,
    wanted: 'nobody',
  });

  beforeAll(async () => {
    folder = await makeTemporaryFolder('scrutin-binaries-');
    const { folder: source, version } = await findInstalledBinaries();
    const hidden = path.join(mkdtempSync(path.join(folder, 'private-')), 'native');
    cpSync(source, hidden, { recursive: true, verbatimSymlinks: true });
    installed = { folder: hidden, version };
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are copied whole, also when two ask at the same time, and then found again', async () => {
    const reachableRoot = path.join(folder, 'reachable');
    const request = { installed, account, reachableRoot, log: (line: string) => said.push(line) };
    const [found, alsoFound] = await Promise.all([
      findReachableBinaries(request),
      findReachableBinaries(request),
    ]);
    expect(alsoFound).toBe(found);
    expect(found).toBe(path.join(reachableRoot, `postgres-${installed.version}`));
    expect(existsSync(path.join(found, 'share', 'postgresql', 'postgres.bki'))).toBe(true);
    expect(readdirSync(reachableRoot)).toHaveLength(1);

    said.length = 0;
    expect(await findReachableBinaries(request)).toBe(found);
    expect(said).toEqual([]);
  });

  it('are used where they are by those who can reach them', async () => {
    const own = { installed, account: undefined, reachableRoot: folder, log: () => undefined };
    expect(await findReachableBinaries(own)).toBe(installed.folder);
  });
});
