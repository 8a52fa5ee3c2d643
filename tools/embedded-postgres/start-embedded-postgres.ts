import path from 'node:path';
import { loopback } from '../local-services/ports.js';
import type { ProcessIdentity } from '../local-services/process-identity.js';
import { ensureCluster, superuser } from './cluster.js';
import {
  clusterIn,
  currentDataFolder,
  prepareDataFolder,
  removeDataFolder,
} from './data-folder.js';
import { findInstalledBinaries } from './installed-binaries.js';
import { stopOrphan, stopPostmaster } from './orphan.js';
import { findReachableBinaries } from './reachable-binaries.js';
import { startServer } from './server.js';

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** False for tests: twice as fast, and a power cut may cost the data. */
  readonly durable: boolean;
  readonly log: (line: string) => void;
  readonly onSpawn?: (identity: ProcessIdentity) => void;
  /** The account to run under when we are root, instead of the usual choice. */
  readonly accountName?: string;
  /** Where things go that PostgreSQL's account cannot reach in the checkout. */
  readonly reachableRoot?: string;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  /** The folder that really holds the data. */
  readonly dataDir: string;
  /** Settles when the server ends, for whatever reason. */
  readonly exited: Promise<string>;
  url(database: string): string;
  stop(): Promise<void>;
}

const usualReachableRoot = '/var/lib/scrutin-dev';

/** A real PostgreSQL for this machine alone. The caller sees to it that nobody else uses the same data. */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { log, durable, accountName, reachableRoot = usualReachableRoot } = options;
  const { onSpawn = () => undefined } = options;
  const dataDir = path.resolve(options.dataDir);
  const installed = await findInstalledBinaries();
  const data = await prepareDataFolder({ dataDir, reachableRoot, accountName, log });
  const { folder, account } = data;
  const binaries = await findReachableBinaries({ installed, account, reachableRoot, log });
  await stopOrphan(clusterIn(folder), log);
  const cluster = { ...data, binaries, durable };
  const password = await ensureCluster(cluster);
  const { port, identity, exited } = await startServer({ ...cluster, password, onSpawn });
  return {
    port,
    pid: identity.pid,
    dataDir: folder,
    exited,
    url: (database) => `postgres://${superuser}:${password}@${loopback}:${port}/${database}`,
    stop: () => stopPostmaster(identity),
  };
}

/** Deletes the data, wherever they had to live, after stopping a server that was left running on them. */
export async function removeEmbeddedPostgresData(
  options: Pick<EmbeddedPostgresOptions, 'dataDir' | 'log' | 'reachableRoot'>,
): Promise<void> {
  const { log, reachableRoot = usualReachableRoot } = options;
  const dataDir = path.resolve(options.dataDir);
  await stopOrphan(clusterIn(currentDataFolder(dataDir, reachableRoot)), log);
  await removeDataFolder(dataDir, reachableRoot);
}
