import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { OperatorError } from '#platform/config';
import { sha256Of, type BackupDescription, type BackupFolder } from './backup-folder.js';
import { ask, type Connection } from './connection.js';
import { ProgramFailed, type PostgresPrograms } from './postgres-programs.js';
import { parseLsn, segmentNumber } from './wal-segments.js';

const ARCHIVED_WITHIN_MS = 60_000;

export interface ServerFacts {
  readonly major: number;
  readonly system_identifier: string;
  readonly superuser: string;
  readonly database: string;
  readonly wal_segment_bytes: number;
  readonly isArchiving: boolean;
  readonly dataFolder: string;
}

const facts = z.object({
  version: z.number(),
  system: z.string(),
  superuser: z.string(),
  database: z.string(),
  segment: z.number(),
  archiving: z.boolean(),
  folder: z.string(),
});

const FACTS = `select json_build_object(
  'version', current_setting('server_version_num')::int, 'system', (select system_identifier::text from pg_control_system()),
  'superuser', (select rolname from pg_roles where oid = 10), 'database', current_database(),
  'segment', (select setting::bigint from pg_settings where name = 'wal_segment_size'),
  'archiving', current_setting('archive_mode') <> 'off',
  'folder', coalesce((select setting from pg_settings where name = 'data_directory'), ''))`;

export async function askFacts(
  programs: PostgresPrograms,
  connection: Connection,
): Promise<ServerFacts> {
  const answer = facts.parse(JSON.parse(await ask(programs, connection, FACTS)));
  const { version, system, superuser, database, segment, archiving, folder } = answer;
  return {
    ...{ major: Math.floor(version / 10_000), system_identifier: system, superuser, database },
    ...{ wal_segment_bytes: segment, isArchiving: archiving, dataFolder: folder },
  };
}

/** Files as they lie in the data folder, with a manifest, and with the log that makes them whole by themselves. */
export async function copyServer(
  programs: PostgresPrograms,
  connection: Connection,
  data: string,
  onProgress: (text: string) => void,
): Promise<void> {
  const args = ['--format=plain', '--wal-method=stream', '--checkpoint=fast', '--no-password'];
  await programs.run(
    'pg_basebackup',
    [`--pgdata=${data}`, ...args, '--manifest-checksums=SHA256', '--progress'],
    {
      env: connection,
      onLine: (line) => {
        const [text] = /\d+\/\d+ kB \(\d+%\)/.exec(line) ?? [];
        if (text !== undefined) onProgress(text);
      },
    },
  );
}

const manifest = z.object({
  'WAL-Ranges': z
    .array(z.object({ Timeline: z.number(), 'Start-LSN': z.string(), 'End-LSN': z.string() }))
    .min(1),
});

export async function readManifest(data: string) {
  const file = path.join(data, 'backup_manifest');
  const { 'WAL-Ranges': ranges } = manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a manifest without ranges');
  return {
    timeline: last.Timeline,
    start_lsn: first['Start-LSN'],
    end_lsn: last['End-LSN'],
    manifest_sha256: await sha256Of(file),
  };
}

/** Every file, and the log between the beginning and the end of the backup. */
export async function assertWhole(
  programs: PostgresPrograms,
  data: string,
  { manifest_sha256: expected }: Pick<BackupDescription, 'manifest_sha256'>,
): Promise<void> {
  const found = await sha256Of(path.join(data, 'backup_manifest')).catch(() => 'nothing');
  if (found !== expected) {
    throw new OperatorError(`${data} was altered: its manifest is not the one that was written`);
  }
  try {
    await programs.run('pg_verifybackup', ['--quiet', '--exit-on-error', data]);
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error;
    throw new OperatorError(`${data} was altered or is cut off: ${error.words.join(' ')}`, error);
  }
}

/** Whether the segment with the end of the backup came to the archive: the proof that archive_command leads there. */
export async function hasArrived(
  folder: BackupFolder,
  { timeline, end_lsn: end, wal_segment_bytes: bytes }: BackupDescription,
  withinMs = ARCHIVED_WITHIN_MS,
): Promise<boolean> {
  const file = path.join(
    folder.wal,
    segmentName(timeline, segmentNumber(parseLsn(end) - 1n, bytes), bytes),
  );
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    if (existsSync(file)) return true;
    await pause(250);
  }
  return false;
}

export function segmentName(timeline: number, number: number, bytes: number): string {
  const perHigh = 2 ** 32 / bytes;
  const parts = [timeline, Math.floor(number / perHigh), number % perHigh];
  return parts.map((part) => part.toString(16).toUpperCase().padStart(8, '0')).join('');
}
