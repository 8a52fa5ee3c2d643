import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const PARTS = 'steps options packages services accounts secrets release database redis rolling';
const MORE_PARTS = 'certificates edge admin backups uninstall';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** The steps of the script, without running it: only functions that change nothing may be called. */
function inShell(line: string, more: Readonly<Record<string, string>> = {}): Ended {
  const script = `set -euo pipefail
    for part in ${PARTS} ${MORE_PARTS}; do . "$SOURCE/deploy/install/$part.sh"; done
    FIELD_PROCESSES=3 ADMIN_PROCESSES=2 DOMAIN=vote.example
    ${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    env: { PATH: process.env['PATH'] ?? '', SOURCE: root, ...more },
    encoding: 'utf8',
  });
  return { code: status, output: `${stdout}${stderr}` };
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('the edge of a machine', () => {
  it('is the shipped configuration on ports 80 and 443, in front of every process on loopback', () => {
    const { code, output } = inShell('render_edge "$SOURCE/deploy/nginx/scrutin.conf"');
    expect([code, output]).toEqual([0, expect.stringContaining('worker_processes auto;')]);
    const servers = [...output.matchAll(/server (\S+) max_fails=1 fail_timeout=8s;/g)];
    expect(servers.map(([, server]) => server)).toEqual([
      ...['127.0.0.1:4101', '127.0.0.1:4102', '127.0.0.1:4103'],
      ...['127.0.0.1:4201', '127.0.0.1:4202'],
    ]);
    expect(output).not.toMatch(/ resolve;|resolver |\/tmp\/|\/dev\/std|8080|8443/);
    const listens = [...output.matchAll(/listen ([^;]+);/g)].map(([, words = '']) => words);
    expect(listens.filter((words) => !words.startsWith('[::]'))).toEqual([
      '80 default_server',
      expect.stringMatching(/^443 ssl (http2 )?default_server$/),
    ]);
    const locations = (text: string): number => text.match(/^ {4}location [~=@/]/gm)?.length ?? 0;
    expect(locations(output)).toBe(locations(read('deploy/nginx/scrutin.conf')) + 1);
  });

  it('is refused where the shipped configuration has no longer what is replaced', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'scrutin-edge-'));
    const file = path.join(folder, 'other.conf');
    writeFileSync(
      file,
      read('deploy/nginx/scrutin.conf').replace('listen 8443 ssl', 'listen 9443 ssl'),
    );
    const { code, output } = inShell('render_edge "$OTHER"', { OTHER: file });
    rmSync(folder, { recursive: true });
    expect(code).not.toBe(0);
    expect(output).toContain(
      'deploy/nginx/scrutin.conf has no "listen 8443 ssl default_server;" any more.',
    );
  });

  it('keeps a silent connection for a shorter time than a process drains, and looks away for longer', () => {
    const { output } = inShell('echo "$DRAIN_SECONDS"; upstream_of field');
    const [drain = 0] = output.split('\n').map(Number);
    const [, away = '0'] = /fail_timeout=(\d+)s/.exec(output) ?? [];
    const kept = [
      ...read('deploy/nginx/scrutin.conf').matchAll(/keepalive_timeout (\d+)s;\n {2}}/g),
    ];
    expect(kept.length).toBe(2);
    for (const [, seconds] of kept) expect(Number(seconds)).toBeLessThan(drain);
    expect(Number(away)).toBeGreaterThan(drain);
  });
});

describe('the environment of a process on a machine', () => {
  /** Names of a service of docker-compose.yml: its own, and those that it takes over. */
  function composed(service: string): readonly string[] {
    const text = read('docker-compose.yml');
    const own = new RegExp(`^  ${service}:\\n(?: {4}.*\\n|\\n)+`, 'm').exec(text)?.[0] ?? '';
    const common = /^x-api-environment:.*\n(?: {2}.*\n)+/m.exec(text)?.[0] ?? '';
    const names = [...`${common}${own}`.matchAll(/^ +([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
    // Where the two kinds of installation differ: said by the unit, left to the default, or only for others than phones.
    const apart = ['PORT', 'LOG_LEVEL', 'DATABASE_POOL', 'PROCESSES'];
    return names.filter((name): name is string => name !== undefined && !apart.includes(name));
  }

  it.each(['field', 'admin'])('has for the %s API all that its container is given', (kind) => {
    const every =
      'STORAGE_ENDPOINT STORAGE_PUBLIC_ENDPOINT STORAGE_REGION STORAGE_BUCKET ' +
      'STORAGE_ACCESS_KEY_ID STORAGE_SECRET_ACCESS_KEY STS_ENDPOINT STS_ROLE_ARN SMTP_URL MAIL_FROM ' +
      'APP_PASSWORD REDIS_PASSWORD METRICS_PASSWORD JWT_SECRET';
    const { code, output } = inShell(
      `for name in ${every}; do printf -v "$name" x; done; ${kind}_lines`,
    );
    expect(code).toBe(0);
    const names = output.split('\n').map((line) => line.split('=')[0]);
    expect(composed(`${kind}-api`).length).toBeGreaterThan(10);
    expect(names).toEqual(expect.arrayContaining([...composed(`${kind}-api`)]));
    const foreign =
      kind === 'field' ? ['JWT_SECRET', 'SMTP_URL'] : ['VERIFICATION_KEYS_DIR', 'STS_ROLE_ARN'];
    for (const name of [...foreign, 'OWNER_PASSWORD']) expect(names).not.toContain(name);
  });
});

describe('PostgreSQL of a machine, and of the containers', () => {
  const { output: machine } = inShell('postgres_settings');
  const container = [...read('docker-compose.yml').matchAll(/^ +- '?--([a-z_]+=.*?)'?$/gm)]
    .map(([, line]) => line)
    .join('\n');

  it.each([
    ['machine', machine],
    ['container', container],
  ])('logs on the %s what the APIs call slow, without its values', (_, settings) => {
    const said = (name: string) =>
      new RegExp(`^${name} ?= ?'?(.*?)'?$`, 'm').exec(settings)?.[1] ?? 'nothing';
    const [, slow = ''] =
      /slowMs: (\d+)/.exec(read('libs/platform/database/statement-watch.ts')) ?? [];
    expect(said('log_min_duration_statement')).toBe(`${slow}ms`);
    for (const name of ['log_parameter_max_length', 'log_parameter_max_length_on_error']) {
      expect([name, said(name)]).toEqual([name, '0']);
    }
    expect(said('log_line_prefix')).toMatch(/^%m \[%p\] /);
    expect([said('archive_mode'), said('archive_timeout')]).toEqual(['on', '1min']);
    expect(said('archive_command')).toMatch(/archive-wal "%p" \/var\/backups\/scrutin\/wal "%f"$/);
  });
});

describe('the backups of the containers', () => {
  it('are made at once where there is none, every night after that, and again soon where one failed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'scrutin-nightly-'));
    const put = (name: string, lines: string) =>
      writeFileSync(path.join(folder, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
    put('sleep', 'echo "slept $1"');
    // Fails the second time and ends it all after the third.
    put(
      'backup',
      `echo x >>${folder}/made; n=$(wc -l <${folder}/made); echo "backup $n"; [ "$n" -lt 3 ] || kill "$PPID"; [ "$n" -ne 2 ]`,
    );
    const { stdout, stderr } = spawnSync(
      path.join(root, 'deploy/postgres/nightly-backup'),
      ['03:15', 'backup'],
      {
        env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, BACKUP_FOLDER: folder, TZ: 'UTC' },
        encoding: 'utf8',
      },
    );
    rmSync(folder, { recursive: true });
    expect(stdout.split('\n')).toEqual([
      'backup 1',
      expect.stringMatching(/^nightly-backup: the next one at \S+ 03:15:00 UTC$/),
      expect.stringMatching(/^slept \d+$/),
      ...['backup 2', 'slept 900', 'backup 3', ''],
    ]);
    expect(stderr).toContain('FAILED');
    const [, seconds] = /slept (\d+)/.exec(stdout) ?? [];
    expect(Number(seconds)).toBeLessThanOrEqual(86_400);
  });
});

describe('the command line of install-home-prod', () => {
  const run = (...args: readonly string[]): Ended => {
    const { status, stdout, stderr } = spawnSync(path.join(root, 'install-home-prod'), args, {
      encoding: 'utf8',
    });
    return { code: status, output: `${stdout}${stderr}` };
  };

  it('explains every option that it takes, and takes no secret', () => {
    const { code, output } = run('--help');
    expect(code).toBe(0);
    const taken = [...read('deploy/install/options.sh').matchAll(/^ {2,4}(--[a-z0-9-]+)\)/gm)];
    expect(taken.length).toBeGreaterThan(10);
    for (const [, option = ''] of taken) {
      expect(output).toContain(option);
      expect(option).not.toMatch(/key|secret$|password|token/);
    }
  });

  it.each([
    [['--colour', 'red'], 'there is no option --colour'],
    [['--domain'], '--domain needs a value'],
    [['now'], 'what is "now"?'],
    [['--purge'], '--purge goes with --uninstall only'],
    [['--release', '/nowhere'], 'there is no folder /nowhere'],
  ])('refuses %j in words and does nothing', (args, words) => {
    const { code, output } = run(...args);
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
  });

  it('looks for certificates of an operator before it does anything', () => {
    const more = {
      TLS_FOLDER: '/nowhere',
      EMAIL: 'a@b.example',
      STORAGE_ENDPOINT: 'https://s3.example',
    };
    const { code, output } = inShell(
      'REQUESTS_BY_ADDRESS=500; TLS_FOLDER=/nowhere; check_settings',
      more,
    );
    expect([code, output]).toEqual([
      1,
      expect.stringContaining(
        '/nowhere has no fullchain.pem and privkey.pem.\n  Nothing was changed.',
      ),
    ]);
  });
});
