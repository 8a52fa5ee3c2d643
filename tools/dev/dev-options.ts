import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { PlainError } from '../local-services/plain-error.js';

export interface DevOptions {
  readonly dataDir: string;
  readonly demo: boolean;
  /** Deeds per second of the living demo. */
  readonly demoRate: number;
  readonly fresh: boolean;
  readonly adminPort: number;
  readonly fieldPort: number;
  /** A server of the developer's own, instead of the one that we bring along. */
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  /** An object store of the developer's own; the other STORAGE_* variables go with it. */
  readonly storageEndpoint: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Flags {
  readonly demo: boolean;
  readonly demoRate: number;
  readonly fresh?: boolean;
  readonly data: string;
}

export function parseDevOptions(
  args: readonly string[],
  env: Environment,
  root: string,
): DevOptions {
  if (env['NODE_ENV'] === 'production') {
    throw new PlainError(
      'run-dev-mode is for development only (throw-away secrets, demo accounts) and NODE_ENV is "production".',
    );
  }
  const flags = describeCommand().parse(args, { from: 'user' }).opts<Flags>();
  const adminPort = parsePort('ADMIN_PORT', env, 3000);
  const fieldPort = parsePort('FIELD_PORT', env, 3001);
  if (adminPort === fieldPort) {
    throw new PlainError(
      `ADMIN_PORT and FIELD_PORT are both ${adminPort}: choose two different ones.`,
    );
  }
  return {
    // npm and ./run-dev-mode both say in INIT_CWD where the developer stands.
    dataDir: path.resolve(
      flags.data === defaultData ? root : (env['INIT_CWD'] ?? root),
      flags.data,
    ),
    demo: flags.demo,
    demoRate: flags.demoRate,
    fresh: flags.fresh ?? false,
    adminPort,
    fieldPort,
    databaseUrl: nonEmpty(env['DATABASE_URL']),
    redisUrl: nonEmpty(env['REDIS_URL']),
    smtpUrl: nonEmpty(env['SMTP_URL']),
    storageEndpoint: nonEmpty(env['STORAGE_ENDPOINT']),
  };
}

const defaultData = '.data';

function describeCommand(): Command {
  return new Command('run-dev-mode')
    .description('Runs the whole platform on this machine, for development.')
    .option('--no-demo', 'leave the demo data and the living demo out')
    .option('--demo-rate <n>', 'deeds per second of the living demo', parseRate, 20)
    .option('--data <folder>', 'where the development data live', defaultData)
    .option('--fresh', 'delete the development data first')
    .allowExcessArguments(false)
    .addHelpText('after', environmentHelp);
}

const environmentHelp = `
Environment:
  ADMIN_PORT        port of the admin API (3000)
  FIELD_PORT        port of the field API (3001)
  DATABASE_URL      a PostgreSQL of your own instead of the embedded one
  REDIS_URL         a Redis of your own instead of the redis-server on the PATH
  SMTP_URL          a mail server of your own instead of the mailbox that a page shows
  STORAGE_ENDPOINT  an object store of your own, with the other STORAGE_… variables, instead of the local one`;

const MAX_DEMO_RATE = 10_000;

function parseRate(text: string): number {
  const rate = Number(text);
  if (/^\d+$/.test(text) && rate >= 1 && rate <= MAX_DEMO_RATE) return rate;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MAX_DEMO_RATE}.`);
}

function parsePort(name: string, env: Environment, usual: number): number {
  const text = nonEmpty(env[name]);
  if (text === undefined) return usual;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new PlainError(`${name} is "${text}": it must be a port from 1 to 65535.`);
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
