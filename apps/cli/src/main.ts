import { Command } from 'commander';
import { startOrExplain } from '#platform/config';
import { parseCliConfig } from './cli.config.js';
import type { AdminCreateOptions } from './admin-create.js';
import type { AuditVerifyOptions } from './audit-verify.js';
import type { BackupOptions } from './backup.js';
import type { EvidenceScanOptions } from './evidence-scan.js';
import type { ImportOfficesOptions } from './import-offices.js';
import type { RestoreOptions } from './restore.js';
import type { TallyVerifyOptions } from './tally-verify.js';

// Each command is loaded when it is called: most of the start-up time of a short command is loading code.
const program = new Command('scrutin').description('Scrutin on the command line');

program
  .command('db:migrate')
  .description('bring the database schema up to date')
  .action(async () => {
    const { migrateDatabase } = await import('./db-migrate.js');
    console.log(await migrateDatabase(parseCliConfig(process.env)));
  });

program
  .command('audit:verify')
  .description(
    'recompute every audit chain; exits 1 when one is broken, 2 when it could not be checked',
  )
  .option('--heads <file>', 'compare with heads exported earlier (shows a removed tail)')
  .option('--export <file>', 'write the present heads, to be kept outside this installation')
  .action(async (options: AuditVerifyOptions) => {
    const { verifyAudit } = await import('./audit-verify.js');
    const { lines, sound } = await verifyAudit(parseCliConfig(process.env), options);
    console.log(lines.join('\n'));
    process.exitCode = sound ? 0 : 1;
  });

program
  .command('admin:create')
  .description('open the account of a platform admin')
  .requiredOption('--email <address>', 'with which the admin signs in')
  .option('--name <name>', 'what the admin is called', 'Platform admin')
  .option('--password-stdin', 'take the password from standard input instead of making one')
  .action(async (options: AdminCreateOptions) => {
    const { createAdmin } = await import('./admin-create.js');
    console.log(await createAdmin(parseCliConfig(process.env), options));
  });

program
  .command('import:offices')
  .description('read areas, centres and offices from a CSV file; exits 1 when the file is refused')
  .argument('<file>', 'a line for each office; see docs/polling-maps.md')
  .requiredOption('--election <id or code>', 'into which election')
  .option('--dry-run', 'only say what the file would change, and what is wrong with it')
  .option('--reason <text>', 'why this changes after voting has begun; kept in the trail')
  .action(async (file: string, options: ImportOfficesOptions) => {
    const { importOffices } = await import('./import-offices.js');
    const { lines, imported } = await importOffices(parseCliConfig(process.env), file, options);
    console.log(lines.join('\n'));
    process.exitCode = imported ? 0 : 1;
  });

program
  .command('evidence:scan')
  .description('make the index of evidence anew from the object store')
  .requiredOption('--election <id>', 'of which election')
  .action(async (options: EvidenceScanOptions) => {
    const { parseStorageCliConfig } = await import('./storage-cli.config.js');
    const { scanEvidence } = await import('./evidence-scan.js');
    console.log(await scanEvidence(parseStorageCliConfig(process.env), options));
  });

program
  .command('tally:verify')
  .description(
    'fold every office over its raw reports and compare; exits 1 when a tally is wrong, 2 when it could not be checked',
  )
  .option('--election <id or code>', 'only this one')
  .option('--repair', 'leave what is wrong to the worker that folds offices anew')
  .action(async (options: TallyVerifyOptions) => {
    const { verifyTallies } = await import('./tally-verify.js');
    const { lines, sound } = await verifyTallies(parseCliConfig(process.env), options);
    console.log(lines.join('\n'));
    process.exitCode = sound ? 0 : 1;
  });

program
  .command('backup')
  .description('copy the database into BACKUP_FOLDER; see docs/backups.md')
  .option('--keep <n>', 'afterwards remove all but the newest n, and the log that only they needed')
  .option('--list', 'only say which backups there are')
  .option(
    '--verify',
    'instead restore the newest into a scratch server and check it; exits 1 when it is not sound',
  )
  .action(async (options: BackupOptions) => {
    const { parseBackupCliConfig, parseRestoreCliConfig } = await import('./backup-cli.config.js');
    if (options.verify === true) {
      await restoreAndTell({ from: 'latest', into: 'scratch' });
      return;
    }
    const { backUp, listBackups } = await import('./backup.js');
    console.log(
      options.list === true
        ? await listBackups(parseRestoreCliConfig(process.env))
        : await backUp(parseBackupCliConfig(process.env), options),
    );
  });

program
  .command('restore')
  .description('make a data folder of PostgreSQL from a backup and the log; see docs/backups.md')
  .option('--from <name>', 'which backup', 'latest')
  .requiredOption('--into <folder>', 'new or empty; `scratch` only checks, and throws it away')
  .option('--until <time>', 'stop there: 2026-11-28T18:30:00+01:00')
  .option('--wal <folder...>', 'more of the log: pg_wal of the server that is gone')
  .action(restoreAndTell);

program
  .command('evidence:compare')
  .description(
    'hold the list of evidence in a backup against the object store; exits 1 on a difference',
  )
  .option('--backup <name>', 'which backup', 'latest')
  .action(async (options: { readonly backup: string }) => {
    const { parseStorageCliConfig } = await import('./storage-cli.config.js');
    const { parseRestoreCliConfig } = await import('./backup-cli.config.js');
    const { compareEvidence } = await import('./evidence-compare.js');
    const storage = parseStorageCliConfig(process.env);
    const folder = parseRestoreCliConfig(process.env);
    const { lines, sound } = await compareEvidence(storage, folder, options);
    console.log(lines.join('\n'));
    process.exitCode = sound ? 0 : 1;
  });

program
  .command('demo:load')
  .description('load demo data and print demo accounts as JSON (development only)')
  .action(async () => {
    const { loadDemo } = await import('./demo-load.js');
    const accounts = await loadDemo(parseCliConfig(process.env));
    console.log(JSON.stringify({ accounts }));
  });

async function restoreAndTell(options: RestoreOptions): Promise<void> {
  const { parseRestoreCliConfig } = await import('./backup-cli.config.js');
  const { restore } = await import('./restore.js');
  const { lines, sound } = await restore(parseRestoreCliConfig(process.env), options);
  console.log(lines.join('\n'));
  process.exitCode = sound ? 0 : 1;
}

/** Apart from 1, which says that a check was made and failed. */
const EXIT_NOT_DONE = 2;

await startOrExplain(
  'scrutin',
  async () => {
    await program.parseAsync();
  },
  EXIT_NOT_DONE,
);
