import { createHash } from 'node:crypto';
import { DomainError } from '#kernel';
import type { RateLimitStore } from './rate-limit-store.js';
import type { RateRule } from './rate-rule.js';

/**
 * Counts what may not be done often. Ask before a transaction is opened, not inside one: a hit counts even when the
 * attempt is rolled back, and it may need a database connection of its own.
 */
export class RateLimits {
  constructor(private readonly store: RateLimitStore) {}

  /** Counts one; throws the refusal when the rule is exceeded for this key. */
  async hit(rule: RateRule, key: string): Promise<void> {
    const { hits, secondsLeft } = await this.store.count(digest(rule, key), rule.windowSeconds);
    if (hits <= rule.limit) return;
    const retryAfterSeconds = Math.max(1, Math.ceil(secondsLeft));
    throw new DomainError(
      'too_many_requests',
      `Too many attempts. Wait ${retryAfterSeconds} s, then try again.`,
      [],
      { retryAfterSeconds },
    );
  }

  /** Forgets a key, e.g. after a successful log-in. */
  async clear(rule: RateRule, key: string): Promise<void> {
    await this.store.forget(digest(rule, key));
  }
}

/** Written as JSON first, so that no name and key can run together into those of another rule. */
function digest(rule: RateRule, key: string): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([rule.name, key]))
    .digest();
}
