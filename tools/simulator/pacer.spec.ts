import { Pacer } from './pacer.js';

const timeOf = async (pacer: Pacer, turns: number) => {
  const began = performance.now();
  await Promise.all(Array.from({ length: turns }, () => pacer.turn()));
  return performance.now() - began;
};

describe('the pace of a run', () => {
  it('lets no more pass than so many in a second', async () => {
    const pacer = new Pacer(100, new AbortController().signal);
    expect(await timeOf(pacer, 21)).toBeGreaterThan(190);
  });

  it('saves nothing up while nobody comes', async () => {
    const pacer = new Pacer(100, new AbortController().signal);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await timeOf(pacer, 11)).toBeGreaterThan(90);
  });

  it('gives a turn that was not needed to the next', async () => {
    const pacer = new Pacer(1, new AbortController().signal);
    await pacer.turn();
    pacer.giveBack();
    expect(await timeOf(pacer, 1)).toBeLessThan(500);
  });

  it('lets everybody go when the run is to end', async () => {
    const stop = new AbortController();
    const pacer = new Pacer(1, stop.signal);
    const waiting = timeOf(pacer, 4);
    stop.abort();
    expect(await waiting).toBeLessThan(900);
  });
});
