import { slopeOf } from '../dashboards/dashboards-verdict.js';

/** What the page holds at one time. */
export interface WallSample {
  /** Milliseconds. */
  readonly at: number;
  /** Of JavaScript: objects, and the buffers that belong to them. */
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

export const HELD = ['megabytes', 'nodes', 'listeners'] as const;

export type Growth = Readonly<Record<(typeof HELD)[number], number>>;

/** Over the second half, in percent of what it is there on average. */
export function growthOfWall(samples: readonly WallSample[]): Growth {
  const half = samples.slice(Math.floor(samples.length / 2));
  const growth = HELD.map((what) => [
    what,
    slopeOf(half.map((sample) => ({ at: sample.at, megabytes: sample[what] }))).growth,
  ]);
  return Object.fromEntries(growth) as Growth;
}

export function judgeGrowth(growth: Growth, most: number): readonly string[] {
  return HELD.flatMap((what) =>
    growth[what] < most
      ? []
      : [`${what} grow by ${growth[what].toFixed(1)} % over the second half`],
  );
}
