import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApi, type ApiUnderTest, type ProblemSeen } from './api-under-test.js';

const ELECTION = '0b7a2c1e-6a54-4f0c-9a6f-3d1b9a3e7c11';
const FIELD = 'https://field.example';

describe('the pages beside the admin API', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await startApi('admin-api', { FIELD_PUBLIC_URL: `${FIELD}/behind` });
  });

  afterAll(async () => {
    await api.stop();
  });

  async function get(address: string, headers: Readonly<Record<string, string>> = {}) {
    return fetch(api.url + address, { headers: { accept: 'text/html', ...headers } });
  }

  it.each(['/', `/elections/${ELECTION}`, '/console', '/console/elections/new', '/reporter/vote'])(
    'answer %s anew each time, under a policy without unsafe-inline',
    async (address) => {
      const answer = await get(address);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(`${FIELD} wss://field.example`);
      expect(policy).not.toMatch(/unsafe/);
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('permissions-policy')).toContain('camera=(self)');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('carry a nonce of their own in each answer of the console, the one that the policy names', async () => {
    const nonces: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      const answer = await get('/console');
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(nonce.length).toBeGreaterThanOrEqual(24);
      const html = await answer.text();
      expect(html).toContain(`nonce="${nonce}"`);
      expect(html).not.toContain('%CSP_NONCE%');
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
    expect((await get('/')).headers.get('content-security-policy')).not.toContain('nonce');
  });

  it('ask for the figures of an election together with its page, and put nothing strange into it', async () => {
    expect(await (await get(`/elections/${ELECTION}`)).text()).toContain(
      `href="${FIELD}/api/public/elections/${ELECTION}/live"`,
    );
    const strange = await get('/elections/%22%3E%3Cscript%3E');
    expect(strange.status).toBe(200);
    const html = await strange.text();
    expect([html.includes('preload" as="fetch'), html.includes('"><script>')]).toEqual([
      false,
      false,
    ]);
  });

  it.each(['br', 'gzip'])('are sent as %s to who takes it, files as well', async (encoding) => {
    const page = await get('/', { 'accept-encoding': encoding });
    expect(page.headers.get('content-encoding')).toBe(encoding);
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
    const file = await get(script, { 'accept-encoding': encoding });
    expect([file.status, file.headers.get('content-encoding')]).toEqual([200, encoding]);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-type')).toMatch(/javascript/);
  });

  it('tell somebody who mistyped so in a page, with 404', async () => {
    const answer = await get('/elctions');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
  });

  it.each(['/api/nothing', '/assets/nothing.js', '/docs/nothing', '/ws/nothing', '/dev/nothing'])(
    'leave %s to be the problem that it always was',
    async (address) => {
      const answer = await get(address);
      expect(answer.status).toBe(404);
      expect(((await answer.json()) as ProblemSeen).code).toBe('not_found');
    },
  );

  it('leave every unknown address a problem for programs', async () => {
    const answer = await get('/elctions', { accept: 'application/json' });
    expect([answer.status, ((await answer.json()) as ProblemSeen).code]).toEqual([
      404,
      'not_found',
    ]);
  });

  it.each(['/assets/../pages.json', '/assets/..%2fbuilt-from', '/pages.json', '/built-from'])(
    'show nothing of the machine that is not meant for browsers: %s',
    async (address) => {
      const answer = await get(address, { accept: '*/*' });
      expect([400, 404]).toContain(answer.status);
      expect(await answer.text()).not.toMatch(/"public"|^[0-9a-f]{64}$/);
    },
  );

  it('serve the icon, to be asked for anew', async () => {
    const icon = await get('/favicon.svg');
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(icon.headers.get('cache-control')).toBe('no-cache');
  });

  it('let the service worker of the reporter fetch what it keeps, and run nothing else', async () => {
    const worker = await get('/reporter-sw.js', { accept: '*/*' });
    expect(worker.headers.get('content-type')).toMatch(/javascript/);
    const policy = worker.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|nonce/);
    expect(worker.headers.get('cache-control')).toBe('no-cache');
  });
});

describe('an admin API whose pages were not built', () => {
  it('says so in its log and answers everything else', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'scrutin-web-'));
    expect(await readdir(folder)).toEqual([]);
    const api = await startApi('admin-api', { WEB_FOLDER: folder });
    expect((await fetch(`${api.url}/`)).status).toBe(404);
    expect((await fetch(`${api.url}/health`)).status).toBe(200);
    expect(api.log()).toContain('the pages are not built');
    await api.stop();
    await rm(folder, { recursive: true });
  });
});
