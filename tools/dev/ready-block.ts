import type { DemoAccount } from './demo-accounts.js';

export interface ReadyFacts {
  readonly elapsedMs: number;
  readonly adminPort: number;
  readonly fieldPort: number;
  readonly databaseUrl: string;
  /** A server of the developer's own: its password is not ours to print. */
  readonly ownDatabase: boolean;
  readonly redisUrl: string | undefined;
  /** A mail server of the developer's own: then mails leave, and there is no page that shows them. */
  readonly smtpUrl: string | undefined;
  readonly storageUrl: string;
  readonly dataDir: string;
  readonly accounts: readonly DemoAccount[];
}

export function formatReadyBlock(facts: ReadyFacts): string {
  const live =
    facts.redisUrl === undefined ? 'on PostgreSQL' : `on ${hidePassword(facts.redisUrl)}`;
  const database = facts.ownDatabase ? hidePassword(facts.databaseUrl) : facts.databaseUrl;
  return [
    '',
    `ready in ${(facts.elapsedMs / 1000).toFixed(1)} s`,
    '',
    row('web', `http://127.0.0.1:${facts.adminPort}/   console: …/console   reporters: …/reporter`),
    ...formatApi('admin API', facts.adminPort),
    ...formatApi('field API', facts.fieldPort),
    row('mailbox', formatMailbox(facts)),
    row('psql', database),
    row('live', live),
    row('files', hidePassword(facts.storageUrl)),
    row('data', facts.dataDir),
    ...formatAccounts(facts.accounts),
    '',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
}

function formatApi(name: string, port: number): readonly string[] {
  const url = `http://127.0.0.1:${port}`;
  return [row(name, `${url}   documentation: ${url}/docs`)];
}

function formatMailbox({ adminPort, smtpUrl }: ReadyFacts): string {
  if (smtpUrl !== undefined) return `none: mails leave through ${hidePassword(smtpUrl)}`;
  return `http://127.0.0.1:${adminPort}/dev/mailbox`;
}

function formatAccounts(accounts: readonly DemoAccount[]): readonly string[] {
  if (accounts.length === 0) return [];
  const lines = accounts.flatMap(({ label, note, email, password }) => [
    `    DEMO ${label}${note === undefined ? '' : ` – ${note}`}`,
    `         ${email}   password: ${password}`,
  ]);
  return ['', '  DEMO accounts: invented people, whose password everybody knows', ...lines];
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(10)} ${value}`;
}

export function hidePassword(url: string): string {
  if (!URL.canParse(url)) return '(set by you)';
  const parsed = new URL(url);
  if (parsed.password !== '') parsed.password = '***';
  return parsed.toString();
}
