import { DomainError } from '#kernel';

export interface BucketRule {
  /** What may come at once, after a pause. */
  readonly burst: number;
  readonly perMinute: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Beyond, whoever was silent for longest is forgotten, and begins anew with a full bucket. */
const MAX_KEYS = 50_000;
const MINUTE_MS = 60_000;

/**
 * Keeps the pace of what comes so often that counting must cost nothing: in the memory of one process, without asking
 * anybody. Several processes let through as many times the rule as there are of them. For what must not be guessed use
 * RateLimits instead.
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly rule: BucketRule,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** Takes one; refuses when there is none, and says when there will be. */
  take(key: string): void {
    const { burst, perMinute } = this.rule;
    const now = this.nowMs();
    const known = this.buckets.get(key) ?? { tokens: burst, at: now };
    const filled = known.tokens + ((now - known.at) * perMinute) / MINUTE_MS;
    const tokens = Math.min(burst, filled);
    this.keep(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    if (tokens >= 1) return;
    throw new DomainError(
      'too_many_requests',
      'This comes faster than anybody can count. Wait, and send the rest as a batch.',
      [],
      { retryAfterSeconds: Math.ceil(((1 - tokens) * MINUTE_MS) / perMinute / 1_000) },
    );
  }

  private keep(key: string, bucket: Bucket): void {
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size <= MAX_KEYS) return;
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
