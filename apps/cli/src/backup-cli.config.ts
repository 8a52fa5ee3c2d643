import path from 'node:path';
import { z } from 'zod';
import { databaseFields, environmentFields, parseEnv, type Env } from '#platform/config';

const absolute = z.string().refine((text) => path.isAbsolute(text), 'expected an absolute path');

const backupFields = {
  ...environmentFields,
  /** Base backups lie in base/ of it, the log in wal/. */
  BACKUP_FOLDER: absolute,
  /** Where postgres, pg_basebackup and pg_verifybackup are, if not where distributions put them. */
  POSTGRES_BIN: absolute.optional(),
};

export type RestoreCliConfig = ReturnType<typeof parseRestoreCliConfig>;

export function parseRestoreCliConfig(env: Env) {
  return parseEnv({ ...backupFields, DATABASE_POOL: databaseFields.DATABASE_POOL }, env);
}

export type BackupCliConfig = ReturnType<typeof parseBackupCliConfig>;

export function parseBackupCliConfig(env: Env) {
  const fields = {
    ...backupFields,
    ...databaseFields,
    /** Of the role that may copy the server: scrutin_backup. */
    BACKUP_DATABASE_URL: databaseFields.DATABASE_URL,
    /** Only to make sure that it lies elsewhere. */
    VERIFICATION_KEYS_DIR: absolute.optional(),
  };
  return parseEnv(fields, env);
}
