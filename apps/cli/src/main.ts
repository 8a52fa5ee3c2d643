import { Command } from 'commander';
import { startOrExplain } from '#platform/http';
import { verifyAudit, type AuditVerifyOptions } from './audit-verify.js';
import { parseCliConfig, parseDemoConfig } from './cli.config.js';
import { migrateDatabase } from './db-migrate.js';
import { loadDemo } from './demo-load.js';

const program = new Command('scrutin').description('Scrutin on the command line');

program
  .command('db:migrate')
  .description('bring the database schema up to date')
  .action(async () => {
    console.log(await migrateDatabase(parseCliConfig(process.env)));
  });

program
  .command('audit:verify')
  .description('recompute every audit chain; exits 1 when one is broken')
  .option('--heads <file>', 'compare with heads exported earlier (shows a removed tail)')
  .option('--export <file>', 'write the present heads, to be kept outside this installation')
  .action(async (options: AuditVerifyOptions) => {
    const { lines, sound } = await verifyAudit(parseCliConfig(process.env), options);
    console.log(lines.join('\n'));
    process.exitCode = sound ? 0 : 1;
  });

program
  .command('demo:load')
  .description('load demo data and print demo accounts as JSON (development only)')
  .action(async () => {
    const accounts = await loadDemo(parseDemoConfig(process.env));
    console.log(JSON.stringify({ accounts }));
  });

await startOrExplain('scrutin', async () => {
  await program.parseAsync();
});
