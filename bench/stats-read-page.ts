import { availableParallelism, cpus } from 'node:os';
import type { ReadFigures } from './read-load.js';

/** `cold`: every request is for another office, of which neither the process nor Redis has heard for seconds. */
export type Case = 'warm' | 'cold';

/** One round. */
export interface Measured extends ReadFigures {
  readonly case: Case;
  readonly votes: number;
  /** Of the API's processor time, for each request. */
  readonly cpuMicroseconds: number;
  /** Of a thousand reads, those for which PostgreSQL was asked. */
  readonly loads: number;
}

const COLUMNS = ['perSecond', 'p50Ms', 'p99Ms', 'cpuMicroseconds', 'loads'] as const;
type Column = (typeof COLUMNS)[number];

/**
 * Of each figure the best round, with the largest election compared to the smallest. What else a machine does makes
 * rounds slower and never quicker: of many short ones the best is nearest to what the read itself costs.
 */
export function statsReadPage(measured: readonly Measured[]): string {
  const sizes = [...new Set(measured.map(({ votes }) => votes))].sort((a, b) => a - b);
  const lines = (['warm', 'cold'] as const).flatMap((one) => {
    const rows = sizes.map((votes) =>
      best(measured.filter((round) => round.case === one && round.votes === votes)),
    );
    const [smallest, largest] = [rows[0], rows.at(-1)];
    const ratios = COLUMNS.map((name) =>
      ((largest?.[name] ?? NaN) / (smallest?.[name] ?? NaN)).toFixed(2),
    );
    return [
      ...rows.map((row, n) =>
        line([
          one,
          (sizes[n] ?? NaN).toLocaleString('en'),
          ...COLUMNS.map((name) => shown(name, row[name])),
        ]),
      ),
      ...(sizes.length > 1 ? [line([one, 'ratio', ...ratios])] : []),
    ];
  });
  return [
    `Node ${process.versions.node}, ${String(availableParallelism())} × ${cpus()[0]?.model.trim() ?? 'unknown'}, clients and servers on one machine; the best of ${String(measured.length / sizes.length / 2)} rounds.`,
    '',
    line([
      'read',
      'votes',
      'reads/s',
      'p50 ms',
      'p99 ms',
      'µs of the API’s processor',
      'asked of PostgreSQL, of 1,000',
    ]),
    line(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
    ...lines,
  ].join('\n');
}

function best(rounds: readonly Measured[]): Readonly<Record<Column, number>> {
  const pick = (name: Column): number =>
    Math[name === 'perSecond' ? 'max' : 'min'](...rounds.map((round) => round[name]));
  return Object.fromEntries(COLUMNS.map((name) => [name, pick(name)])) as Record<Column, number>;
}

const DECIMALS: Readonly<Record<Column, number>> = {
  ...{ perSecond: 0, p50Ms: 2, p99Ms: 2, cpuMicroseconds: 0, loads: 2 },
};

function shown(name: Column, value: number): string {
  return value.toFixed(DECIMALS[name]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
