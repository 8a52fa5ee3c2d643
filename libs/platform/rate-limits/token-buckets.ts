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
    const bucket = this.find(key) ?? this.fill(key, now);
    const filled = bucket.tokens + ((now - bucket.at) * perMinute) / MINUTE_MS;
    const tokens = Math.min(burst, filled);
    bucket.tokens = tokens >= 1 ? tokens - 1 : tokens;
    bucket.at = now;
    if (tokens >= 1) return;
    throw new DomainError(
      'too_many_requests',
      'This comes faster than anybody can count. Wait, and send the rest as a batch.',
      [],
      { retryAfterSeconds: Math.ceil(((1 - tokens) * MINUTE_MS) / perMinute / 1_000) },
    );
  }

  private find(key: string): Bucket | undefined {
    const bucket = this.buckets.get(key);
    // Far from full nobody is about to be forgotten, and the order does not matter yet.
    if (bucket === undefined || this.buckets.size < MAX_KEYS / 2) return bucket;
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    return bucket;
  }

  private fill(key: string, now: number): Bucket {
    const bucket = { tokens: this.rule.burst, at: now };
    this.buckets.set(key, bucket);
    if (this.buckets.size > MAX_KEYS) {
      const [oldest] = this.buckets.keys();
      if (oldest !== undefined) this.buckets.delete(oldest);
    }
    return bucket;
  }
}
