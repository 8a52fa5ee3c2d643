import { setTimeout as delay } from 'node:timers/promises';
import { OneAtATime } from './one-at-a-time.js';

describe('one thing at a time', () => {
  it('begins the next when the one before has ended, in the order in which they came', async () => {
    const queue = new OneAtATime(10, 5_000);
    const seen: string[] = [];
    await Promise.all(
      [1, 2, 3].map((n) =>
        queue.run(async () => {
          seen.push(`begin ${n}`);
          await delay(5);
          seen.push(`end ${n}`);
        }),
      ),
    );
    expect(seen).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2', 'begin 3', 'end 3']);
  });

  it('turns away what comes beyond the few that may wait, and lets in again when they are gone', async () => {
    const queue = new OneAtATime(3, 5_000);
    const outcomes = await Promise.all([1, 2, 3, 4].map((n) => queue.run(() => delay(5, n))));
    expect(outcomes).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
      { ok: true, value: 3 },
      { ok: false, error: 'busy' },
    ]);
    await delay(1);
    expect(await queue.run(async () => 5)).toEqual({ ok: true, value: 5 });
  });

  it('goes on after something failed, and tells who asked for it', async () => {
    const queue = new OneAtATime(3, 5_000);
    const failed = queue.run(async () => {
      throw new Error('broken');
    });
    const next = queue.run(async () => 'fine');
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toEqual({ ok: true, value: 'fine' });
  });

  it('answers in time, keeps the place of what goes on, and does not begin what is late', async () => {
    const queue = new OneAtATime(2, 50);
    const begun: number[] = [];
    const work = (n: number) => async (): Promise<void> => {
      begun.push(n);
      await delay(150);
    };
    const started = performance.now();
    const outcomes = await Promise.all([queue.run(work(1)), queue.run(work(2))]);
    expect(performance.now() - started).toBeLessThan(140);
    expect(outcomes).toEqual([
      { ok: false, error: 'late' },
      { ok: false, error: 'late' },
    ]);
    expect(await queue.run(work(3))).toEqual({ ok: false, error: 'busy' });
    await delay(150);
    expect(begun).toEqual([1]);
    expect((await queue.run(async () => 'next')).ok).toBe(true);
  });
});
