import { ADMIN, Client, DOMAIN } from './client.js';
import { EMAIL, installHomeProd, tell, type Scene } from './scene.js';

const ARGUMENTS = ['--domain', DOMAIN, '--email', EMAIL, '--s3-endpoint', 'http://127.0.0.1:9000'];

/** Every file that there is, with its owner, its rights, its size and its time. */
const ALL_FILES = `find / -xdev \\( -path /proc -o -path /sys -o -path /run -o -path /tmp -o -path /var/log -o -path /var/lib/apt -o -path /var/cache/apt \\) -prune -o -printf '%p %u %m %y %s %T@\\n' | sort`;

const STARTED = `for n in $(seq 1 300); do
  case "$(systemctl is-system-running 2>/dev/null)" in running | degraded) exit 0 ;; esac; sleep 0.2
done; exit 1`;

export async function staysDry({ machine, ...scene }: Scene): Promise<void> {
  // What starts with the machine writes files of its own.
  await machine.shell(STARTED);
  const before = new Set((await machine.shell(ALL_FILES)).split('\n'));
  const { code, output } = await installHomeProd({ machine, ...scene }, [
    '--dry-run',
    ...ARGUMENTS,
  ]);
  const { verdict } = scene;
  verdict.equal('a dry run succeeds', code, 0);
  verdict.that(
    'a dry run says what would be done',
    output.includes('would: install postgresql'),
    output,
  );
  const after = (await machine.shell(ALL_FILES)).split('\n');
  const other = after.filter((line) => !before.has(line));
  verdict.equal('a dry run changes no file', [after.length, other], [before.size, []]);
  const { code: refused, output: why } = await installHomeProd({ machine, ...scene }, [
    '--domain',
    'x y',
  ]);
  verdict.that(
    'a wrong domain is refused in words',
    refused !== 0 && why.includes('--domain example.org'),
    why,
  );
}

export async function installs(scene: Scene): Promise<Client> {
  const { machine, verdict } = scene;
  const { code, output } = await installHomeProd(scene, ARGUMENTS);
  if (code !== 0) throw new Error(output);
  const certificate = await machine.shell('cat /etc/scrutin/tls/fullchain.pem');
  const client = new Client(certificate);
  for (const host of [DOMAIN, ADMIN]) {
    const { status } = await client.ask(host, '/health/ready');
    verdict.equal(`https://${host}/health/ready answers 200`, status, 200);
    tell(`https://${host}/health/ready: ${status}`);
  }
  return client;
}

const STATE = `
  find /etc /opt/scrutin /usr/local /var/lib/scrutin -xdev -printf '%p %u:%g %m %y %s %T@ %l\\n' | sort
  for unit in $(systemctl list-units --plain --no-legend 'scrutin-*' nginx.service 'postgresql@*' redis-server.service | cut -d' ' -f1); do
    systemctl show --property=Id,MainPID,ActiveEnterTimestamp,NRestarts "$unit"
  done`;

export async function installsTwice(scene: Scene): Promise<void> {
  const { machine, verdict } = scene;
  const before = await machine.shell(STATE);
  const { code, output } = await installHomeProd(scene, ARGUMENTS);
  verdict.equal('a second run succeeds', code, 0);
  verdict.that(
    'a second run says that nothing was changed',
    output.includes('Nothing was changed'),
    output,
  );
  const known = new Set(before.split('\n'));
  const other = (await machine.shell(STATE)).split('\n').filter((line) => !known.has(line));
  verdict.equal('a second run leaves every file and every process alone', other, []);
  const { output: dry } = await installHomeProd(scene, ['--dry-run', ...ARGUMENTS]);
  verdict.that(
    'a dry run after it finds nothing to change',
    dry.includes(' 0 steps would change'),
    dry,
  );
}
