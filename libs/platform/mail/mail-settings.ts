import { ConfigError } from '#platform/config';

export interface SmtpSettings {
  readonly kind: 'smtp';
  readonly url: string;
  readonly from: string;
}

export interface MailboxSettings {
  readonly kind: 'mailbox';
  readonly from: string;
}

export type MailSettings = SmtpSettings | MailboxSettings;

/** What `mailFields` make of the environment. */
export interface MailEnv {
  readonly NODE_ENV: 'production' | 'development' | 'test';
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
}

const DEVELOPMENT_SENDER = 'Scrutin <scrutin@localhost>';

/** Without a server mails stay in the mailbox, except in production: there nobody would ever read them. */
export function mailSettings({ NODE_ENV, SMTP_URL, MAIL_FROM }: MailEnv): MailSettings {
  if (NODE_ENV === 'production') return productionSettings({ SMTP_URL, MAIL_FROM });
  const from = MAIL_FROM ?? DEVELOPMENT_SENDER;
  return SMTP_URL === undefined ? { kind: 'mailbox', from } : { kind: 'smtp', url: SMTP_URL, from };
}

function productionSettings(env: Pick<MailEnv, 'SMTP_URL' | 'MAIL_FROM'>): SmtpSettings {
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  if (url !== undefined && from !== undefined) return { kind: 'smtp', url, from };
  throw new ConfigError([
    ...(url === undefined ? ['SMTP_URL is missing'] : []),
    ...(from === undefined ? ['MAIL_FROM is missing'] : []),
  ]);
}
