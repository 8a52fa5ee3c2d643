import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** The bash blocks of a page, as they are written. */
export async function bashBlocks(page: string): Promise<readonly string[]> {
  const text = await readFile(new URL(`../../${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```bash\n(.*?)^```/gms)].map(([, block]) => block ?? '');
}

/** What one shell said that ran all of them; it stops at the first command that fails, and the error ends in the last that was said. */
export async function runBlocks(
  blocks: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 16 * 1024 * 1024 };
    const script = blocks.join('\n');
    execFile('bash', ['-euo', 'pipefail', '-c', script], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout + stderr);
      else reject(new Error(`${error.code}: ${stdout.slice(-1000)}\n${stderr.slice(-1000)}`));
    });
  });
}
