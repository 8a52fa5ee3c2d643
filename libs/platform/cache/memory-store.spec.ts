import { createMemoryStore } from './memory-store.js';
import {
  counted,
  describeReadThroughCache,
  newKey,
  openCache,
} from './read-through-cache.contract.js';

describe('the cache in the memory of a process', () => {
  describeReadThroughCache(createMemoryStore);

  it('keeps a bounded number of values, and lets go of what was not asked for the longest', async () => {
    const cache = openCache(createMemoryStore(60_000));
    const first = newKey();
    const second = newKey();
    await cache.get(first, async () => 'first');
    await cache.get(second, async () => 'second');
    for (let n = 0; n < 127; n += 1) {
      await cache.get(newKey(), async () => n);
      await cache.get(first, async () => 'again');
    }
    const again = counted('loaded');
    expect(await cache.get(first, again.load)).toBe('first');
    expect(await cache.get(second, again.load)).toBe('loaded');
  });
});
