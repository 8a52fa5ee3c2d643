import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const script = new URL('./guardian.js', import.meta.url).pathname;

/**
 * Sets a guardian over a run's servers and its temporary folder. It holds the other end of a pipe: when this
 * process ends, be it by kill -9, the pipe breaks, and the guardian stops the servers and clears the folder.
 *
 * @param {string} folder
 */
export function watchOver(folder) {
  const child = spawn(process.execPath, [script, folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Jest may end while the guardian still waits, and a guardian that is gone must not fail the tests.
  child.unref();
  child.stdin.unref();
  child.stdin.on('error', () => undefined);
  return {
    /** @param {{ pid: number, startedAt: string }} identity */
    add: (identity) => child.stdin.write(`${JSON.stringify(identity)}\n`),
    dismiss: () => {
      rmSync(folder, { recursive: true, force: true });
      child.stdin.end();
    },
  };
}
