import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { LIVE_ROOMS_TIMES } from '#features/live-rooms';
import { mediaSettings } from '#features/media';
import type { ObservationsSettings } from '#features/observations';
import type { SourcesSettings } from '#features/sources';
import { CONTRACT_TIMES, type VerificationSettings } from '#features/verification';
import {
  ConfigError,
  databaseFields,
  evidenceFields,
  httpFields,
  liveFields,
  liveRoomsFields,
  logFields,
  parseEnv,
  storageFields,
  stsFields,
  type Env,
} from '#platform/config';
import { scopedCredentialsSettings } from '#platform/storage';

const count = z.coerce.number().int().min(1);

const fields = {
  ...logFields,
  ...httpFields,
  ...databaseFields,
  ...liveFields,
  ...liveRoomsFields,
  ...storageFields,
  ...stsFields,
  ...evidenceFields,
  FIELD_SIGN_INS_BY_ELECTOR: count.default(10),
  FIELD_SIGN_INS_BY_OFFICE: count.default(200),
  /** Loose, like the next one: whole operators share one address. */
  FIELD_SIGN_INS_BY_ADDRESS: count.default(6_000),
  FIELD_NEW_SOURCES_BY_ADDRESS: count.default(2_000),
  FIELD_WINDOW_SECONDS: count.max(86_400).default(900),
  /** In a minute, for each process. */
  FIELD_WRONG_TOKENS_BY_ADDRESS: count.default(600),
  FIELD_REPORTS_BY_SOURCE: count.default(240),
  FIELD_REPORTS_BY_OFFICE: count.default(1_200),
  FIELD_BATCHES_BY_SOURCE: count.default(30),
  /** The highest index that is taken in an office whose roll nobody knows. */
  FIELD_HIGHEST_INDEX: count.max(3_000_000).default(10_000),
  /** Shared by all processes of the field API, and in no backup of the database. */
  VERIFICATION_KEYS_DIR: z.string().optional(),
  /** Citizens who are connected at once: to one process, from one network to one process, and in the line of one office. */
  VERIFICATION_CONNECTIONS: count.default(20_000),
  VERIFICATION_CONNECTIONS_BY_ADDRESS: count.default(500),
  VERIFICATION_WAITING_BY_OFFICE: count.default(200),
};

export type FieldApiConfig = ReturnType<typeof parseFieldApiConfig>;

export function parseFieldApiConfig(env: Env) {
  const parsed = parseEnv(fields, env);
  return {
    ...parsed,
    credentials: scopedCredentialsSettings(parsed),
    media: mediaSettings(parsed),
    liveRooms: {
      connections: parsed.LIVE_CONNECTIONS,
      connectionsByAddress: parsed.LIVE_CONNECTIONS_BY_ADDRESS,
      times: LIVE_ROOMS_TIMES,
    },
    sources: sourcesSettings(parsed),
    observations: observationsSettings(parsed),
    verification: verificationSettings(parsed),
  };
}

type Parsed = ReturnType<typeof parseEnv<typeof fields>>;

function sourcesSettings(parsed: Parsed): SourcesSettings {
  return {
    signIns: {
      byElector: parsed.FIELD_SIGN_INS_BY_ELECTOR,
      byOffice: parsed.FIELD_SIGN_INS_BY_OFFICE,
      byAddress: parsed.FIELD_SIGN_INS_BY_ADDRESS,
      newByAddress: parsed.FIELD_NEW_SOURCES_BY_ADDRESS,
      windowSeconds: parsed.FIELD_WINDOW_SECONDS,
    },
    wrongTokensByAddress: parsed.FIELD_WRONG_TOKENS_BY_ADDRESS,
  };
}

function observationsSettings(parsed: Parsed): ObservationsSettings {
  return {
    highestIndexWhereRollUnknown: parsed.FIELD_HIGHEST_INDEX,
    pace: {
      reportsBySource: parsed.FIELD_REPORTS_BY_SOURCE,
      reportsByOffice: parsed.FIELD_REPORTS_BY_OFFICE,
      batchesBySource: parsed.FIELD_BATCHES_BY_SOURCE,
    },
  };
}

function verificationSettings(parsed: Parsed): VerificationSettings {
  const { NODE_ENV, VERIFICATION_KEYS_DIR: folder } = parsed;
  if (folder === undefined && NODE_ENV === 'production') {
    throw new ConfigError(['VERIFICATION_KEYS_DIR is missing']);
  }
  return {
    keysFolder: folder ?? path.join(tmpdir(), 'scrutin-verification-keys'),
    connections: parsed.VERIFICATION_CONNECTIONS,
    connectionsByAddress: parsed.VERIFICATION_CONNECTIONS_BY_ADDRESS,
    waitingByOffice: parsed.VERIFICATION_WAITING_BY_OFFICE,
    times: CONTRACT_TIMES,
  };
}
