import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type ApiUnderTest } from './api-under-test.js';
import { bearer, IdentityClient, startIdentityApi } from './identity-client.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('accounts from the command line', () => {
  let api: ApiUnderTest;
  let client: IdentityClient;

  beforeAll(async () => {
    api = await startIdentityApi();
    client = new IdentityClient(api);
  });

  afterAll(async () => {
    await api.stop();
  });

  async function scrutin(
    args: readonly string[],
    { input = '', nodeEnv = 'development' } = {},
  ): Promise<Run> {
    const child = spawn(process.execPath, [path.join(root, 'dist/apps/cli/src/main.js'), ...args], {
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: nodeEnv,
        DATABASE_URL: api.database.url,
      },
      stdio: 'pipe',
    });
    child.stdin.end(input);
    const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await exited, stdout, stderr };
  }

  it('opens a platform admin with a password that is shown once, and reads the trail as that admin', async () => {
    const email = 'admin@exemple.ga';
    const { code, stdout } = await scrutin(['admin:create', '--email', email, '--name', 'Chef']);
    expect(code).toBe(0);
    const password = /^Password, shown this once: (\S+)$/m.exec(stdout)?.[1] ?? '';
    const { body } = await client.login(email, password);
    expect((await client.profile(body.access_token)).body).toMatchObject({
      kind: 'platform_admin',
      name: 'Chef',
      email_verified: true,
    });
    const trail = await fetch(`${api.url}/api/audit?action=account.registered`, {
      headers: bearer(body.access_token),
    });
    expect(await trail.json()).toMatchObject({
      items: [{ actor: { kind: 'system', id: 'scrutin admin:create' } }],
    });
  });

  it('takes the password from standard input, and refuses a weak one in words', async () => {
    const args = ['admin:create', '--email', 'autre@exemple.ga', '--password-stdin'];
    const weak = await scrutin(args, { input: 'azertyuiop\n' });
    expect(weak.code).toBe(2);
    expect(weak.stderr).toMatch(/Choose another password/);
    expect(weak.stderr).not.toMatch(/azertyuiop|^ +at /m);
    const { code, stdout } = await scrutin(args, { input: 'la rue des 3 manguiers\n' });
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('manguiers')]);
    expect((await client.login('autre@exemple.ga', 'la rue des 3 manguiers')).status).toBe(200);
    const again = await scrutin(args, { input: 'la rue des 3 manguiers\n' });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('There is an account with this e-mail address already.');
  });

  it('loads demo accounts that can sign in, as often as it is run', async () => {
    for (let run = 0; run < 2; run += 1) {
      const { code, stdout } = await scrutin(['demo:load']);
      expect(code).toBe(0);
      const { accounts } = JSON.parse(stdout) as {
        accounts: { email: string; password: string; label: string }[];
      };
      expect(accounts.map(({ label }) => label)).toEqual(['platform admin', 'director']);
      for (const { email, password } of accounts) {
        expect((await client.login(email, password)).status).toBe(200);
      }
    }
  });

  it('never loads them in production', async () => {
    const { code, stderr } = await scrutin(['demo:load'], { nodeEnv: 'production' });
    expect(code).toBe(2);
    expect(stderr).toContain('for development only');
  });
});
