import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { startElectionsApi } from './elections-client.js';

const page = new URL('../../docs/first-election.md', import.meta.url);

interface Ran {
  readonly code: number;
  readonly output: string;
}

async function bash(script: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env } };
    execFile('bash', ['-euo', 'pipefail', '-c', script], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}

describe('docs/first-election.md', () => {
  it('goes from an empty database to an open election, as it is written', async () => {
    const text = await readFile(page, 'utf8');
    const blocks = [...text.matchAll(/^```bash\n(.*?)^```/gms)].map(([, block]) => block ?? '');
    expect(blocks.length).toBeGreaterThan(3);
    const api = await startElectionsApi();
    try {
      const script = [...blocks, 'echo "office $OFFICE"'].join('\n');
      const { code, output } = await bash(script, { API: api.url });
      expect([code, output]).toEqual([0, expect.stringMatching(/office [0-9a-f-]{36}\n$/)]);
      expect(output).toContain('"action":"election.open"');
    } finally {
      await api.stop();
    }
  });
});
