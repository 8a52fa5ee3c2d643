import type { SourceId } from '#kernel';
import { BoundedMap } from './domain/bounded-map.js';
import type { LiveToken } from './domain/token.js';

export const CACHED_TOKENS = 150_000;

/**
 * Tokens that the database said are live, by digest. Never larger than its capacity. A look-up that began before a token was
 * dropped must not put it back: it hands in the generation that it began with.
 */
export class TokenCache {
  private readonly tokens: BoundedMap<string, LiveToken>;
  private readonly bySource = new Map<SourceId, Set<string>>();
  private drops = 0;

  constructor(capacity = CACHED_TOKENS) {
    this.tokens = new BoundedMap(capacity, (key, token) => {
      this.forget(key, token);
    });
  }

  get size(): number {
    return this.tokens.size;
  }

  get generation(): number {
    return this.drops;
  }

  get(key: string): LiveToken | undefined {
    return this.tokens.get(key);
  }

  put(key: string, token: LiveToken, generation: number): void {
    if (generation !== this.drops) return;
    const keys = this.bySource.get(token.sourceId) ?? new Set();
    this.bySource.set(token.sourceId, keys.add(key));
    this.tokens.set(key, token);
  }

  drop(keys: Iterable<string>): void {
    this.drops += 1;
    for (const key of keys) {
      const token = this.tokens.get(key);
      if (token === undefined) continue;
      this.tokens.delete(key);
      this.forget(key, token);
    }
  }

  dropSource(id: SourceId): void {
    this.drop([...(this.bySource.get(id) ?? [])]);
  }

  private forget(key: string, { sourceId }: LiveToken): void {
    const keys = this.bySource.get(sourceId);
    keys?.delete(key);
    if (keys?.size === 0) this.bySource.delete(sourceId);
  }
}
