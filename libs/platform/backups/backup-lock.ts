import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { OperatorError } from '#platform/config';
import { programOptions } from './postgres-programs.js';
import type { ServerAccount } from './server-account.js';

/**
 * One command at a time works in a folder of backups. The lock is the kernel's, held by a child that ends when we do,
 * be it by kill -9: none is ever left behind.
 */
export async function withBackupLock<T>(
  folder: string,
  account: ServerAccount | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const held = 'echo held; exec cat >/dev/null';
  const args = ['--nonblock', '--exclusive', path.join(folder, 'lock'), 'sh', '-c', held];
  const child = spawn('flock', args, {
    ...programOptions(account),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  const outcome = await Promise.race([
    once(child.stdout, 'data').then(() => 'held'),
    once(child, 'exit').then(() => 'taken'),
    once(child, 'error').then(
      () => 'taken',
      (error: unknown) => error,
    ),
  ]);
  if (outcome instanceof Error) throw new OperatorError('flock is not here: install util-linux');
  if (outcome !== 'held') {
    throw new OperatorError(`another backup or restore is at work in ${folder}: wait for its end`);
  }
  try {
    return await work();
  } finally {
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
  }
}
