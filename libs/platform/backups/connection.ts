import path from 'node:path';
import { ownFile, withPrivateFolder } from './owned-files.js';
import type { PostgresPrograms } from './postgres-programs.js';

/** What the programs of PostgreSQL read from their environment. The password lies in a file: lists of processes are public. */
export type Connection = Readonly<Record<string, string>>;

export async function withConnection<T>(
  url: string,
  { account }: Pick<PostgresPrograms, 'account'>,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  return withPrivateFolder(account, async (folder) => {
    const passwords = path.join(folder, 'pgpass');
    await ownFile(passwords, `*:*:*:*:${escaped(partsOf(url).password)}\n`, account);
    return work({ ...connectionOf(url), PGPASSFILE: passwords });
  });
}

/** Without the password. */
export function connectionOf(url: string): Connection {
  const { host, port, user, database, sslMode } = partsOf(url);
  return {
    ...{ PGHOST: host, PGPORT: port, PGUSER: user, PGDATABASE: database },
    ...(sslMode === null ? {} : { PGSSLMODE: sslMode }),
    PGCONNECT_TIMEOUT: '10',
    PGAPPNAME: 'scrutin-backup',
  };
}

/** One answer of one statement, as psql prints it without ornament. */
export async function ask(
  programs: PostgresPrograms,
  connection: Connection,
  sql: string,
): Promise<string> {
  const args = ['--no-psqlrc', '--no-password', '--quiet', '--tuples-only', '--no-align'];
  const answer = await programs.run('psql', [...args, '--set', 'ON_ERROR_STOP=1'], {
    env: connection,
    input: `${sql};\n`,
  });
  return answer.trim();
}

function partsOf(url: string) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    host: hostname === '' ? 'localhost' : hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? '5432' : port,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    sslMode: searchParams.get('sslmode'),
  };
}

function escaped(password: string): string {
  return password.replaceAll('\\', '\\\\').replaceAll(':', '\\:');
}
