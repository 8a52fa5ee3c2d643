import type { Client } from './client.js';
import { DIRECTOR, signIn, type OpenElection } from './election.js';
import { DOMAIN } from './client.js';
import { tell, type Scene } from './scene.js';
import { checkVotes, type Ledger } from './voting.js';

const DATA = '/var/lib/postgresql/17';

/** A backup, more votes, the loss of the whole database, and back: nothing that was acknowledged is missing. */
export async function backUpLoseAndRestore(
  { machine, verdict }: Scene,
  client: Client,
  election: OpenElection,
  ledger: Ledger,
): Promise<void> {
  await machine.shell('systemctl start scrutin-backup.service');
  const list = await machine.shell('scrutin backup --list');
  verdict.that('the nightly unit makes a backup', /\d{8}T\d{6}Z/.test(list), list);
  const checked = await machine.run(['scrutin', 'backup', '--verify']);
  verdict.that('the backup can be restored and is sound', checked.code === 0, checked.output);
  // After the backup: these are in the log alone.
  for (const { office, authorization } of election.reporters) {
    const index = (ledger.votes.get(office) ?? 0) + 1;
    const body = { index, gender: 'female', age: 'more_60', has_torn: false };
    const ask = { method: 'POST', body, headers: { authorization } };
    await client.expect(DOMAIN, '/api/vote/', ask);
    ledger.votes.set(office, index);
  }
  // And not in the archive yet: as the runbook has it, with what the lost folder still holds.
  await machine.shell(`systemctl kill --signal=KILL postgresql@17-main; systemctl stop postgresql@17-main
    mv ${DATA}/main ${DATA}/lost`);
  tell('the database is gone');
  const { status } = await client.ask(DOMAIN, '/health/ready');
  verdict.equal('without its database the service says so', status, 503);
  const left = ['--wal', `${DATA}/lost/pg_wal`];
  const restored = await machine.run(['scrutin', 'restore', '--into', `${DATA}/main`, ...left]);
  verdict.that('the database is restored', restored.code === 0, restored.output);
  await machine.shell(`systemctl start postgresql@17-main
    for n in $(seq 1 100); do curl -sf -o /dev/null http://127.0.0.1:4101/health/ready && exit 0; sleep 0.2; done; exit 1`);
  await checkVotes(verdict, client, ledger, 'there after the loss of the database');
  const tallies = await machine.run(['scrutin', 'tally:verify']);
  verdict.that('tallies are sound after it', tallies.code === 0, tallies.output);
  const audit = await machine.run(['scrutin', 'audit:verify']);
  verdict.that('the audit chains are sound after it', audit.code === 0, audit.output);
  await signIn(client, DIRECTOR.email, DIRECTOR.password);
  tell('restored: votes, tallies and audit chains are as they were');
}
