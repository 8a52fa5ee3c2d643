export { BackupFolder, backupName, sha256Of, sizeOf, type Backup } from './backup-folder.js';
export { withBackupLock } from './backup-lock.js';
export { takeBackup, type TakenBackup } from './take-backup.js';
export { ownFile, ownFolder } from './owned-files.js';
export { PostgresPrograms } from './postgres-programs.js';
export { assertEmpty, assertEvidence, withRestored, type Restored } from './restore.js';
export { serverAccount } from './server-account.js';
export { listMoreLog } from './wal-segments.js';
