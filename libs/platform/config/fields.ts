import { availableParallelism } from 'node:os';
import { z } from 'zod';

const WEAK_SECRETS = /^(.)\1*$|change-?me|secret|password|default/i;

function isUrlOf(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function urlWith(protocols: readonly string[]): z.ZodType<string> {
  return z.string().refine((text) => isUrlOf(text, protocols), {
    message: `expected a URL that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });
}

const smtpUrl = z
  .string()
  // `smtp:` alone is a URL as well, of no server.
  .refine((text) => /^smtps?:\/\/./.test(text) && URL.canParse(text) && new URL(text).host !== '', {
    message: 'expected a URL that begins with smtp:// or smtps:// and names a server',
  });

/** A secret has no default anywhere, and one that can be guessed does not start the process. */
export const secret = z
  .string()
  .min(32, 'expected at least 32 characters, for example from `openssl rand -hex 32`')
  .refine((text) => !WEAK_SECRETS.test(text), 'expected a random value, not a word');

export const port = z.coerce.number().int().min(0).max(65535);

/** An address that browsers of others reach us at, without a query. */
export const publicUrl = urlWith(['http:', 'https:']);

export const commaSeparated = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

/** `https://console.example`, as browsers say it: no path, and never everybody. */
const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  message: 'expected origins such as https://console.example, without a path',
});

export const databaseFields = {
  DATABASE_URL: urlWith(['postgres:', 'postgresql:']),
  /** Of streaming replicas, for what may be half a second old; separated by commas. */
  DATABASE_REPLICA_URLS: commaSeparated
    .refine((urls) => urls.every((url) => isUrlOf(url, ['postgres:', 'postgresql:'])), {
      message: 'expected URLs that begin with postgres:// or postgresql://, separated by commas',
    })
    .default([]),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
};

export const liveFields = {
  /** Several, separated by commas, are nodes of one Redis Cluster; the others are found from them. */
  REDIS_URL: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, ''))
    .refine((text) => text.split(',').every((url) => isUrlOf(url, ['redis:', 'rediss:'])), {
      message: 'expected URLs that begin with redis:// or rediss://, separated by commas',
    })
    .optional(),
};

/** `someone@example.org`, or with a name before it: `Commission <someone@example.org>`. */
const SENDER = /^(?:[^\s@<>,;:"]+@[^\s@<>,;:"]+|[^@<>,;:"\p{Cc}]+ <[^\s@<>,;:"]+@[^\s@<>,;:"]+>)$/u;

export const mailFields = {
  /** Without it, mails stay in a mailbox for developers; production insists (see `mailSettings`). */
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z.string().regex(SENDER, 'expected one address, or a name and <address>').optional(),
};

const httpUrl = urlWith(['http:', 'https:']);

/** The object store. Without keys there is none; production insists (see `storageSettings`). */
export const storageFields = {
  /** Of a store that is not Amazon's: MinIO, Ceph, the local one of the developers. */
  STORAGE_ENDPOINT: httpUrl.optional(),
  /** The same store as phones and browsers reach it, where that differs. */
  STORAGE_PUBLIC_ENDPOINT: httpUrl.optional(),
  STORAGE_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/, 'expected a region such as eu-west-3')
    .default('us-east-1'),
  STORAGE_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, 'expected 3 to 63 of a-z, 0-9 and "-"')
    .default('scrutin'),
  STORAGE_ACCESS_KEY_ID: z.string().optional(),
  STORAGE_SECRET_ACCESS_KEY: z.string().min(8, 'expected at least 8 characters').optional(),
  /** Whether the bucket stands in the path and not in the host name; so it does where an endpoint is set. */
  STORAGE_PATH_STYLE: z.enum(['true', 'false']).optional(),
};

/** What lends keys for one folder of the store to reporters. */
export const stsFields = {
  /** Where it is not STORAGE_ENDPOINT itself (MinIO and Ceph answer both). */
  STS_ENDPOINT: httpUrl.optional(),
  STS_ROLE_ARN: z
    .string()
    .regex(/^arn:[\w-]+:iam::\d*:role\/\S+$/, 'expected the ARN of a role')
    .optional(),
};

/** How much one reporter may put into the store from one polling office. */
export const evidenceFields = {
  EVIDENCE_MAX_MEGABYTES: z.coerce.number().int().min(1).max(10_000_000).default(20_480),
  /** Every version counts as one. */
  EVIDENCE_MAX_FILES: z.coerce.number().int().min(1).max(10_000_000).default(20_000),
};

export const logFields = {
  NODE_ENV: z.enum(['production', 'development', 'test']),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
  /** `pretty` is for a developer's terminal; in production it is json whatever is said here. */
  LOG_FORMAT: z.enum(['json', 'pretty']).default('json'),
};

export const environmentFields = { NODE_ENV: logFields.NODE_ENV };

/** Connections that follow live rooms: to one process, and of them from one network. Loose: whole operators share one address. */
export const liveRoomsFields = {
  LIVE_CONNECTIONS: z.coerce.number().int().min(1).default(20_000),
  LIVE_CONNECTIONS_BY_ADDRESS: z.coerce.number().int().min(1).default(2_000),
};

export const httpFields = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  /** Behind this one port. Each has a pool of connections of its own. */
  PROCESSES: z
    .literal('auto')
    .transform(() => availableParallelism())
    .or(z.coerce.number().int().min(1).max(128))
    .default(1),
  /** Origins of browsers that may call this API; none unless named. */
  CORS_ORIGINS: commaSeparated.pipe(z.array(origin)).default([]),
  /** Addresses or networks of the reverse proxies whose X-Forwarded-For is believed; none unless named. */
  TRUSTED_PROXIES: commaSeparated.default([]),
  /** How long the process answers "not ready" before it stops listening, so that a balancer looks away. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(60).default(0),
  METRICS_PASSWORD: secret.refine(
    (text) => !text.includes(':'),
    'expected no colon: it ends the user name',
  ),
  /** The file system whose free space decides about readiness. */
  DISK_PATH: z.string().default('/'),
};
