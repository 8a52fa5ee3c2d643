import { rmSync } from 'node:fs';
import { ensureDatabase, startEmbeddedPostgres } from '../embedded-postgres/index.js';
import { LOCAL_S3_REGION, startLocalS3 } from '../local-s3/start-local-s3.js';
import { findRedisServer, startRedisServer } from '../local-services/redis-server.js';
import { rank, type Crew } from './crew.js';
import { postgresFolder, redisFolder, storageFolder, type DevSecrets } from './data-folder.js';
import type { DevOptions } from './dev-options.js';
import type { RunRecord } from './run-record.js';

export interface BackingServices {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly storage: DevStorage;
}

export interface DevStorage {
  readonly endpoint: string;
  /** How an API gets there. */
  readonly env: Readonly<Record<string, string>>;
}

export interface BackingServicesRequest {
  readonly options: DevOptions;
  readonly secrets: DevSecrets;
  readonly crew: Crew;
  readonly record: RunRecord;
  readonly print: (line: string) => void;
}

const databaseName = 'scrutin';
const bucketName = 'scrutin';

export async function startBackingServices(
  request: BackingServicesRequest,
): Promise<BackingServices> {
  // Both are waited for even when one fails: what has been started must be known before it is stopped.
  const [database, redis, storage] = await Promise.allSettled([
    findDatabase(request),
    findRedis(request),
    findStorage(request),
  ]);
  if (database.status === 'rejected') throw database.reason;
  if (redis.status === 'rejected') throw redis.reason;
  if (storage.status === 'rejected') throw storage.reason;
  return { databaseUrl: database.value, redisUrl: redis.value, storage: storage.value };
}

async function findDatabase(request: BackingServicesRequest): Promise<string> {
  const { options, crew, record, print } = request;
  if (options.databaseUrl !== undefined) return options.databaseUrl;
  const postgres = await startEmbeddedPostgres({
    dataDir: postgresFolder(options.dataDir),
    durable: true,
    log: print,
    onSpawn: (identity) => {
      record.add('postgres', identity);
    },
  });
  crew.enlist({
    name: 'postgres',
    rank: rank.postgres,
    exited: postgres.exited,
    stop: () => postgres.stop(),
  });
  await ensureDatabase(postgres.url('postgres'), databaseName);
  return postgres.url(databaseName);
}

async function findRedis(request: BackingServicesRequest): Promise<string | undefined> {
  const { options, crew, record, print } = request;
  if (options.redisUrl !== undefined) return options.redisUrl;
  const program = findRedisServer(process.env['PATH']);
  if (program === undefined) {
    print('redis-server is not installed: live messages run on PostgreSQL.');
    return undefined;
  }
  const redis = await startRedisServer({
    program,
    folder: redisFolder(options.dataDir),
    onSpawn: (identity) => {
      record.add('redis', identity);
    },
  });
  crew.enlist({
    name: 'redis',
    rank: rank.redis,
    exited: redis.exited,
    stop: async () => {
      await redis.stop();
      // Nothing in there is worth keeping, and after a run as root it would be in an ordinary user's way.
      rmSync(redisFolder(options.dataDir), { recursive: true, force: true });
    },
  });
  return redis.url;
}

/** Within this process: it ends with it, whatever ends it. */
async function findStorage(request: BackingServicesRequest): Promise<DevStorage> {
  const { options, secrets, crew, print } = request;
  // The developer's STORAGE_… variables reach the APIs by themselves.
  if (options.storageEndpoint !== undefined) return { endpoint: options.storageEndpoint, env: {} };
  const keys = { accessKeyId: 'development', secretAccessKey: secrets.storageSecret };
  const store = await startLocalS3({
    folder: storageFolder(options.dataDir),
    port: 0,
    ...keys,
    bucket: bucketName,
    log: print,
  });
  crew.enlist({ name: 'storage', rank: rank.storage, stop: () => store.stop() });
  return {
    endpoint: store.url,
    env: {
      STORAGE_ENDPOINT: store.url,
      STORAGE_PUBLIC_ENDPOINT: '',
      STORAGE_REGION: LOCAL_S3_REGION,
      STORAGE_BUCKET: bucketName,
      STORAGE_ACCESS_KEY_ID: keys.accessKeyId,
      STORAGE_SECRET_ACCESS_KEY: keys.secretAccessKey,
      STORAGE_PATH_STYLE: '',
      STS_ENDPOINT: '',
      STS_ROLE_ARN: '',
    },
  };
}
