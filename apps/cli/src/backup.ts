import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { systemActor, systemClock } from '#kernel';
import { EvidenceInventory, EvidenceInventoryModule } from '#features/media';
import {
  BackupFolder,
  PostgresPrograms,
  serverAccount,
  takeBackup,
  withBackupLock,
  type Backup,
  type TakenBackup,
} from '#platform/backups';
import { OperatorError } from '#platform/config';
import type { BackupCliConfig, RestoreCliConfig } from './backup-cli.config.js';
import { progressLine } from './show-progress.js';
import { withFeatures } from './with-features.js';

export interface BackupOptions {
  readonly keep?: string;
  readonly verify?: boolean;
  readonly list?: boolean;
}

const OPERATOR = systemActor('scrutin backup');

export async function backUp(config: BackupCliConfig, { keep }: BackupOptions): Promise<string> {
  const kept = keep === undefined ? undefined : Number(keep);
  if (kept !== undefined && !(Number.isInteger(kept) && kept >= 1)) {
    throw new OperatorError('--keep takes a number of backups, 1 or more');
  }
  const account = await serverAccount(config.BACKUP_FOLDER);
  const folder = new BackupFolder(config.BACKUP_FOLDER, account);
  await folder.prepare();
  const programs = await PostgresPrograms.find(account, config.POSTGRES_BIN);
  const line = progressLine();
  try {
    const taken = await withBackupLock(folder.root, account, () =>
      takeBackup(folder, {
        ...{ url: config.BACKUP_DATABASE_URL, programs, programFolder: config.POSTGRES_BIN },
        ...{ keysFolder: config.VERIFICATION_KEYS_DIR, keep: kept, now: () => systemClock.now() },
        onProgress: line.show,
        writeEvidence: (file) => writeEvidence(config, file),
      }),
    );
    return describe(taken, folder);
  } finally {
    line.end();
  }
}

/** A line of JSON for each file, office after office. */
async function writeEvidence(config: BackupCliConfig, file: string) {
  return withFeatures(
    config,
    async (features) => {
      const handle = await open(file, 'wx', 0o600);
      const hash = createHash('sha256');
      let files = 0;
      try {
        for await (const entry of features.get(EvidenceInventory).list(OPERATOR)) {
          const text = `${JSON.stringify(entry)}\n`;
          hash.update(text);
          await handle.write(text);
          files += 1;
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      return { files, sha256: hash.digest('hex') };
    },
    [EvidenceInventoryModule],
  );
}

function describe({ backup, isArchived, removed }: TakenBackup, folder: BackupFolder): string {
  const { name, manifest_sha256: digest } = backup.description;
  const archive = {
    true: 'Its log has arrived in the archive.',
    false: `WARNING: its log did not arrive in ${folder.wal}: what follows this backup cannot be restored. See archive_command in the log of PostgreSQL.`,
    undefined: `WARNING: the server archives no log (archive_mode is off): what follows this backup cannot be restored.`,
  }[String(isArchived) as 'true' | 'false' | 'undefined'];
  return [
    `${describeOne(backup)}; manifest ${digest}`,
    archive,
    ...removed.map((old) => `Removed ${old}.`),
    `Backup ${name} is whole.`,
  ].join('\n');
}

function describeOne({ description, verifiedAt }: Backup): string {
  const { name, bytes, evidence, finished_at: end } = description;
  const restored = verifiedAt === undefined ? 'never restored' : `restored ${verifiedAt}`;
  return `${name}  ended ${end}  ${String(Math.ceil(bytes / 2 ** 20))} MiB  ${String(evidence.files)} files of evidence listed  ${restored}`;
}

export async function listBackups(config: RestoreCliConfig): Promise<string> {
  const folder = new BackupFolder(config.BACKUP_FOLDER, undefined);
  const all = await folder.list();
  return all.length === 0
    ? `There is no backup in ${folder.root}.`
    : all.map(describeOne).join('\n');
}
