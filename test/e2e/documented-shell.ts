import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

interface Ran {
  readonly code: number;
  readonly output: string;
}

/** The bash blocks of a page, as they are written. */
export async function bashBlocks(page: string): Promise<readonly string[]> {
  const text = await readFile(new URL(`../../${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```bash\n(.*?)^```/gms)].map(([, block]) => block ?? '');
}

/** One shell for all of them, which stops at the first command that fails. */
export async function runBlocks(
  blocks: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 16 * 1024 * 1024 };
    const script = blocks.join('\n');
    execFile('bash', ['-euo', 'pipefail', '-c', script], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}
