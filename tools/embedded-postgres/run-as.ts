import { spawn } from 'node:child_process';
import type { Account } from './account.js';

export interface Outcome {
  readonly ok: boolean;
  /** Everything the program said. */
  readonly output: string;
}

/**
 * What every PostgreSQL program is started with. The environment is bare because PG* variables of the
 * developer's shell would redirect it, and its messages are English because we read them. The folder is the
 * root because the account may not be allowed into ours. The group is its own so that Ctrl-C passes it by.
 */
export function programOptions(account: Account | undefined) {
  return {
    cwd: '/',
    detached: true,
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  };
}

export function runAs(
  account: Account | undefined,
  program: string,
  args: readonly string[],
): Promise<Outcome> {
  return new Promise((resolve) => {
    try {
      const child = spawn(program, args, {
        ...programOptions(account),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const words: string[] = [];
      child.stdout.setEncoding('utf8').on('data', (text: string) => words.push(text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => words.push(text));
      child.once('error', (error) => {
        resolve({ ok: false, output: error.message });
      });
      child.once('close', (code) => {
        resolve({ ok: code === 0, output: words.join('').trim() });
      });
    } catch (error) {
      // Node throws at once, instead of telling later, when it may not change the user.
      resolve({ ok: false, output: String(error) });
    }
  });
}

/** Asked of the system itself, as that account: groups, ACLs and mounts all have their say. */
export async function can(
  account: Account | undefined,
  right: 'read' | 'write' | 'enter',
  file: string,
): Promise<boolean> {
  const flag = { read: '-r', write: '-w', enter: '-x' }[right];
  return (await runAs(account, 'test', [flag, file])).ok;
}
