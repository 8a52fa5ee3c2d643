import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { OperatorError } from '#platform/config';
import { assertWhole, segmentName } from './base-backup.js';
import { sha256Of, type Backup, type BackupFolder } from './backup-folder.js';
import { ownFile, withPrivateFolder } from './owned-files.js';
import { runProgram, type PostgresPrograms } from './postgres-programs.js';
import { RecoveredServer } from './recovered-server.js';
import {
  assertUnbroken,
  isCutByItsEnd,
  listMoreLog,
  listSegments,
  parseLsn,
  segmentNumber,
  type WalSegment,
} from './wal-segments.js';

export interface RestoreRequest {
  readonly backup: Backup;
  /** An empty or new folder. */
  readonly into: string;
  readonly until: Date | undefined;
  /** What is left of the log of a server that is gone. */
  readonly moreWal: readonly string[];
  readonly onProgress: (text: string) => void;
}

export interface Restored {
  readonly server: RecoveredServer;
  /** The commit up to which everything is there; undefined where the log held none. */
  readonly lastCommit: string | undefined;
}

/** Copies a backup, replays the log over it, and hands the running server over. Nothing is changed but the copy. */
export async function withRestored<T>(
  programs: PostgresPrograms,
  folder: BackupFolder,
  request: RestoreRequest,
  work: (restored: Restored) => Promise<T>,
): Promise<T> {
  const { backup, into, until, moreWal, onProgress } = request;
  const { description } = backup;
  onProgress(`checking ${description.name}`);
  await assertWhole(programs, backup.data, description);
  await assertEvidence(backup);
  const wal = [folder.wal, folder.stream, ...moreWal];
  const segments = [
    ...(await listSegments([folder.wal, folder.stream], description.wal_segment_bytes)),
    ...(await listMoreLog(moreWal, description)),
  ];
  const first = segmentNumber(parseLsn(description.start_lsn), description.wal_segment_bytes);
  const last = await assertUnbroken(segments, first, description);
  onProgress('copying');
  await runProgram('cp', ['-a', `${backup.data}/.`, into], programs.account);
  await rm(path.join(into, 'backup_manifest'), { force: true });
  return withPrivateFolder(programs.account, async (own) => {
    const server = await RecoveredServer.start(programs, {
      ...{ data: into, wal, until, folder: own },
      ...{ superuser: description.superuser, database: description.database },
      onProgress: (count) => {
        onProgress(`replaying the log: ${String(count)} of ${String(segments.length)} segments`);
      },
    });
    try {
      if (until === undefined) await assertReached(server, backup, segments, last);
      const at = await server.ask('select pg_last_xact_replay_timestamp()');
      return await work({ server, lastCommit: at === '' ? undefined : at });
    } finally {
      await server.stop();
      await announceTimeline(programs, into);
    }
  });
}

export async function assertEvidence({ evidence, description }: Backup): Promise<void> {
  const found = await sha256Of(evidence).catch(() => 'nothing');
  if (found === description.evidence.sha256) return;
  throw new OperatorError(`${evidence} is missing or altered`);
}

/** A record that was altered ends the log for PostgreSQL, without a word. */
async function assertReached(
  server: RecoveredServer,
  { description }: Backup,
  segments: readonly WalSegment[],
  last: number,
): Promise<void> {
  const bytes = description.wal_segment_bytes;
  const answer = await server.ask('select pg_last_wal_replay_lsn()');
  const lsn = answer === '' ? 0n : parseLsn(answer);
  const reached = segmentNumber(lsn, bytes);
  if (reached > last) return;
  const end = segments.find(({ number, isPartial }) => number === last && !isPartial);
  if (end === undefined) return; // Nothing but what the backup holds itself.
  if (reached === last && (await isCutByItsEnd(end.file, lsn, bytes))) return;
  const broken = segmentName(description.timeline, reached, bytes).slice(8);
  throw new OperatorError(
    `the log is altered in or after segment …${broken}: what follows was not replayed. Restore with --until to a time before it, or find a good copy of the segment`,
  );
}

/** So that the server, when it runs again, first archives where its timeline branched off. */
async function announceTimeline(programs: PostgresPrograms, data: string): Promise<void> {
  const log = path.join(data, 'pg_wal');
  const status = path.join(log, 'archive_status');
  for (const name of await readdir(log)) {
    if (!name.endsWith('.history')) continue;
    const states = await readdir(status);
    if (states.some((state) => state.startsWith(name))) continue;
    await ownFile(path.join(status, `${name}.ready`), '', programs.account);
  }
}

/** Restoring over data that somebody may still want is not for a command to decide. */
export async function assertEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return;
  const pid = await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  throw new OperatorError(
    `${folder} is not empty${pid === '' ? '' : ', and a server runs on it'}: move it away, or name another`,
  );
}
