import { growthOfWall, judgeGrowth, type WallSample } from './wall-verdict.js';

/** A minute after the other: levels off after the first third, or never does. */
const samples = (perMinute: Partial<WallSample>): readonly WallSample[] =>
  Array.from({ length: 61 }, (_, n) => ({
    at: n * 60_000,
    megabytes: 6 + Math.min(n, 20) * 0.05 + (n % 2) * 0.02 + n * (perMinute.megabytes ?? 0),
    nodes: 400 + n * (perMinute.nodes ?? 0),
    listeners: 50 + n * (perMinute.listeners ?? 0),
  }));

describe('an hour of the wall', () => {
  it('passes where everything has levelled off by the second half', () => {
    const growth = growthOfWall(samples({}));
    expect(Math.abs(growth.megabytes)).toBeLessThan(0.5);
    expect([growth.nodes, growth.listeners]).toEqual([0, 0]);
    expect(judgeGrowth(growth, 5)).toEqual([]);
  });

  it.each([
    ['megabytes', { megabytes: 0.02 }],
    ['nodes', { nodes: 1 }],
    ['listeners', { listeners: 0.2 }],
  ] as const)('names %s that grow for as long as one looks', (what, perMinute) => {
    const faults = judgeGrowth(growthOfWall(samples(perMinute)), 5);
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^${what} grow by \\d+\\.\\d %`))]);
  });
});
