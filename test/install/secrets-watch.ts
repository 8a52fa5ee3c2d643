import { readdirSync, readFileSync } from 'node:fs';
import type { Machine } from './machine.js';
import type { Verdict } from './verdict.js';

const LOOK_EVERY_MS = 5;

/** Reads every list of processes, all the time, as a curious user of the machine would. */
export class SecretsWatch {
  private readonly seen = new Set<string>();
  private readonly timer: NodeJS.Timeout;

  constructor() {
    this.timer = setInterval(() => {
      this.look();
    }, LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  get commandLines(): ReadonlySet<string> {
    return this.seen;
  }

  private look(): void {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const line = commandLine(name);
      if (line !== '') this.seen.add(line);
    }
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // It ended between the two.
  }
}

/** All that is secret on the machine: what was given and what was made. */
export async function secretsOf(machine: Machine): Promise<ReadonlyMap<string, string>> {
  const text = await machine.shell('cat /etc/scrutin/secrets.env /etc/scrutin/first-admin');
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, value] = /^([A-Z_]+)=(.+)$/.exec(line) ?? [];
    // A key's id is a name, and the address of the mail server has no password here.
    const isSecret = name !== 'STORAGE_ACCESS_KEY_ID' && name !== 'SMTP_URL';
    if (name !== undefined && value !== undefined && isSecret) found.set(name, value);
    const [, password] = /^Password, shown this once: (\S+)$/.exec(line) ?? [];
    if (password !== undefined) found.set('the password of the first admin', password);
  }
  return found;
}

export async function lookForSecrets(
  machine: Machine,
  watch: SecretsWatch,
  said: string,
  verdict: Verdict,
): Promise<void> {
  const secrets = await secretsOf(machine);
  verdict.that('there are secrets to look for', secrets.size >= 7, String(secrets.size));
  verdict.that('lists of processes were read', watch.commandLines.size > 50);
  const logs = await machine.shell(
    'cat /var/log/scrutin/*.log /var/log/nginx/* /var/log/postgresql/* /var/log/redis/*; journalctl --no-pager --quiet',
  );
  const lines = [...watch.commandLines].join('\n');
  for (const [name, value] of secrets) {
    verdict.that(`${name} is in no list of processes`, !lines.includes(value));
    verdict.that(`${name} is in no log`, !logs.includes(value));
    verdict.that(`${name} is not in what the script said`, !said.includes(value));
    const files = await machine.run(
      [
        'grep',
        '--recursive',
        '--files-with-matches',
        '--fixed-strings',
        '--file=-',
        '/srv',
        '/opt/scrutin',
        '/usr/local',
      ],
      {},
      value,
    );
    verdict.equal(`${name} is in no file of checkout and release`, files.output, '');
  }
  const open = await machine.shell(
    `find /etc/scrutin /var/lib/scrutin /var/backups/scrutin -type f -perm /044 ! -name install.conf ! -name fullchain.pem ! -path '/etc/scrutin/runit/*'`,
  );
  verdict.equal('what is secret can be read by nobody else', open, '');
}
