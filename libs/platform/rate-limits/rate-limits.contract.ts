import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { RateLimits } from './rate-limits.js';
import type { RateLimitStore } from './rate-limit-store.js';
import type { RateRule } from './rate-rule.js';

export interface RateLimitFixture {
  readonly store: () => RateLimitStore;
  /** Everything that the store keeps, as text: keys and values. */
  readonly dump: () => Promise<string>;
}

/** A rule of its own for each test: the stores outlive them. */
export function newRule(limit: number, windowSeconds = 60): RateRule {
  return { name: `test-${randomUUID()}`, limit, windowSeconds };
}

/** `passed` or the code of the refusal. */
export async function outcomeOf(hit: Promise<void>): Promise<string> {
  return hit.then(
    () => 'passed',
    (error: unknown) => (error as { readonly code: string }).code,
  );
}

export async function countPassed(hits: readonly Promise<void>[]): Promise<number> {
  const outcomes = await Promise.all(hits.map(outcomeOf));
  for (const outcome of outcomes) expect(['passed', 'too_many_requests']).toContain(outcome);
  return outcomes.filter((outcome) => outcome === 'passed').length;
}

/** What both stores promise. Each store's spec hands in its own server. */
export function describeRateLimits({ store, dump }: RateLimitFixture): void {
  const limits = (): RateLimits => new RateLimits(store());

  it('lets as many hits pass as the rule says, and then none', async () => {
    const rule = newRule(3);
    const outcomes = [];
    for (let n = 0; n < 5; n += 1) outcomes.push(await outcomeOf(limits().hit(rule, 'a')));
    expect(outcomes).toEqual([
      'passed',
      'passed',
      'passed',
      'too_many_requests',
      'too_many_requests',
    ]);
  });

  it('lets exactly ten of a hundred simultaneous hits pass where the limit is ten', async () => {
    const rule = newRule(10);
    const hits = Array.from({ length: 100 }, () => limits().hit(rule, 'a'));
    expect(await countPassed(hits)).toBe(10);
  });

  it('says in the refusal how long to wait, and never longer than the window', async () => {
    const rule = newRule(0, 30);
    await expect(limits().hit(rule, 'a')).rejects.toMatchObject({
      code: 'too_many_requests',
      retryAfterSeconds: 30,
    });
  });

  it('does not prolong the window for whoever goes on knocking', async () => {
    const rule = newRule(1, 1);
    await limits().hit(rule, 'a');
    await delay(600);
    expect(await outcomeOf(limits().hit(rule, 'a'))).toBe('too_many_requests');
    await delay(600);
    expect(await outcomeOf(limits().hit(rule, 'a'))).toBe('passed');
    expect(await outcomeOf(limits().hit(rule, 'a'))).toBe('too_many_requests');
  });

  it('counts each key and each rule for itself', async () => {
    const [one, other] = [newRule(1), newRule(1)];
    await limits().hit(one, 'a');
    await limits().hit(one, 'b');
    await limits().hit(other, 'a');
    expect(await outcomeOf(limits().hit(one, 'a'))).toBe('too_many_requests');
  });

  it('begins again for a key that was cleared, and for no other', async () => {
    const rule = newRule(1);
    await limits().hit(rule, 'a');
    await limits().hit(rule, 'b');
    await limits().clear(rule, 'a');
    expect(await outcomeOf(limits().hit(rule, 'a'))).toBe('passed');
    expect(await outcomeOf(limits().hit(rule, 'b'))).toBe('too_many_requests');
  });

  it('keeps neither the key nor the name of the rule', async () => {
    const rule = newRule(1);
    await limits().hit(rule, 'someone@example.org');
    const kept = await dump();
    expect(kept).not.toBe('');
    expect(kept).not.toContain('someone');
    expect(kept).not.toContain(Buffer.from('someone').toString('hex'));
    expect(kept).not.toContain(rule.name);
  });

  it('takes keys of any length and of any text', async () => {
    const rule = newRule(1);
    for (const key of ['', '\u0000', '🗳'.repeat(50_000), '\ud800']) {
      expect(await outcomeOf(limits().hit(rule, key))).toBe('passed');
    }
  });
}
