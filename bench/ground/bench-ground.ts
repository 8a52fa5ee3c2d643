import { rm } from 'node:fs/promises';
import path from 'node:path';
import { migrate } from '#platform/database';
import {
  ensureDatabase,
  makeTemporaryFolder,
  removeEmbeddedPostgresData,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../tools/embedded-postgres/index.js';
import { findRedisServer, startRedisServer } from '../../tools/local-services/redis-server.js';
import { GABON, openFieldWorld, type FieldWorld } from './field-world.js';

const DATABASE = 'bench';

/** Servers of our own on the loopback address, and an election in them. Commits last: what is measured is what is run. */
export class BenchGround {
  private readonly undo: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly folder: string,
    private readonly postgres: EmbeddedPostgres,
    readonly redisUrl: string,
    readonly world: FieldWorld,
  ) {}

  static async open(size = GABON): Promise<BenchGround> {
    const folder = await makeTemporaryFolder('scrutin-bench-');
    const dataDir = path.join(folder, 'postgres');
    const log = (): undefined => undefined;
    const postgres = await startEmbeddedPostgres({ dataDir, durable: true, log });
    const program = findRedisServer(process.env['PATH']);
    if (program === undefined) throw new Error('redis-server is missing: ./setup-dev-mode.sh');
    const redis = await startRedisServer({ program, folder: path.join(folder, 'redis') });
    await ensureDatabase(postgres.url('postgres'), DATABASE);
    await migrate(postgres.url(DATABASE));
    const file = path.join(folder, 'offices');
    const world = await openFieldWorld(postgres.url(DATABASE), file, size);
    const ground = new BenchGround(folder, postgres, redis.url, world);
    ground.leave(async () => {
      await redis.stop();
      await postgres.stop();
      await removeEmbeddedPostgresData({ dataDir, log });
      await rm(folder, { recursive: true, force: true });
    });
    return ground;
  }

  get databaseUrl(): string {
    return this.postgres.url(DATABASE);
  }

  /** What is to be done at the end, last things first. */
  leave(step: () => Promise<unknown>): void {
    this.undo.unshift(step);
  }

  async close(): Promise<void> {
    for (const step of this.undo.splice(0)) await step();
  }
}
