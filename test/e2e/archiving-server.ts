import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestDatabase } from '#platform/testing';
import { PostgresPrograms, serverAccount } from '#platform/backups';
import { makeTemporaryFolder } from '../../tools/embedded-postgres/index.js';
import { runAs } from '../../tools/embedded-postgres/run-as.js';
import { findFreePort } from '../../tools/local-services/ports.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const SUPERUSER_PASSWORD = 'only-for:this\\test';
/** With all that a file of passwords has to escape. */
export const BACKUP_PASSWORD = 'pass:word\\of-the-backups';

type Account = Parameters<typeof runAs>[0];

/** A server as production has it: it archives its log, and commits only what another process has on its disk, too. */
export class ArchivingServer {
  private receiver: ChildProcess | undefined;

  private constructor(
    readonly folder: string,
    readonly port: number,
    private readonly bin: string,
    private readonly account: Account,
  ) {}

  static async make(): Promise<ArchivingServer> {
    const account = await serverAccount('/nowhere');
    const { folder: bin } = await PostgresPrograms.find(account);
    const folder = await makeTemporaryFolder('scrutin-backup-');
    if (account !== undefined) await chown(folder, account.uid, account.gid);
    const named = account === undefined ? undefined : { name: 'postgres', ...account };
    const server = new ArchivingServer(folder, await findFreePort(), bin, named);
    await server.initialise();
    await server.start(server.data);
    const client = new pg.Client({
      connectionString: server.url('postgres', SUPERUSER_PASSWORD, 'postgres'),
    });
    await client.connect();
    await client.query('create database scrutin');
    await client.end();
    const roles = await readFile(path.join(root, 'deploy/postgres/roles.sql'), 'utf8');
    await server.sql(roles);
    await server.sql(`alter role scrutin_backup password '${BACKUP_PASSWORD}'`);
    return server;
  }

  get data(): string {
    return path.join(this.folder, 'data');
  }

  get backups(): string {
    return path.join(this.folder, 'backups');
  }

  url(user = 'postgres', password = SUPERUSER_PASSWORD, database = 'scrutin'): string {
    const secret = encodeURIComponent(password);
    return `postgres://${user}:${secret}@127.0.0.1:${String(this.port)}/${database}`;
  }

  get database(): TestDatabase {
    return {
      url: this.url(),
      query: async <Row extends object>(sql: string, values: readonly unknown[] = []) => {
        const client = new pg.Client({ connectionString: this.url() });
        await client.connect();
        try {
          return (await client.query<Row>(sql, [...values])).rows;
        } finally {
          await client.end();
        }
      },
      drop: async () => undefined,
    };
  }

  async start(data: string): Promise<void> {
    const listen = `-p ${String(this.port)} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
    await this.must('pg_ctl', '-D', data, '-o', listen, '-l', `${data}.log`, '-w', 'start');
  }

  async stop(data: string): Promise<void> {
    await this.must('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
  }

  /** From now on a commit is acknowledged when this process has it on its disk. */
  async stream(): Promise<void> {
    const stream = path.join(this.backups, 'stream');
    await runAs(this.account, 'mkdir', ['-m', '0700', stream]);
    const args = ['-D', stream, '--synchronous', '--no-loop', '--no-password', '-d', this.url()];
    this.receiver = spawn(path.join(this.bin, 'pg_receivewal'), args, {
      ...{ cwd: '/', stdio: 'ignore', env: { PGAPPNAME: 'stream' } },
      ...(this.account && { uid: this.account.uid, gid: this.account.gid }),
    });
    await this.sql(`alter system set synchronous_standby_names = 'stream'`);
    await this.sql('select pg_reload_conf()');
  }

  /** What is left of its log after it burnt. */
  get leftLog(): string {
    return path.join(this.folder, 'left', 'pg_wal');
  }

  /** As a machine goes that burns: at once, and with everything on its disk, save for its log. */
  async burn(): Promise<void> {
    const [pid = ''] = (await readFile(path.join(this.data, 'postmaster.pid'), 'utf8')).split('\n');
    const gone = this.receiver === undefined ? undefined : once(this.receiver, 'exit');
    process.kill(Number(pid), 'SIGKILL');
    await gone;
    await mkdir(path.dirname(this.leftLog));
    await rename(path.join(this.data, 'pg_wal'), this.leftLog);
    await rm(this.data, { recursive: true, force: true, maxRetries: 20 });
  }

  async remove(): Promise<void> {
    this.receiver?.kill('SIGKILL');
    await rm(this.folder, { recursive: true, force: true, maxRetries: 20 });
  }

  async sql(statement: string): Promise<void> {
    await this.database.query(statement);
  }

  private async initialise(): Promise<void> {
    const password = path.join(this.folder, 'password');
    await writeFile(password, SUPERUSER_PASSWORD, { mode: 0o644 });
    const args = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${password}`];
    await this.must('initdb', '-D', this.data, ...args, '-E', 'UTF8', '--locale=C', '--no-sync');
    const script = path.join(this.folder, 'archive-wal');
    await writeFile(script, await readFile(path.join(root, 'deploy/postgres/archive-wal')), {
      mode: 0o755,
    });
    const settings = `archive_mode = on
archive_command = '${script} "%p" ${this.backups}/wal "%f"'
`;
    await writeFile(path.join(this.data, 'postgresql.conf'), settings, { flag: 'a' });
  }

  private async must(program: string, ...args: readonly string[]): Promise<void> {
    const { ok, output } = await runAs(this.account, path.join(this.bin, program), args);
    if (!ok) throw new Error(`${program}: ${output}`);
  }
}
