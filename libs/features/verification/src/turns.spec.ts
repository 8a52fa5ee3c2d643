import { setImmediate as breathe } from 'node:timers/promises';
import { Turns } from './turns.js';

describe('turns', () => {
  it('are taken by so many at once, in the order in which they came, and given back by whoever fails', async () => {
    const turns = new Turns(2);
    const begun: number[] = [];
    const ends: ((fails: boolean) => void)[] = [];
    const works = [0, 1, 2, 3].map(async (n) =>
      turns.take(async () => {
        begun.push(n);
        if (await new Promise<boolean>((resolve) => (ends[n] = resolve))) throw new Error('ours');
        return n;
      }),
    );
    await breathe();
    expect(begun).toEqual([0, 1]);
    const outcomes = Promise.allSettled(works);
    ends[1]?.(true);
    await breathe();
    expect(begun).toEqual([0, 1, 2]);
    for (const n of [0, 2]) ends[n]?.(false);
    await breathe();
    expect(begun).toEqual([0, 1, 2, 3]);
    ends[3]?.(false);
    expect((await outcomes).map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
    ]);
  });
});
