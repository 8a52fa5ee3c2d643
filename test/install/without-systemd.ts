import { Machine } from './machine.js';
import { installHomeProd, type Scene } from './scene.js';
import type { Verdict } from './verdict.js';

const ARGUMENTS = [
  ...['--domain', 'scrutin.test', '--email', 'admin@scrutin.test'],
  ...['--s3-endpoint', 'http://127.0.0.1:9000'],
];
const READY_AGAIN = `for n in $(seq 1 100); do
  curl -sf -o /dev/null http://127.0.0.1:4101/health/ready && exit 0; sleep 0.2; done; exit 1`;

/** In a container: the supervisor of ADR 21 instead of systemd. */
export async function goesWithoutSystemd(folder: string, verdict: Verdict): Promise<void> {
  const machine = await Machine.start(folder, ['/bin/sleep', 'infinity']);
  const storeSecret = 'only-for-this-test-without-systemd';
  try {
    await machine.copyCheckout('/srv/scrutin');
    await livesInContainer({ machine, verdict, storeSecret, said: [] });
  } catch (error) {
    const why = String((error as Error).stack);
    verdict.that('everything could be tried without systemd', false, why);
  } finally {
    await machine.stop();
  }
}

async function livesInContainer(scene: Scene): Promise<void> {
  const { machine, verdict } = scene;
  const { code, output } = await installHomeProd(scene, ARGUMENTS);
  const isReady = code === 0 && output.includes('/health/ready answers 200');
  verdict.that('without systemd it installs, too', isReady, output);
  const again = await installHomeProd(scene, ARGUMENTS);
  const isSame = again.output.includes('Nothing was changed');
  verdict.that('without systemd, too, a second run changes nothing', isSame, again.output);
  const pid = await machine.shell(`cat '/etc/scrutin/runit/scrutin-field-api@4101/supervise/pid'`);
  await machine.shell(`kill -KILL ${pid}`);
  const { code: back } = await machine.run(['bash', '-c', READY_AGAIN]);
  verdict.equal('a process that is killed comes back', back, 0);
  const accounts = await machine.shell(
    `ps -o user:20= -C node | sort | uniq -c | awk '{print $1, $2}'`,
  );
  verdict.equal('each runs as its own account', accounts, '2 scrutin-admin\n2 scrutin-field');
  const removed = await installHomeProd(scene, ['--uninstall', '--purge']);
  verdict.that('without systemd, too, it can be removed', removed.code === 0, removed.output);
}
