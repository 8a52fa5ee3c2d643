import path from 'node:path';
import { OperatorError } from '#platform/config';
import { askFacts, assertWhole, copyServer, hasArrived, readManifest } from './base-backup.js';
import { backupName, sizeOf, type Backup, type BackupFolder } from './backup-folder.js';
import { withConnection } from './connection.js';
import { give, ownFile } from './owned-files.js';
import { PostgresPrograms } from './postgres-programs.js';
import { parseLsn, pruneSegments, segmentNumber } from './wal-segments.js';

export interface BackupRequest {
  /** Of a role that may replicate. */
  readonly url: string;
  readonly programs: PostgresPrograms;
  /** Where PostgreSQL's programs are, if the operator says so. */
  readonly programFolder: string | undefined;
  /** Of the citizens' keys, if this process knows them. */
  readonly keysFolder: string | undefined;
  readonly keep: number | undefined;
  readonly now: () => Date;
  readonly onProgress: (text: string) => void;
  /** Writes the list of evidence, and says what it wrote. */
  readonly writeEvidence: (file: string) => Promise<{ files: number; sha256: string }>;
}

export interface TakenBackup {
  readonly backup: Backup;
  /** Undefined where the server archives nothing. */
  readonly isArchived: boolean | undefined;
  readonly removed: readonly string[];
}

/** The caller holds the lock. */
export async function takeBackup(
  folder: BackupFolder,
  request: BackupRequest,
): Promise<TakenBackup> {
  await folder.clearDrafts();
  const { isArchiving, backup } = await copy(folder, request);
  const isArchived = isArchiving ? await hasArrived(folder, backup.description) : undefined;
  const removed = request.keep === undefined ? [] : await prune(folder, request.keep);
  return { backup, isArchived, removed };
}

async function copy(folder: BackupFolder, request: BackupRequest) {
  const { url, now, onProgress, programs: any, keysFolder } = request;
  const startedAt = now();
  const name = backupName(startedAt);
  return withConnection(url, any, async (connection) => {
    const facts = await askFacts(any, connection);
    assertKeysOutside(keysFolder, [folder.root, facts.dataFolder]);
    const programs = await PostgresPrograms.find(any.account, request.programFolder, facts.major);
    const draft = await folder.draft(name);
    const data = path.join(draft, 'data');
    await copyServer(programs, connection, data, onProgress);
    const finishedAt = now();
    const manifest = await readManifest(data);
    onProgress('checking what was written');
    await assertWhole(programs, data, manifest);
    const list = path.join(draft, 'evidence.jsonl');
    const evidence = await request.writeEvidence(list);
    await give(list, programs.account);
    const { isArchiving, major, dataFolder: _, ...server } = facts;
    const description = {
      ...{ format: 1, name, started_at: startedAt.toISOString() },
      ...{ finished_at: finishedAt.toISOString(), server_major: major, ...server, ...manifest },
      ...{ bytes: await sizeOf(data), evidence },
    };
    const text = `${JSON.stringify(description, null, 2)}\n`;
    await ownFile(path.join(draft, 'backup.json'), text, programs.account);
    return { isArchiving, backup: await folder.publish(draft, name) };
  });
}

/** They are destroyed at certification, and a copy would not be. See ADR 15. */
function assertKeysOutside(keys: string | undefined, folders: readonly string[]): void {
  const inside = folders.find(
    (folder) =>
      keys !== undefined && folder !== '' && !path.relative(folder, keys).startsWith('..'),
  );
  if (inside === undefined) return;
  throw new OperatorError(
    `VERIFICATION_KEYS_DIR lies in ${inside} and would come into backups, which outlive the keys: move it first`,
  );
}

async function prune(folder: BackupFolder, keep: number): Promise<readonly string[]> {
  const all = await folder.list();
  const old = all.slice(keep);
  for (const backup of old) await folder.remove(backup);
  const oldest = all.slice(0, keep).at(-1)?.description;
  if (oldest !== undefined) {
    const bytes = oldest.wal_segment_bytes;
    const needed = segmentNumber(parseLsn(oldest.start_lsn), bytes);
    for (const place of [folder.wal, folder.stream]) await pruneSegments(place, needed, bytes);
  }
  return old.map(({ description }) => description.name);
}
