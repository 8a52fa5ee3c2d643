import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { ElectionsSettings } from '#features/elections';
import type { IdentitySettings } from '#features/identity';
import { LIVE_ROOMS_TIMES } from '#features/live-rooms';
import { mediaSettings } from '#features/media';
import {
  ConfigError,
  databaseFields,
  evidenceFields,
  httpFields,
  liveFields,
  liveRoomsFields,
  logFields,
  mailFields,
  parseEnv,
  publicUrl,
  secret,
  storageFields,
  type Env,
} from '#platform/config';
import { mailSettings } from '#platform/mail';
import type { WebOrigins } from '#platform/http';
import { browserOrigin, storageSettings, type StorageSettings } from '#platform/storage';

const fields = {
  ...logFields,
  ...httpFields,
  ...databaseFields,
  ...liveFields,
  ...liveRoomsFields,
  ...mailFields,
  ...storageFields,
  ...evidenceFields,
  /** Signs access tokens. Only this process and the command line know it. */
  JWT_SECRET: secret,
  /** Where the pages are to which mails lead; production has to say it. */
  PUBLIC_URL: publicUrl.optional(),
  /** Where browsers reach the field API: the pages ask it for figures. Production has to say it. */
  FIELD_PUBLIC_URL: publicUrl.optional(),
  /** Where the built pages lie. */
  WEB_FOLDER: z.string().min(1).default(builtPages()),
  /** Whether an address must be verified before its account can be signed in to; in production it must. */
  EMAIL_VERIFICATION: z.enum(['required', 'optional']).optional(),
  AUTH_ATTEMPTS_BY_ACCOUNT: z.coerce.number().int().min(1).default(10),
  AUTH_MAILS_BY_ACCOUNT: z.coerce.number().int().min(1).default(5),
  AUTH_ATTEMPTS_BY_ADDRESS: z.coerce.number().int().min(1).default(300),
  AUTH_WINDOW_SECONDS: z.coerce.number().int().min(1).max(86_400).default(900),
  /** Whether an admin of the platform approves elections before they are public; in production one does. */
  PUBLIC_ELECTIONS: z.enum(['approval', 'free']).optional(),
  INVITATIONS_BY_ACCOUNT: z.coerce.number().int().min(1).default(200),
  /** Where uploaded polling maps lie while they are read. */
  IMPORT_FOLDER: z.string().min(1).default(path.join(tmpdir(), 'scrutin-imports')),
};

export type AdminApiConfig = ReturnType<typeof parseAdminApiConfig>;

export function parseAdminApiConfig(env: Env) {
  const parsed = parseEnv(fields, env);
  const mail = mailSettings(parsed);
  const storage = storageSettings(parsed);
  const identity = identitySettings(parsed);
  return {
    ...parsed,
    mail,
    storage,
    media: mediaSettings(parsed),
    liveRooms: {
      connections: parsed.LIVE_CONNECTIONS,
      connectionsByAddress: parsed.LIVE_CONNECTIONS_BY_ADDRESS,
      times: LIVE_ROOMS_TIMES,
    },
    identity,
    elections: electionsSettings(parsed, identity),
    webOrigins: webOrigins(parsed, storage),
  };
}

/** Beside the compiled process, or in `dist/` of the sources that a test runs from. */
function builtPages(): string {
  const root = path.resolve(import.meta.dirname, '../../..');
  return path.basename(root) === 'dist' ? path.join(root, 'web') : path.join(root, 'dist', 'web');
}

type Parsed = ReturnType<typeof parseEnv<typeof fields>>;

function identitySettings(parsed: Parsed): IdentitySettings {
  const isProduction = parsed.NODE_ENV === 'production';
  if (isProduction && parsed.PUBLIC_URL === undefined) {
    throw new ConfigError(['PUBLIC_URL is missing']);
  }
  return {
    tokenSecret: parsed.JWT_SECRET,
    publicUrl: parsed.PUBLIC_URL ?? `http://127.0.0.1:${parsed.PORT}`,
    emailVerification: parsed.EMAIL_VERIFICATION ?? (isProduction ? 'required' : 'optional'),
    attempts: {
      byAccount: parsed.AUTH_ATTEMPTS_BY_ACCOUNT,
      mailsByAccount: parsed.AUTH_MAILS_BY_ACCOUNT,
      byAddress: parsed.AUTH_ATTEMPTS_BY_ADDRESS,
      windowSeconds: parsed.AUTH_WINDOW_SECONDS,
    },
  };
}

function webOrigins(parsed: Parsed, storage: StorageSettings): WebOrigins {
  const field = parsed.FIELD_PUBLIC_URL;
  if (field === undefined && parsed.NODE_ENV === 'production') {
    throw new ConfigError(['FIELD_PUBLIC_URL is missing']);
  }
  return {
    field: field === undefined ? undefined : new URL(field).origin,
    ...storeOrigins(storage),
  };
}

function storeOrigins(storage: StorageSettings): Pick<WebOrigins, 'store' | 'bucket'> {
  if (storage.kind === 'none') return { store: undefined };
  const { region, bucket, pathStyle } = storage;
  const store = browserOrigin(storage);
  return { store, bucket: { region, url: pathStyle ? `${store}/${bucket}` : store } };
}

function electionsSettings(parsed: Parsed, { publicUrl }: IdentitySettings): ElectionsSettings {
  const policy =
    parsed.PUBLIC_ELECTIONS ?? (parsed.NODE_ENV === 'production' ? 'approval' : 'free');
  return {
    publicUrl,
    approval: policy === 'approval' ? 'required' : 'not_required',
    invitationsPerDay: parsed.INVITATIONS_BY_ACCOUNT,
    importFolder: parsed.IMPORT_FOLDER,
  };
}
