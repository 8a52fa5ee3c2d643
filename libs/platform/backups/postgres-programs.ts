import { spawn } from 'node:child_process';
import { access, constants, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { OperatorError } from '#platform/config';
import type { ServerAccount } from './server-account.js';

const PROGRAMS = ['postgres', 'psql', 'pg_basebackup', 'pg_verifybackup'] as const;
export type PostgresProgram = (typeof PROGRAMS)[number];

/** Where distributions put versions side by side; the folder on the PATH often has wrappers only. */
const SHELVES = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt'];

const SEARCH_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** What the program says while it works. */
  readonly onLine?: (line: string) => void;
}

/** The programs of one major version of PostgreSQL, run as the account of the server. */
export class PostgresPrograms {
  private constructor(
    readonly folder: string,
    readonly account: ServerAccount | undefined,
  ) {}

  /** Of the version that is asked for, or the newest; `wanted` is where the operator says that they are. */
  static async find(
    account: ServerAccount | undefined,
    wanted?: string,
    major?: number,
  ): Promise<PostgresPrograms> {
    const found: { readonly folder: string; readonly major: number }[] = [];
    for (const folder of wanted === undefined ? await candidates() : [wanted]) {
      if (!(await isComplete(folder))) continue;
      found.push({ folder, major: await majorOf(folder) });
    }
    found.sort((one, other) => other.major - one.major);
    const fitting = major === undefined ? found[0] : found.find((one) => one.major === major);
    if (fitting !== undefined) return new PostgresPrograms(fitting.folder, account);
    const version = major === undefined ? '' : ` ${String(major)}`;
    throw new OperatorError(
      `the programs of PostgreSQL${version} (${PROGRAMS.join(', ')}) are not here: install its server package, or name their folder in POSTGRES_BIN`,
    );
  }

  path(program: PostgresProgram): string {
    return path.join(this.folder, program);
  }

  /** What it wrote to its standard output; what it complained of is thrown. */
  run(
    program: PostgresProgram,
    args: readonly string[],
    options: RunOptions = {},
  ): Promise<string> {
    return runProgram(this.path(program), args, this.account, options);
  }
}

/** The environment is bare: PG* variables of the operator's shell would lead elsewhere, and we read English. */
export function programOptions(
  account: ServerAccount | undefined,
  env: Readonly<Record<string, string>> = {},
) {
  return {
    cwd: '/',
    env: { PATH: SEARCH_PATH, LC_ALL: 'C', TZ: 'UTC', ...env },
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  };
}

export function runProgram(
  program: string,
  args: readonly string[],
  account: ServerAccount | undefined,
  { env, input, onLine }: RunOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...programOptions(account, env), stdio: 'pipe' });
    const answer: string[] = [];
    const words: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => answer.push(text));
    createInterface({ input: child.stderr }).on('line', (line) => {
      words.push(line);
      if (words.length > 40) words.shift();
      onLine?.(line);
    });
    child.stdin.on('error', () => undefined); // A program that ended early says why itself.
    child.stdin.end(input ?? '');
    child.once('error', (error) => {
      reject(new OperatorError(`${program} did not start: ${error.message}`, error));
    });
    child.once('close', (code, signal) => {
      if (code === 0) resolve(answer.join(''));
      else reject(new ProgramFailed(path.basename(program), code ?? signal ?? 'unknown', words));
    });
  });
}

export class ProgramFailed extends OperatorError {
  constructor(
    program: string,
    ending: number | string,
    readonly words: readonly string[],
  ) {
    super(`${program} failed (${String(ending)}):\n${words.join('\n')}`);
    this.name = 'ProgramFailed';
  }
}

async function candidates(): Promise<readonly string[]> {
  const versions = await Promise.all(
    SHELVES.map(async (shelf) => {
      const names = await readdir(shelf).catch(() => []);
      return names.map((name) => path.join(shelf, name, 'bin'));
    }),
  );
  const onPath = SEARCH_PATH.split(path.delimiter);
  return [...versions.flat(), ...onPath];
}

async function isComplete(folder: string): Promise<boolean> {
  const found = await Promise.allSettled(
    PROGRAMS.map((program) => access(path.join(folder, program), constants.X_OK)),
  );
  return found.every(({ status }) => status === 'fulfilled');
}

async function majorOf(folder: string): Promise<number> {
  const said = await runProgram(path.join(folder, 'postgres'), ['--version'], undefined);
  return Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1] ?? 0);
}
