import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import {
  ensureDatabase,
  makeTemporaryFolder,
  removeEmbeddedPostgresData,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../embedded-postgres/index.js';
import {
  findRedisServer,
  startRedisServer,
  type RedisServer,
} from '../local-services/redis-server.js';
import { openMovingDoor, type MovingDoor } from './moving-door.js';
import { SmallDisk } from './small-disk.js';

const NAME = 'scrutin';
const A_MOMENT_MS = 100;

export interface GroundSettings {
  /** Although this machine has one. */
  readonly withoutRedis?: boolean;
  /** Has PostgreSQL keep the instant of every commit (`pg_xact_commit_timestamp`). */
  readonly keepsCommitTimes?: boolean;
  /** A file system of its own for PostgreSQL, of that size, which can be filled. Needs root. */
  readonly diskMegabytes?: number | undefined;
  /** Lets the way to PostgreSQL be made longer. */
  readonly mayBeSlow?: boolean;
}

/** A PostgreSQL and, where this machine has one, a Redis that may be killed: nobody else uses them. */
export class ProvingGround {
  private constructor(
    private readonly folder: string,
    readonly disk: SmallDisk | undefined,
    private postgres: EmbeddedPostgres,
    private readonly postgresDoor: MovingDoor,
    private redis: RedisServer | undefined,
    private readonly redisDoor: MovingDoor | undefined,
  ) {}

  static async open(dist: string, settings: GroundSettings = {}): Promise<ProvingGround> {
    const { withoutRedis = false, keepsCommitTimes = false, mayBeSlow = false } = settings;
    const folder = await makeTemporaryFolder('scrutin-prove-');
    const { diskMegabytes: megabytes } = settings;
    const disk =
      megabytes === undefined ? undefined : await SmallDisk.mount(diskOf(folder), megabytes);
    const first = await startPostgres(folder);
    const postgres = keepsCommitTimes ? await keepCommitTimes(first, folder) : first;
    try {
      await ensureDatabase(postgres.url('postgres'), NAME);
      await migrate(dist, postgres.url(NAME));
      const redis = withoutRedis ? undefined : await startRedis(folder);
      const ground = new ProvingGround(
        folder,
        disk,
        postgres,
        await openMovingDoor(postgres.port, { mayBeSlow }),
        redis,
        redis === undefined ? undefined : await openMovingDoor(redis.port),
      );
      return ground;
    } catch (error) {
      await postgres.stop();
      await disk?.unmount();
      throw error;
    }
  }

  /** Stays the same, wherever the server has moved. */
  get databaseUrl(): string {
    const url = new URL(this.postgres.url(NAME));
    url.port = String(this.postgresDoor.port);
    return url.href;
  }

  get redisUrl(): string | undefined {
    if (this.redisDoor === undefined) return undefined;
    return `redis://127.0.0.1:${String(this.redisDoor.port)}`;
  }

  /** The immediate mode: nothing is finished and nothing is written, and the log is replayed at the next start. */
  async crashPostgres(): Promise<void> {
    process.kill(this.postgres.pid, 'SIGQUIT');
    await this.postgres.exited;
    this.postgres = await startPostgres(this.folder);
    this.postgresDoor.leadTo(this.postgres.port);
  }

  /** As a supervisor does: where it ended, because its disk was full perhaps, it is started again. */
  async revivePostgres(): Promise<void> {
    const hasEnded = await Promise.race([
      this.postgres.exited.then(() => true),
      pause(A_MOMENT_MS, false),
    ]);
    if (!hasEnded) return;
    this.postgres = await startPostgres(this.folder);
    this.postgresDoor.leadTo(this.postgres.port);
  }

  slowDownPostgres(ms: number): void {
    this.postgresDoor.delay(ms);
  }

  async crashRedis(): Promise<void> {
    if (this.redis === undefined) return;
    process.kill(this.redis.pid, 'SIGKILL');
    await this.redis.exited;
  }

  /** It remembers nothing of what it held. */
  async restartRedis(): Promise<void> {
    this.redis = await startRedis(this.folder);
    if (this.redis !== undefined) this.redisDoor?.leadTo(this.redis.port);
  }

  async close(): Promise<void> {
    await this.postgresDoor.close();
    await this.redisDoor?.close();
    await this.redis?.stop();
    await this.postgres.stop();
    await removeEmbeddedPostgresData({ dataDir: dataDirOf(this.folder), log: () => undefined });
    await this.disk?.unmount();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function diskOf(folder: string): string {
  return path.join(folder, 'disk');
}

function dataDirOf(folder: string): string {
  return path.join(diskOf(folder), 'postgres');
}

/** With everything that makes a commit last: what was acknowledged must be there after a crash. */
async function startPostgres(folder: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataDir: dataDirOf(folder),
    durable: true,
    log: () => undefined,
  });
}

/** Takes a server that is started anew. */
async function keepCommitTimes(
  running: EmbeddedPostgres,
  folder: string,
): Promise<EmbeddedPostgres> {
  const client = new pg.Client({ connectionString: running.url('postgres') });
  await client.connect();
  await client.query('alter system set track_commit_timestamp = on');
  await client.end();
  await running.stop();
  return startPostgres(folder);
}

async function startRedis(folder: string): Promise<RedisServer | undefined> {
  const program = findRedisServer(process.env['PATH']);
  if (program === undefined) return undefined;
  return startRedisServer({ program, folder: path.join(folder, 'redis') });
}

async function migrate(dist: string, databaseUrl: string): Promise<void> {
  const script = path.join(dist, 'apps/cli/src/main.js');
  await promisify(execFile)(process.execPath, [script, 'db:migrate'], {
    env: {
      ...{ PATH: process.env['PATH'], NODE_ENV: 'development', DATABASE_URL: databaseUrl },
      JWT_SECRET: 'only-for-the-migrations-of-a-proving-ground',
    },
  });
}
