import fc from 'fast-check';
import { storedKey, type CacheKey } from './cache-key.js';

const KEY: CacheKey = { area: 'test.list', schema: 1, version: 7, parts: ['a', 1] };

describe('the key under which a value is stored', () => {
  it('is the same for the same key, whoever asks', () => {
    expect(storedKey({ ...KEY, parts: [...KEY.parts] })).toBe(storedKey(KEY));
  });

  it.each<[string, Partial<CacheKey>]>([
    ['area', { area: 'test.lists' }],
    ['schema', { schema: 2 }],
    ['version', { version: 8 }],
    ['type of the version', { version: '7' }],
    ['parts', { parts: ['a', 2] }],
    ['type of a part', { parts: ['a', '1'] }],
    ['number of parts', { parts: ['a', 1, ''] }],
    ['border between parts', { parts: ['a,1'] }],
  ])('is another with another %s', (_, change) => {
    expect(storedKey({ ...KEY, ...change })).not.toBe(storedKey(KEY));
  });

  it('tells numbers apart that JSON writes alike, and halves of characters', () => {
    const parts = [[NaN], [Infinity], [-Infinity], ['\ud800'], ['\ud801'], ['\ufffd'], [], ['']];
    const keys = parts.map((list) => storedKey({ ...KEY, parts: list }));
    expect(new Set(keys).size).toBe(parts.length);
  });

  it('is as long for a long key as for a short one, and shows nothing of it', () => {
    const long = storedKey({ ...KEY, parts: ['Ogooué'.repeat(100_000)] });
    expect(long).toMatch(/^scrutin:cache:[\w-]{43}$/);
    expect(storedKey({ ...KEY, parts: [] })).toMatch(/^scrutin:cache:[\w-]{43}$/);
  });

  it('is that of no other parts', () => {
    const parts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer()), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(storedKey({ ...KEY, parts: one }) === storedKey({ ...KEY, parts: other })).toBe(
          same,
        );
      }),
    );
  });
});
