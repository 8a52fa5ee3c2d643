import { setImmediate as breathe } from 'node:timers/promises';
import { Turns } from './turns.js';

describe('turns', () => {
  it('are taken by so many at once, in the order in which they came, and given back by whoever fails', async () => {
    const turns = new Turns(2);
    const begun: number[] = [];
    const ends: ((fails: boolean) => void)[] = [];
    const works = [0, 1, 2, 3].map(async (n) =>
      turns.take('one', async () => {
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

  it('go round among networks: whoever comes alone does not wait for a crowd that came before', async () => {
    const turns = new Turns(1);
    const done: string[] = [];
    const come = async (network: string, name: string) =>
      turns.take(network, async () => {
        await breathe();
        done.push(name);
      });
    const crowd = Array.from({ length: 50 }, async (_, n) => come('crowd', `crowd ${String(n)}`));
    await Promise.all([...crowd, come('else', 'alone')]);
    expect(done.indexOf('alone')).toBeLessThan(3);
    expect(done.filter((one) => one !== 'alone')).toEqual(
      Array.from({ length: 50 }, (_, n) => `crowd ${String(n)}`),
    );
  });
});
