import type { FakeItem, Taken } from './fake-stream.js';
import type { Lie } from './lie.js';

/** What a report is answered with. */
export function fakeReceipt(
  kind: 'vote' | 'ballot',
  item: FakeItem,
  taken: Taken,
  lie: Lie | undefined,
): object {
  if (kind === 'ballot') return { status: statusOf(item, taken, lie) };
  return {
    id: taken.id,
    index: lie === 'index answered as text' ? String(item.index) : item.index,
    ...(lie === 'vote has a key more' ? { status: 'ok' } : {}),
  };
}

function statusOf({ action }: FakeItem, { outcome }: Taken, lie: Lie | undefined): string {
  if (lie === 'ballot answered OK') return 'OK';
  if (lie === 'ballot repeated is answered otherwise' && outcome === 'same') return 'same';
  const isCorrected = lie === 'ballot corrected is answered otherwise' && action === 'correct';
  return isCorrected ? 'corrected' : 'ok';
}
