import { ConfigError, mailFields, parseEnv, type Env } from '#platform/config';
import { mailSettings, type MailEnv } from './mail-settings.js';

const SMTP_URL = 'smtps://user:pass@mail.example.org:465';
const MAIL_FROM = 'Commission électorale <noreply@example.org>';

function settingsOf(NODE_ENV: MailEnv['NODE_ENV'], env: Env): ReturnType<typeof mailSettings> {
  return mailSettings({ NODE_ENV, ...parseEnv(mailFields, env) });
}

function refused(work: () => unknown): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.variables;
    throw error;
  }
}

describe('mailSettings', () => {
  it.each(['development', 'test'] as const)('keeps mails in the mailbox in %s', (environment) => {
    expect(settingsOf(environment, {})).toEqual({
      kind: 'mailbox',
      from: 'Scrutin <scrutin@localhost>',
    });
  });

  it.each(['development', 'test', 'production'] as const)(
    'sends through the server where one is set, in %s',
    (environment) => {
      expect(settingsOf(environment, { SMTP_URL, MAIL_FROM })).toEqual({
        kind: 'smtp',
        url: SMTP_URL,
        from: MAIL_FROM,
      });
    },
  );

  it('does not let production start without a server and a sender, and names both', () => {
    expect(refused(() => settingsOf('production', {}))).toEqual([
      'SMTP_URL is missing',
      'MAIL_FROM is missing',
    ]);
    expect(refused(() => settingsOf('production', { MAIL_FROM }))).toEqual(['SMTP_URL is missing']);
  });

  it.each(['http://mail.example.org', 'smtp:', 'smtp:mail', 'mail.example.org:25'])(
    'takes no %s for a server',
    (url) => {
      expect(refused(() => settingsOf('production', { SMTP_URL: url, MAIL_FROM }))).toHaveLength(1);
    },
  );

  it.each(['nobody', 'a@b, c@d', 'A <a@b>\nBcc: c@d', 'A\nB <a@b>', '<a@b>'])(
    'takes no %j for a sender',
    (from) => {
      expect(refused(() => settingsOf('test', { MAIL_FROM: from }))).toHaveLength(1);
    },
  );
});
