import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Counter, Registry } from 'prom-client';
import { RedisSnapshotStore, Snapshots } from '#platform/snapshots';
import { captureLog, describeWithRedis, eventually } from '#platform/testing';
import { makeTemporaryFolder } from '../../tools/embedded-postgres/index.js';
import { startRedisCluster, type RedisCluster } from '../../tools/local-services/redis-cluster.js';
import { findRedisServer } from '../../tools/local-services/redis-server.js';

const KEYS = 60;
const LIFE_MS = 60_000;

describeWithRedis('a Redis Cluster that loses a node', () => {
  const { logger } = captureLog();
  let folder: string;
  let cluster: RedisCluster;
  let store: RedisSnapshotStore;
  let snapshots: Snapshots;

  beforeAll(async () => {
    folder = await makeTemporaryFolder('scrutin-cluster-');
    const program = findRedisServer(process.env['PATH']) ?? 'redis-server';
    cluster = await startRedisCluster({ program, folder: path.join(folder, 'redis') });
    store = new RedisSnapshotStore(cluster.url, logger);
    const faults = new Counter({ name: 'faults', help: 'Faults.', registers: [new Registry()] });
    snapshots = new Snapshots(store, faults, logger);
    await eventually(async () => {
      await store.read('any');
    });
  }, 60_000);

  afterAll(async () => {
    store.close();
    await cluster.stop();
    await rm(folder, { recursive: true });
  });

  async function writeAll(): Promise<void> {
    for (let n = 0; n < KEYS; n += 1) {
      const since = await store.read(`key-${String(n)}`);
      const snapshot = { version: 1, value: String(n) };
      await store.write(`key-${String(n)}`, snapshot, since, LIFE_MS);
    }
  }

  /** How many are found; whoever finds none asks the source. */
  async function findAll(): Promise<number> {
    let found = 0;
    for (let n = 0; n < KEYS; n += 1) {
      if ((await snapshots.read(`key-${String(n)}`))?.found !== undefined) found += 1;
    }
    return found;
  }

  it('loses the keys of that node, and whoever asks hears no error', async () => {
    await writeAll();
    expect(await findAll()).toBe(KEYS);
    await cluster.nodes[2]?.stop();
    // A fault closes the door to all of it for a moment; then the other nodes answer again.
    await eventually(async () => {
      const found = await findAll();
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(KEYS);
    }, 20_000);
  }, 60_000);
});
