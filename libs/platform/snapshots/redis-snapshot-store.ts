import { readFileSync } from 'node:fs';
import type { Logger } from '#platform/logging';
import { RedisConnection } from '#platform/redis';
import type { FoundSnapshot, Reading, Snapshot, SnapshotStore } from './snapshot-store.js';

const READ_SNAPSHOT = readFileSync(new URL('./read-snapshot.lua', import.meta.url), 'utf8');
const WRITE_SNAPSHOT = readFileSync(new URL('./write-snapshot.lua', import.meta.url), 'utf8');
const STORED = /^(\d{1,16}) /;

/** Fails at once while it is not connected; whoever asks has the source to turn to. */
export class RedisSnapshotStore implements SnapshotStore {
  private readonly redis: RedisConnection;

  constructor(redisUrl: string, logger: Logger) {
    this.redis = new RedisConnection({ redisUrl, purpose: 'the snapshots', logger });
  }

  async read(key: string): Promise<Reading> {
    const reply = await this.redis.run(READ_SNAPSHOT, keyOf(key), []);
    const [at, left, text] = Array.isArray(reply) ? (reply as unknown[]) : [];
    if (typeof at !== 'number') throw new Error('Redis answered something that is no reading');
    return { at, found: toSnapshot(text, left) };
  }

  async write(key: string, snapshot: Snapshot, since: Reading, lifeMs: number): Promise<void> {
    const words = [String(snapshot.version), snapshot.value, String(since.at + lifeMs)];
    await this.redis.run(WRITE_SNAPSHOT, keyOf(key), words);
  }

  close(): void {
    this.redis.close();
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
