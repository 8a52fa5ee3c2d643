import { loadavg } from 'node:os';
import type { LoadFigures } from '../ground/wrk.js';

export interface Plan {
  readonly rounds: number;
  readonly seconds: number;
}

/** What one side did in one round. */
export interface Turn extends LoadFigures {
  /** Of the server's processor time, for each request; unknown of servers of several processes. */
  readonly cpuMicros: number | undefined;
}

export interface Round {
  readonly ours: Turn;
  readonly yardstick: Turn;
  /** Of the last minute, when the round was over. */
  readonly load: number;
}

export interface Comparison {
  readonly name: string;
  readonly ours: string;
  readonly yardstick: string;
  /** Ours divided by the yardstick's. */
  readonly bar: number;
  /** Milliseconds that ours may take in 99 of 100. */
  readonly p99Bar?: number;
  readonly rounds: readonly Round[];
}

export interface Freshness {
  readonly name: string;
  readonly barMs: number;
  readonly samples: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly load: number;
}

export function loadNow(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Of the rounds, each side beside its yardstick in the same round: what else the machine does meets both. */
export function ratioOf({ rounds }: Pick<Comparison, 'rounds'>): number {
  return median(rounds.map(({ ours, yardstick }) => ours.perSecond / yardstick.perSecond));
}

interface Server {
  cpuSeconds(): number;
}

/** One turn, with the processor time that it took. */
export async function takeTurn(
  server: Server | undefined,
  apply: () => Promise<LoadFigures>,
): Promise<Turn> {
  const [cpu, began] = [server?.cpuSeconds() ?? 0, performance.now()];
  const figures = await apply();
  const requests = (figures.perSecond * (performance.now() - began)) / 1_000;
  const used = (server?.cpuSeconds() ?? 0) - cpu;
  return { ...figures, cpuMicros: server === undefined ? undefined : (used * 1e6) / requests };
}

/** In turn, and in the other order each second round. */
export async function alternate(
  { rounds }: Plan,
  ours: () => Promise<Turn>,
  yardstick: () => Promise<Turn>,
): Promise<readonly Round[]> {
  const measured: Round[] = [];
  // The first warms the compilers and the caches up.
  for (let n = 0; n <= rounds; n += 1) {
    const first = n % 2 === 0 ? await yardstick() : await ours();
    const second = n % 2 === 0 ? await ours() : await yardstick();
    const [own, other] = n % 2 === 0 ? [second, first] : [first, second];
    if (n > 0) measured.push({ ours: own, yardstick: other, load: loadNow() });
  }
  return measured;
}
