import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Where the machine is reached from here. */
export const ADDRESS = `10.213.${process.env['SCRUTIN_INSTALL_TEST_NUMBER'] ?? '7'}.2`;

const MACHINE = path.resolve(import.meta.dirname, '../../../test/install/machine.sh');
const ROOT = path.resolve(import.meta.dirname, '../../..');
const ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  LANG: 'C.UTF-8',
};

/** The Debian machine of machine.sh. */
export class Machine {
  private constructor(
    private readonly folder: string,
    readonly pid: number,
  ) {}

  static async start(folder: string, init: readonly string[] = []): Promise<Machine> {
    await execute(MACHINE, ['base', folder], { maxBuffer: 64 * 1024 ** 2 });
    await execute(MACHINE, ['start', folder, ...init]);
    return new Machine(folder, Number(readFileSync(path.join(folder, 'pid'), 'utf8')));
  }

  async stop(): Promise<void> {
    await execute(MACHINE, ['stop', this.folder]);
  }

  /** Inside, as root. `env` goes by the environment: arguments are what we look for secrets in. */
  async run(
    command: readonly string[],
    env: Readonly<Record<string, string>> = {},
    input = '',
  ): Promise<Ended> {
    const child = this.spawn(command, env);
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status) => {
        resolve(status ?? 1);
      });
    });
    return { code, output: Buffer.concat(chunks).toString() };
  }

  /** A line of shell, which has to succeed. */
  async shell(line: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { code, output } = await this.run(['bash', '-ceuo', 'pipefail', line], env);
    if (code !== 0) throw new Error(`in the machine: ${line}\n${output}`);
    return output.trim();
  }

  /** A program of ours, with this machine's files and that machine's network. */
  spawnBeside(script: string, env: Readonly<Record<string, string>>): ChildProcess {
    const file = path.join(ROOT, 'dist', script);
    return spawn('nsenter', ['-t', String(this.pid), '-n', process.execPath, file], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }

  /** The files that a clone would have, and those that are about to be committed. */
  async copyCheckout(target: string): Promise<void> {
    await execute('bash', [
      '-ceuo',
      'pipefail',
      `cd "$1" && git ls-files -co --exclude-standard | { while read -r f; do [ -e "$f" ] && echo "$f"; done; } |
       tar -cf - -T - | nsenter -t "$2" -m -r -w bash -c 'mkdir -p "$0" && tar -xf - --no-same-owner -C "$0"' "$3"`,
      'copy',
      ROOT,
      String(this.pid),
      target,
    ]);
  }

  private spawn(command: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
    const inside = ['-t', String(this.pid), '-m', '-u', '-i', '-n', '-p', '-C', '-r', '-w'];
    return spawn('nsenter', [...inside, ...command], { env: { ...ENVIRONMENT, ...env } });
  }
}
