import { median, type Turn } from '../cases/measured.js';
import type { WorldSize } from '../ground/field-world.js';

/** One turn at an election of one size. */
export interface Grown {
  readonly case: 'read' | 'vote';
  readonly size: WorldSize;
  readonly turn: Turn;
}

/** Along which elections grow. */
export type Axis = keyof WorldSize;

export interface GrowthPoint {
  /** Along the axis. */
  readonly at: number;
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly cpuMicros: number;
  /** To the smallest election of the same axis, in the same rounds. */
  readonly ratio: number;
}

/** Where both lines cross: the one grows while the other stays here. */
export const MIDDLE: WorldSize = { offices: 10_000, votes: 1_000_000 };

const OTHER: Readonly<Record<Axis, Axis>> = { offices: 'votes', votes: 'offices' };

/** From the smallest on. */
export function growthOf(
  measured: readonly Grown[],
  name: Grown['case'],
  axis: Axis,
): readonly GrowthPoint[] {
  const own = measured.filter((one) => one.case === name);
  const line = [...new Set(own.map(({ size }) => size))]
    .filter((size) => size[OTHER[axis]] === MIDDLE[OTHER[axis]])
    .sort((one, other) => one[axis] - other[axis]);
  const turnsOf = (size: WorldSize | undefined): readonly Turn[] =>
    own.filter((one) => one.size === size).map(({ turn }) => turn);
  const first = turnsOf(line[0]);
  return line.map((size) => {
    const turns = turnsOf(size);
    return {
      at: size[axis],
      perSecond: median(turns.map((turn) => turn.perSecond)),
      p99Ms: median(turns.map((turn) => turn.p99Ms)),
      cpuMicros: median(turns.map((turn) => turn.cpuMicros ?? NaN)),
      ratio: median(turns.map((turn, n) => turn.perSecond / (first[n]?.perSecond ?? NaN))),
    };
  });
}

export function growthTable(measured: readonly Grown[]): string {
  const head = ['case', 'offices', 'votes', 'requests/s', 'p99 ms', 'µs of its processor', 'ratio'];
  const rows = (['offices', 'votes'] as const).flatMap((axis) =>
    (['read', 'vote'] as const).flatMap((name) =>
      growthOf(measured, name, axis).map((point) => rowOf(name, axis, point)),
    ),
  );
  return [
    'Medians; *ratio*: to the smallest of its line, round by round; at least 0.75 is asked for.',
    '',
    row(head),
    row(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
    ...rows,
  ].join('\n');
}

function rowOf(
  name: Grown['case'],
  axis: Axis,
  { at, perSecond, p99Ms, cpuMicros, ratio }: GrowthPoint,
): string {
  const offices = axis === 'offices' ? at : MIDDLE.offices;
  const votes = axis === 'votes' ? at : MIDDLE.votes;
  return row([
    name,
    offices.toLocaleString('en'),
    votes.toLocaleString('en'),
    Math.round(perSecond).toLocaleString('en'),
    p99Ms.toFixed(1),
    cpuMicros.toFixed(0),
    ratio.toFixed(2),
  ]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
