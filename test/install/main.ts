import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backUpLoseAndRestore } from './backup-day.js';
import { openElection } from './election.js';
import { installs, installsTwice, staysDry } from './installing.js';
import { Machine } from './machine.js';
import { lookFromOutside } from './outside.js';
import { lookForSecrets, SecretsWatch, secretsOf } from './secrets-watch.js';
import { uninstalls } from './leaving.js';
import { goesOn } from './upgrading.js';
import { goesWithoutSystemd } from './without-systemd.js';
import { Verdict } from './verdict.js';
import { takesVotes } from './voting.js';
import { EMAIL, type Scene } from './scene.js';

const FOLDER = process.env['SCRUTIN_INSTALL_TEST_FOLDER'] ?? '/var/tmp/scrutin-install-test';
const KEEP = process.env['SCRUTIN_INSTALL_TEST_KEEP'] === 'true';

/** From a bare Debian to a server, and all that happens to a server; exits with 1 where a promise is broken. */
async function main(): Promise<number> {
  if (process.getuid?.() !== 0) {
    process.stderr.write('test:install makes a machine in namespaces: run it as root.\n');
    return 2;
  }
  const verdict = new Verdict();
  if (process.argv.includes('--only-install')) return installsAndStays(verdict);
  if (!process.argv.includes('--only-without-systemd')) await withSystemd(verdict);
  // The machine that was kept holds the folder.
  if (!KEEP) await goesWithoutSystemd(FOLDER, verdict);
  process.stdout.write(
    `\n${verdict.summary}\n${verdict.broken.map((one) => `  ${one}\n`).join('')}`,
  );
  return verdict.broken.length === 0 ? 0 : 1;
}

/** For whoever wants to look around, or to go through a runbook as it is written. */
async function installsAndStays(verdict: Verdict): Promise<number> {
  const machine = await Machine.start(FOLDER);
  const beside = startBeside(machine);
  await machine.copyCheckout('/srv/scrutin');
  await installs({ machine, verdict, storeSecret: STORE_SECRET, said: [] });
  const pids = beside.map(({ pid }) => String(pid)).join(' ');
  const enter = `nsenter -t ${String(machine.pid)} -a -r -w env -i PATH=${SYSTEM_PATH} HOME=/root TERM=xterm LANG=C.UTF-8 bash`;
  process.stdout.write(
    `\nEnter it:  ${enter}\nEnd it:    test/install/machine.sh stop ${FOLDER}; kill ${pids}\n`,
  );
  return verdict.broken.length === 0 ? 0 : 1;
}

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const MAILS = path.join(FOLDER, 'mails');

/** A mail server and an object store, with this machine's files and that machine's network. */
function startBeside(machine: Machine) {
  writeFileSync(MAILS, '', { mode: 0o600 });
  const mails = machine.spawnBeside('test/install/mail-catcher.js', { MAIL_FILE: MAILS });
  const store = machine.spawnBeside('tools/local-s3/run-local-s3.js', {
    LOCAL_S3_FOLDER: path.join(FOLDER, 'store'),
    LOCAL_S3_SECRET_ACCESS_KEY: STORE_SECRET,
  });
  return [mails, store] as const;
}

async function withSystemd(verdict: Verdict): Promise<void> {
  const watch = new SecretsWatch();
  const machine = await Machine.start(FOLDER);
  const beside = startBeside(machine);
  try {
    await machine.copyCheckout('/srv/scrutin');
    const scene: Scene = { machine, verdict, storeSecret: STORE_SECRET, said: [] };
    await staysDry(scene);
    const client = await installs(scene);
    await installsTwice(scene);
    const password = (await secretsOf(machine)).get('the password of the first admin') ?? '';
    await lookFromOutside(machine, client, verdict);
    const election = await openElection(client, MAILS, { email: EMAIL, password });
    const ledger = await takesVotes(scene, client, election);
    await goesOn(scene, client, election, ledger);
    await backUpLoseAndRestore(scene, client, election, ledger);
    watch.stop();
    await lookForSecrets(machine, watch, scene.said.join('\n'), verdict);
    await uninstalls(scene);
    client.close();
  } catch (error) {
    verdict.that('everything could be tried', false, String((error as Error).stack));
    appendFileSync(path.join(FOLDER, 'failed.log'), `${String((error as Error).stack)}\n`);
  } finally {
    watch.stop();
    for (const one of beside) one.kill();
    if (!KEEP) await machine.stop();
  }
}

/** Of a store that is made for this test. */
const STORE_SECRET = `only-for-this-test-${process.pid}-${Date.now()}`;

process.exit(await main());
