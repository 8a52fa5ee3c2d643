import type { Counter } from 'prom-client';
import type { Logger } from '#platform/logging';
import type { Reading, Snapshot, SnapshotStore } from './snapshot-store.js';

/** Nobody waits longer than this for the accelerator. */
const PATIENCE_MS = 150;
/** After a failure it is left alone for a while, so that not every request waits to find out the same. */
const PAUSE_MS = 1_000;

/**
 * Stands before a store that may be absent, refuse or hang, and makes of it one that at worst knows nothing. While
 * it fails, one request in each pause asks again, and the others do not wait for it.
 */
export class Snapshots {
  private isFailing = false;
  private pausedUntil = 0;

  constructor(
    private readonly store: SnapshotStore,
    private readonly faults: Counter,
    private readonly logger: Logger,
  ) {}

  /** Undefined where the store cannot be asked: then there is nothing to write after, either. */
  async read(key: string): Promise<Reading | undefined> {
    return this.ask(() => this.store.read(key));
  }

  /** For what was read from the source after `since`, and may be shown for `lifeMs`. Nobody has to wait for it. */
  async write(key: string, snapshot: Snapshot, since: Reading, lifeMs: number): Promise<void> {
    await this.ask(() => this.store.write(key, snapshot, since, lifeMs));
  }

  private async ask<T>(work: () => Promise<T>): Promise<T | undefined> {
    const now = performance.now();
    if (now < this.pausedUntil) return undefined;
    if (this.isFailing) this.pausedUntil = now + PAUSE_MS;
    try {
      const answer = await withinPatience(work());
      this.recover();
      return answer;
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  private recover(): void {
    if (!this.isFailing) return;
    this.isFailing = false;
    this.pausedUntil = 0;
    this.logger.info('snapshots are read from Redis again');
  }

  private fail(error: unknown): void {
    this.faults.inc();
    this.pausedUntil = performance.now() + PAUSE_MS;
    if (this.isFailing) return;
    this.isFailing = true;
    this.logger.warn(
      { err: error },
      'Redis does not serve the snapshots; figures are read from the source',
    );
  }
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${PATIENCE_MS} ms`));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
