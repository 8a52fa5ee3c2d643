/** What lies in the store: a text and the version of the thing that it was made from. */
export interface Snapshot {
  readonly version: number;
  readonly value: string;
}

export interface Reading {
  /** The moment at which the store was asked, by its own clock: a snapshot that is made now lives from then on. */
  readonly at: number;
  /** Undefined where there is none, or none that has not ended. */
  readonly found: FoundSnapshot | undefined;
}

export interface FoundSnapshot extends Snapshot {
  /** How long it lives from the moment of the reading. */
  readonly leftMs: number;
}

/**
 * Where processes leave for each other what they have just read. A store may fail; whoever asks it through `Snapshots`
 * never notices. Two adapters: Redis, and none at all.
 */
export interface SnapshotStore {
  /** Undefined where there is no store. */
  read(key: string): Promise<Reading | undefined>;
  /**
   * Keeps the newest version, whatever the order in which snapshots arrive, and that until `lifeMs` after the reading:
   * one that comes later than that is not kept at all.
   */
  write(key: string, snapshot: Snapshot, since: Reading, lifeMs: number): Promise<void>;
  close(): void;
}
