import type { Reading, SnapshotStore } from './snapshot-store.js';

/** Without Redis: each process reads the source for itself. */
export class NoSnapshotStore implements SnapshotStore {
  async read(): Promise<Reading | undefined> {
    return undefined;
  }

  async write(): Promise<void> {
    // Nobody would find it.
  }

  close(): void {
    // Nothing was opened.
  }
}
