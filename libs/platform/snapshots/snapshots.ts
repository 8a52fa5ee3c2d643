import type { Counter } from 'prom-client';
import type { Logger } from '#platform/logging';
import { Patience } from '#platform/patience';
import type { Reading, Snapshot, SnapshotStore } from './snapshot-store.js';

/** A store that may be absent, refuse or hang is one that at worst knows nothing. */
export class Snapshots {
  private readonly patience: Patience;

  constructor(
    private readonly store: SnapshotStore,
    faults: Counter,
    logger: Logger,
  ) {
    this.patience = new Patience({
      ...{ patienceMs: 150, pauseMs: 1_000 },
      onFault: () => {
        faults.inc();
      },
      onFailing: (err) => {
        logger.warn(
          { err },
          'Redis does not serve the snapshots; figures are read from the source',
        );
      },
      onRecovered: () => {
        logger.info('snapshots are read from Redis again');
      },
    });
  }

  /** Undefined where the store cannot be asked: then there is nothing to write after, either. */
  async read(key: string): Promise<Reading | undefined> {
    return this.patience.ask(() => this.store.read(key));
  }

  /** For what was read from the source after `since`, and may be shown for `lifeMs`. Nobody has to wait for it. */
  async write(key: string, snapshot: Snapshot, since: Reading, lifeMs: number): Promise<void> {
    await this.patience.ask(() => this.store.write(key, snapshot, since, lifeMs));
  }
}
