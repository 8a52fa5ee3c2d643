import { median, ratioOf, type Comparison, type Freshness, type Turn } from '../cases/measured.js';

export interface Results {
  readonly machine: string;
  readonly at: string;
  readonly comparisons: readonly Comparison[];
  readonly freshness: readonly Freshness[];
}

/** What docs/performance.md shows of a run. */
export function tablesOf({ machine, at, comparisons, freshness }: Results): string {
  return [
    `${machine}; ${at}. Medians of ${String(comparisons[0]?.rounds.length ?? 0)} rounds; a ratio is the median of the ratios of each round.`,
    '',
    row([
      'case',
      'server',
      'requests/s',
      'p50 ms',
      'p99 ms',
      'µs of its processor',
      'load average',
    ]),
    row(['---', '---', '---:', '---:', '---:', '---:', '---:']),
    ...comparisons.flatMap(sidesOf),
    '',
    row(['case', 'ratio', 'lowest and highest round', 'of processor time', 'bar', '']),
    row(['---', '---:', '---:', '---:', '---:', '---']),
    ...comparisons.map(verdictOf),
    ...(freshness.length === 0 ? [] : ['', ...freshnessTable(freshness)]),
  ].join('\n');
}

function sidesOf({ name, ours, yardstick, rounds }: Comparison): readonly string[] {
  const load = median(rounds.map((round) => round.load)).toFixed(1);
  const side = (server: string, turns: readonly Turn[]): string => {
    const of = (pick: (turn: Turn) => number | undefined): number =>
      median(turns.map((turn) => pick(turn) ?? NaN));
    const figures = [
      Math.round(of((turn) => turn.perSecond)).toLocaleString('en'),
      shown(
        of((turn) => turn.p50Ms),
        2,
      ),
      shown(
        of((turn) => turn.p99Ms),
        2,
      ),
      shown(
        of((turn) => turn.cpuMicros),
        1,
      ),
    ];
    return row([name, server, ...figures, load]);
  };
  return [
    side(
      ours,
      rounds.map((round) => round.ours),
    ),
    side(
      yardstick,
      rounds.map((round) => round.yardstick),
    ),
  ];
}

function verdictOf(comparison: Comparison): string {
  const { name, yardstick, bar, p99Bar, rounds } = comparison;
  const ratios = rounds.map(({ ours, yardstick: other }) => ours.perSecond / other.perSecond);
  const cpu = median(
    rounds.map(({ ours, yardstick: other }) => (other.cpuMicros ?? NaN) / (ours.cpuMicros ?? NaN)),
  );
  const ratio = ratioOf(comparison);
  const p99 = median(rounds.map(({ ours }) => ours.p99Ms));
  const isMet = ratio >= bar && (p99Bar === undefined || p99 <= p99Bar);
  const range = `${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)}`;
  const asked = p99Bar === undefined ? '' : `, p99 < ${String(p99Bar)} ms`;
  return row([
    `${name} against ${yardstick}`,
    ratio.toFixed(2),
    range,
    shown(cpu, 2),
    `≥ ${bar.toFixed(2)}${asked}`,
    isMet ? 'met' : 'missed',
  ]);
}

function freshnessTable(freshness: readonly Freshness[]): readonly string[] {
  return [
    row(['visible on another process', 'votes', 'p50 ms', 'p99 ms', 'bar ms', '', 'load average']),
    row(['---', '---:', '---:', '---:', '---:', '---', '---:']),
    ...freshness.map(({ name, samples, p50Ms, p99Ms, barMs, load }) =>
      row([
        ...[name, String(samples), p50Ms.toFixed(0), p99Ms.toFixed(0), `< ${String(barMs)}`],
        ...[p99Ms < barMs ? 'met' : 'missed', load.toFixed(1)],
      ]),
    ),
  ];
}

function shown(value: number, decimals: number): string {
  return Number.isFinite(value) ? value.toFixed(decimals) : '–';
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
