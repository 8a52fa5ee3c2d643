import { createKeyv } from '@cacheable/memory';
import type { Keyv } from 'keyv';

/** With values of at most 512 KB: 64 MB at the very worst, and a few in an ordinary life. */
const MAX_ENTRIES = 128;

/** For one process alone. What was not asked for the longest gives way to what is new. */
export function createMemoryStore(ttlMs: number): Keyv {
  // Values are texts, of which nobody can change the stored one: no need to clone.
  return createKeyv({ ttl: ttlMs, lruSize: MAX_ENTRIES, useClone: false });
}
