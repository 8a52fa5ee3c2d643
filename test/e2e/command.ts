import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface Outcome {
  readonly code: number;
  /** Both together. */
  readonly output: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command, as an operator types it. */
export async function scrutin(
  env: Readonly<Record<string, string>>,
  ...words: string[]
): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...env } };
    const program = [path.join(root, 'dist/apps/cli/src/main.js'), ...words];
    execFile(process.execPath, program, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code);
      resolve({ code, output: stdout + stderr, stdout, stderr });
    });
  });
}
