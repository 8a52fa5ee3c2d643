import { Mailer } from '#platform/mail';
import { startApi, type ApiUnderTest } from './api-under-test.js';

const MAIL = {
  to: 'voter@example.org',
  subject: '<script>alert(1)</script>',
  text: 'Follow http://127.0.0.1:5173/reset?token=hush to go on.',
};
const SMTP = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'noreply@example.org' };

describe('the mailbox of a developer', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await startApi('admin-api');
    await api.app.get(Mailer, { strict: false }).send(MAIL);
  });

  afterAll(async () => {
    await api.stop();
  });

  it('shows mails on a page that may load nothing and run nothing', async () => {
    const response = await fetch(`${api.url}/dev/mailbox`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).toContain('href="http://127.0.0.1:5173/reset?token=hush"');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('style');
  });

  it('gives the same to programs', async () => {
    const response = await fetch(`${api.url}/dev/mailbox.json`);
    expect(await response.json()).toEqual({
      items: [{ ...MAIL, from: 'Scrutin <scrutin@localhost>', sent_at: expect.any(String) }],
    });
  });

  it('is not part of the documentation', async () => {
    expect(await (await fetch(`${api.url}/docs-json`)).text()).not.toContain('mailbox');
  });

  it('does not repeat a mail in the log', () => {
    expect(api.log()).not.toMatch(/voter|hush/);
  });
});

describe.each([
  [
    'in production',
    {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://scrutin.example',
      FIELD_PUBLIC_URL: 'https://field.scrutin.example',
      ...SMTP,
    },
  ],
  ['where a mail server is set', SMTP],
])('%s', (_name, env) => {
  it.each(['/dev/mailbox', '/dev/mailbox.json'])('there is no %s', async (path) => {
    const api = await startApi('admin-api', env);
    const { status } = await fetch(`${api.url}${path}`);
    await api.stop();
    expect(status).toBe(404);
  });
});

it('an admin API without a mail server does not start in production', async () => {
  await expect(startApi('admin-api', { NODE_ENV: 'production' })).rejects.toMatchObject({
    variables: ['SMTP_URL is missing', 'MAIL_FROM is missing'],
  });
});
