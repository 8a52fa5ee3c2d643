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
  if (!process.argv.includes('--only-without-systemd')) await withSystemd(verdict);
  // The machine that was kept holds the folder.
  if (!KEEP) await goesWithoutSystemd(FOLDER, verdict);
  process.stdout.write(
    `\n${verdict.summary}\n${verdict.broken.map((one) => `  ${one}\n`).join('')}`,
  );
  return verdict.broken.length === 0 ? 0 : 1;
}

async function withSystemd(verdict: Verdict): Promise<void> {
  const watch = new SecretsWatch();
  const machine = await Machine.start(FOLDER);
  const mailFile = path.join(FOLDER, 'mails');
  writeFileSync(mailFile, '', { mode: 0o600 });
  const mails = machine.spawnBeside('test/install/mail-catcher.js', { MAIL_FILE: mailFile });
  const store = machine.spawnBeside('tools/local-s3/run-local-s3.js', {
    LOCAL_S3_FOLDER: path.join(FOLDER, 'store'),
    LOCAL_S3_SECRET_ACCESS_KEY: STORE_SECRET,
  });
  try {
    await machine.copyCheckout('/srv/scrutin');
    const scene: Scene = { machine, verdict, storeSecret: STORE_SECRET, said: [] };
    await staysDry(scene);
    const client = await installs(scene);
    await installsTwice(scene);
    const password = (await secretsOf(machine)).get('the password of the first admin') ?? '';
    await lookFromOutside(machine, client, verdict);
    const election = await openElection(client, mailFile, { email: EMAIL, password });
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
    mails.kill();
    store.kill();
    if (!KEEP) await machine.stop();
  }
}

/** Of a store that is made for this test. */
const STORE_SECRET = `only-for-this-test-${process.pid}-${Date.now()}`;

process.exit(await main());
