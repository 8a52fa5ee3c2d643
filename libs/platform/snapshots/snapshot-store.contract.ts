import { randomUUID } from 'node:crypto';
import { captureLog } from '#platform/testing';
import { Counter, Registry } from 'prom-client';
import type { SnapshotStore } from './snapshot-store.js';
import { Snapshots } from './snapshots.js';

/** Before a store, as applications use it. */
export function openSnapshots(store: SnapshotStore, registry = new Registry()): Snapshots {
  const faults = new Counter({ name: 'faults', help: 'Faults.', registers: [registry] });
  return new Snapshots(store, faults, captureLog().logger);
}

/** What every store promises; a store that keeps nothing promises no more. */
export function describeSnapshotStore(store: () => SnapshotStore): void {
  it('finds nothing under a key that nobody wrote', async () => {
    const reading = await openSnapshots(store()).read(randomUUID());
    expect(reading?.found).toBeUndefined();
  });

  it('never shows a lower version after a higher one', async () => {
    const snapshots = openSnapshots(store());
    const key = randomUUID();
    let highest = 0;
    for (const version of [3, 1, 4, 1, 5, 9, 2, 6]) {
      const reading = await snapshots.read(key);
      expect(reading?.found?.version ?? highest).toBeGreaterThanOrEqual(highest);
      highest = reading?.found?.version ?? highest;
      const since = reading ?? { at: 0, found: undefined };
      await snapshots.write(key, { version, value: `of ${version}` }, since, 60_000);
    }
  });

  it('keeps keys apart', async () => {
    const snapshots = openSnapshots(store());
    const since = (await snapshots.read('any')) ?? { at: 0, found: undefined };
    await snapshots.write(randomUUID(), { version: 1, value: 'x' }, since, 60_000);
    expect((await snapshots.read(randomUUID()))?.found).toBeUndefined();
  });
}
