import { NoSnapshotStore } from './no-snapshot-store.js';
import { describeSnapshotStore, openSnapshots } from './snapshot-store.contract.js';

describe('no snapshots', () => {
  describeSnapshotStore(() => new NoSnapshotStore());

  it('cannot be asked, so that nobody writes either', async () => {
    expect(await openSnapshots(new NoSnapshotStore()).read('a')).toBeUndefined();
  });
});
