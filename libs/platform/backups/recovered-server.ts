import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '#platform/config';
import { ask, type Connection } from './connection.js';
import { ownFile } from './owned-files.js';
import { programOptions, type PostgresPrograms } from './postgres-programs.js';

export interface Recovery {
  readonly data: string;
  /** Where segments are looked for, in this order. */
  readonly wal: readonly string[];
  readonly until: Date | undefined;
  readonly superuser: string;
  readonly database: string;
  /** For sockets, passwords and words; private. */
  readonly folder: string;
  readonly onProgress: (segments: number) => void;
}

/** Ends the server when its own input ends: with us, be it by kill -9. */
const GUARD = `exec 3<&0; "$@" </dev/null & server=$!
(cat <&3 >/dev/null; kill -INT "$server" 2>/dev/null) & wait "$server"`;

/** Finds a segment in the first folder that has it; of one that was being written, what there is. */
const FETCH = `segment=$1 target=$2; shift 2
for folder in "$@"; do [ -f "$folder/$segment" ] && exec cp "$folder/$segment" "$target"; done
for folder in "$@"; do [ -f "$folder/$segment.partial" ] && exec cp "$folder/$segment.partial" "$target"; done
exit 1
`;
const LOWEST_PORT = 12_000;
const BELOW_OUTGOING = 32_000;
const ATTEMPTS = 5;

/**
 * A server over a copy of the data: it replays the log, archives nothing, answers to nobody but us (a socket in a private
 * folder; on the loopback address one account with a random password), and ends with us.
 */
export class RecoveredServer {
  private readonly connection: Connection;

  private constructor(
    private readonly programs: PostgresPrograms,
    private readonly recovery: Recovery,
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {
    const { folder, superuser, database } = recovery;
    this.connection = {
      ...{ PGHOST: folder, PGPORT: String(port), PGUSER: superuser, PGDATABASE: database },
    };
  }

  static async start(programs: PostgresPrograms, recovery: Recovery): Promise<RecoveredServer> {
    await writeSettings(programs, recovery);
    for (let attempt = 1; ; attempt += 1) {
      const port = randomInt(LOWEST_PORT, BELOW_OUTGOING);
      const server = new RecoveredServer(
        programs,
        recovery,
        launch(programs, recovery, port),
        port,
      );
      if (await server.becomesReady()) return server;
      const words = await server.words();
      if (attempt === ATTEMPTS || !words.includes('could not bind')) throw notRecovered(words);
    }
  }

  ask(sql: string): Promise<string> {
    return ask(this.programs, this.connection, sql);
  }

  /** For those who do not speak over a socket of ours. */
  async url(): Promise<string> {
    const password = randomBytes(24).toString('hex');
    await this.ask(
      `create role ${OPEN_ROLE} superuser login; alter role ${OPEN_ROLE} password '${password}'`,
    );
    const { database } = this.recovery;
    return `postgres://${OPEN_ROLE}:${password}@127.0.0.1:${String(this.port)}/${encodeURIComponent(database)}`;
  }

  async stop(): Promise<void> {
    const ended = this.hasEnded();
    this.child.stdin?.end();
    await ended;
  }

  private async becomesReady(): Promise<boolean> {
    const ended = { yet: false };
    void this.hasEnded().then(() => (ended.yet = true));
    while (!ended.yet) {
      // Recovery takes as long as there is log; until it is over nobody is let in.
      const answer = await this.ask('select pg_is_in_recovery()').catch(() => 'not yet');
      this.recovery.onProgress(countFetched(await this.words()));
      if (answer === 'f' && !this.isOver()) return true;
      await pause(100);
    }
    return false;
  }

  private isOver(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async hasEnded(): Promise<void> {
    if (this.isOver()) return;
    await new Promise<void>((resolve) => {
      this.child.once('exit', () => {
        resolve();
      });
      this.child.once('error', () => {
        resolve();
      });
    });
    // The guard reads until its input ends.
    this.child.stdin?.end();
  }

  private words(): Promise<string> {
    return readFile(path.join(this.recovery.folder, 'server.log'), 'utf8');
  }
}

const OPEN_ROLE = 'scrutin_scratch';

async function writeSettings(programs: PostgresPrograms, recovery: Recovery): Promise<void> {
  const { folder, data } = recovery;
  const { account } = programs;
  const rules = `local all all trust\nhost all ${OPEN_ROLE} 127.0.0.1/32 scram-sha-256\n`;
  await ownFile(path.join(folder, 'hba.conf'), rules, account);
  await ownFile(path.join(folder, 'empty.conf'), '', account);
  await ownFile(path.join(folder, 'fetch'), FETCH, account);
  await rm(path.join(data, 'recovery.signal'), { force: true });
  await ownFile(path.join(data, 'recovery.signal'), '', account);
}

/** On the command line, where they are stronger than what ALTER SYSTEM left in the data. */
function settings(
  { folder, wal, until }: Recovery,
  port: number,
): Readonly<Record<string, string>> {
  const places = wal.map((place) => quoted(place)).join(' ');
  return {
    config_file: path.join(folder, 'empty.conf'),
    hba_file: path.join(folder, 'hba.conf'),
    ident_file: path.join(folder, 'empty.conf'),
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    restore_command: `sh ${quoted(path.join(folder, 'fetch'))} "%f" "%p" ${places}`,
    recovery_target_action: 'promote',
    ...(until === undefined ? {} : { recovery_target_time: asPostgres(until) }),
    ...{ archive_mode: 'off', hot_standby: 'off', synchronous_standby_names: '', ssl: 'off' },
    ...{ shared_preload_libraries: '', primary_conninfo: '', logging_collector: 'off' },
    ...{ log_destination: 'stderr', log_min_messages: 'log', log_line_prefix: '', timezone: 'UTC' },
  };
}

/** It reads settings before it knows names of zones: `Z` is one. */
function asPostgres(time: Date): string {
  return time.toISOString().replace('T', ' ').replace('Z', '+00');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function launch(programs: PostgresPrograms, recovery: Recovery, port: number): ChildProcess {
  const file = path.join(recovery.folder, 'server.log');
  const log = openSync(file, 'w', 0o600);
  const options = Object.entries(settings(recovery, port));
  const server = [programs.path('postgres'), '-D', recovery.data];
  const args = [...server, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn('sh', ['-c', GUARD, 'guard', ...args], {
    ...programOptions(programs.account),
    detached: true,
    stdio: ['pipe', log, log],
  });
  child.stdin?.on('error', () => undefined);
  closeSync(log);
  return child;
}

function countFetched(words: string): number {
  return words.split('restored log file').length - 1;
}

function notRecovered(words: string): OperatorError {
  if (words.includes('recovery ended before configured recovery target was reached')) {
    return new OperatorError('the log ends before that time: restore without --until');
  }
  const tail = words.trim().split('\n').slice(-12).join('\n');
  return new OperatorError(`PostgreSQL did not recover:\n${tail}`);
}
