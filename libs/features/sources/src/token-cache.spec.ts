import type { SourceId } from '#kernel';
import type { LiveToken } from './domain/token.js';
import { TokenCache } from './token-cache.js';

const tokenOf = (sourceId: string) => ({ sourceId: sourceId as SourceId }) as LiveToken;

describe('the memory of live tokens', () => {
  it('holds as many as it may, and lets go of what was used longest ago', () => {
    const cache = new TokenCache(3);
    for (const key of ['a', 'b', 'c']) cache.put(key, tokenOf(key), cache.generation);
    cache.get('a');
    cache.put('d', tokenOf('d'), cache.generation);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key) !== undefined)).toEqual([
      true,
      false,
      true,
      true,
    ]);
    for (let n = 0; n < 1_000; n += 1) cache.put(String(n), tokenOf(String(n)), cache.generation);
    expect(cache.size).toBe(3);
  });

  it('drops every token of a source and no other', () => {
    const cache = new TokenCache();
    for (const key of ['a1', 'a2', 'b1']) cache.put(key, tokenOf(key.charAt(0)), 0);
    cache.dropSource('a' as SourceId);
    expect([cache.get('a1'), cache.get('a2')]).toEqual([undefined, undefined]);
    expect(cache.get('b1')).toBeDefined();
  });

  it('does not take back from a look-up that began before a drop what was dropped', () => {
    const cache = new TokenCache();
    const { generation } = cache;
    cache.drop(['a']);
    cache.put('a', tokenOf('a'), generation);
    expect(cache.get('a')).toBeUndefined();
  });
});
