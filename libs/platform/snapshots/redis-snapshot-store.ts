import { readFileSync } from 'node:fs';
import { createClient } from 'redis';
import type { Logger } from '#platform/logging';
import type { FoundSnapshot, Reading, Snapshot, SnapshotStore } from './snapshot-store.js';

const READ_SNAPSHOT = readFileSync(new URL('./read-snapshot.lua', import.meta.url), 'utf8');
const WRITE_SNAPSHOT = readFileSync(new URL('./write-snapshot.lua', import.meta.url), 'utf8');
const MAX_RECONNECT_MS = 1_000;
const STORED = /^(\d{1,16}) /;

/** Fails at once while it is not connected; whoever asks has the source to turn to. */
export class RedisSnapshotStore implements SnapshotStore {
  private readonly client: ReturnType<typeof createClient>;
  private closed = false;

  constructor(redisUrl: string, logger: Logger) {
    this.client = createClient({
      url: redisUrl,
      // A read that waits for Redis to come back would take longer than the source.
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (attempt) => Math.min(50 * 2 ** attempt, MAX_RECONNECT_MS) },
    });
    this.client.on('error', (error: unknown) => {
      logger.warn({ err: error }, 'connection of the snapshots to Redis lost; trying again');
    });
    // What was being opened at the end comes to be all the same, and would keep the process.
    this.client.on('ready', () => {
      if (this.closed) this.client.destroy();
    });
    this.client.connect().catch((error: unknown) => {
      logger.warn({ err: error }, 'Redis is not there yet for the snapshots; trying again');
    });
  }

  async read(key: string): Promise<Reading> {
    const reply = await this.client.eval(READ_SNAPSHOT, { keys: [keyOf(key)], arguments: [] });
    const [at, left, text] = Array.isArray(reply) ? reply : [];
    if (typeof at !== 'number') throw new Error('Redis answered something that is no reading');
    return { at, found: toSnapshot(text, left) };
  }

  async write(key: string, snapshot: Snapshot, since: Reading, lifeMs: number): Promise<void> {
    await this.client.eval(WRITE_SNAPSHOT, {
      keys: [keyOf(key)],
      arguments: [String(snapshot.version), snapshot.value, String(since.at + lifeMs)],
    });
  }

  close(): void {
    this.closed = true;
    this.client.destroy();
  }
}

function keyOf(key: string): string {
  return `scrutin:snapshot:${key}`;
}

/** What cannot be read as what we wrote is not there. */
function toSnapshot(text: unknown, leftMs: unknown): FoundSnapshot | undefined {
  if (typeof text !== 'string' || typeof leftMs !== 'number') return undefined;
  const [prefix, digits] = STORED.exec(text) ?? [];
  if (prefix === undefined) return undefined;
  return { version: Number(digits), value: text.slice(prefix.length), leftMs };
}
