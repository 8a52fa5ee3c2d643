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

/** Of those who were heard of last so many are remembered, and at most twice as many. Others begin anew with a full bucket. */
const REMEMBERED = 100_000;
const MINUTE_MS = 60_000;

/**
 * Keeps the pace of what comes so often that counting must cost nothing: in the memory of one process, without asking
 * anybody. Several processes let through as many times the rule as there are of them. For what must not be guessed use
 * RateLimits instead.
 */
export class TokenBuckets {
  /** Whoever was heard of since the older ones became old. Forgetting them one by one would cost more than all the rest. */
  private younger = new Map<string, Bucket>();
  private older = new Map<string, Bucket>();

  constructor(
    private readonly rule: BucketRule,
    private readonly nowMs: () => number = () => performance.now(),
    private readonly remembered = REMEMBERED,
  ) {}

  /** Takes one; refuses when there is none, and says when there will be. */
  take(key: string): void {
    const { burst, perMinute } = this.rule;
    const now = this.nowMs();
    const bucket = this.younger.get(key) ?? this.remember(key, now);
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

  private remember(key: string, now: number): Bucket {
    const bucket = this.older.get(key) ?? { tokens: this.rule.burst, at: now };
    if (this.younger.size >= this.remembered) {
      this.older = this.younger;
      this.younger = new Map();
    }
    this.younger.set(key, bucket);
    return bucket;
  }
}
