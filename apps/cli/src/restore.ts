import { rm } from 'node:fs/promises';
import path from 'node:path';
import { systemClock } from '#kernel';
import {
  assertEmpty,
  BackupFolder,
  ownFolder,
  PostgresPrograms,
  serverAccount,
  withBackupLock,
  withRestored,
  type Restored,
} from '#platform/backups';
import { OperatorError } from '#platform/config';
import { verifyAudit } from './audit-verify.js';
import type { RestoreCliConfig } from './backup-cli.config.js';
import { progressLine } from './show-progress.js';
import { verifyTallies } from './tally-verify.js';

export interface RestoreOptions {
  readonly from: string;
  readonly into: string;
  readonly until?: string;
  readonly wal?: readonly string[];
}

export interface RestoreVerdict {
  readonly lines: readonly string[];
  readonly sound: boolean;
}

const WITH_ZONE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
const SCRATCH = 'scratch';

export async function restore(
  config: RestoreCliConfig,
  { from, into, until, wal = [] }: RestoreOptions,
): Promise<RestoreVerdict> {
  const time = until === undefined ? undefined : parseTime(until);
  const account = await serverAccount(config.BACKUP_FOLDER);
  const folder = new BackupFolder(config.BACKUP_FOLDER, account);
  const backup = await folder.get(from, time);
  const { name, server_major: major } = backup.description;
  const programs = await PostgresPrograms.find(account, config.POSTGRES_BIN, major);
  const isScratch = into === SCRATCH;
  const line = progressLine();
  return withBackupLock(folder.root, account, async () => {
    await folder.clearDrafts();
    const target = isScratch ? await folder.scratch() : path.resolve(into);
    if (!isScratch) {
      await assertEmpty(target);
      await ownFolder(target, account);
    }
    const moreWal = wal.map((place) => path.resolve(place));
    const request = { backup, into: target, until: time, moreWal, onProgress: line.show };
    try {
      const verdict = await withRestored(programs, folder, request, async (restored) => {
        line.end();
        return isScratch ? check(config, name, restored) : done(name, target, restored);
      });
      if (isScratch && verdict.sound) await folder.markVerified(backup, systemClock.now());
      return verdict;
    } catch (error) {
      // What was not finished must not be taken for a whole server.
      if (!isScratch) await rm(target, { recursive: true, force: true });
      throw error;
    } finally {
      line.end();
      if (isScratch) await rm(target, { recursive: true, force: true });
    }
  });
}

function done(name: string, folder: string, { lastCommit }: Restored): RestoreVerdict {
  const line = `Restored ${name} into ${folder}: ${upTo(lastCommit)}. Start PostgreSQL on it, then take a backup at once.`;
  return { lines: [line], sound: true };
}

async function check(
  config: RestoreCliConfig,
  name: string,
  { server, lastCommit }: Restored,
): Promise<RestoreVerdict> {
  const scratch = { ...config, DATABASE_URL: await server.url(), DATABASE_REPLICA_URLS: [] };
  const tallies = await verifyTallies(scratch, {});
  const audit = await verifyAudit(scratch, {});
  const say = (sound: boolean) => (sound ? 'sound' : 'BROKEN');
  const sound = tallies.sound && audit.sound;
  const verdict = `${sound ? 'Verified' : 'NOT SOUND'}: ${name} restored, ${upTo(lastCommit)}; tallies ${say(tallies.sound)}, audit chains ${say(audit.sound)}.`;
  return { lines: [...(sound ? [] : [...tallies.lines, ...audit.lines]), verdict], sound };
}

function upTo(lastCommit: string | undefined): string {
  return lastCommit === undefined
    ? 'nothing was committed after it'
    : `everything until ${lastCommit} is there`;
}

/** A time without its zone would be somebody's hour, and nobody would know whose. */
function parseTime(text: string): Date {
  const at = new Date(text.replace(' ', 'T'));
  if (WITH_ZONE.test(text) && !Number.isNaN(at.getTime())) return at;
  throw new OperatorError(
    `${text} is not a time with its zone, such as 2026-11-28T18:30:00+01:00 or …Z`,
  );
}
