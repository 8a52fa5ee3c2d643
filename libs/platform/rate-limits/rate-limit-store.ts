export interface HitCount {
  /** Hits in the window so far, this one included. */
  readonly hits: number;
  readonly secondsLeft: number;
}

/**
 * Where hits are counted. Two adapters, Redis and PostgreSQL; one suite tests both. Keys arrive as digests: what
 * somebody typed into a form never lies in a store.
 */
export interface RateLimitStore {
  /** Counts one, atomically; the first hit opens a window. */
  count(digest: Buffer, windowSeconds: number): Promise<HitCount>;
  forget(digest: Buffer): Promise<void>;
}
