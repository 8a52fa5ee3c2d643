import pg from 'pg';
import { isDeepStrictEqual } from 'node:util';
import { percentile } from '../flood.js';
import type { ProvingWorld } from '../proving-world.js';
import type { MemorySample } from '../process-watch.js';
import type { DashboardsPlan } from './dashboards-plan.js';
import type { DashboardsOutcome } from './dashboards-run.js';
import type { Shown } from './screens.js';

export interface DashboardsFigures {
  readonly p50: number;
  readonly p99: number;
  readonly highest: number;
  /** Messages in one second, of the busiest screen; and of all screens on average. */
  readonly busiest: number;
  readonly average: number;
  /** By how much the memory grows in the second half, in percent of what it is there on average. */
  readonly growth: number;
  readonly megabytes: number;
}

interface Commit {
  /** Milliseconds. */
  readonly at: number;
  /** Votes of the election that are committed then. */
  readonly votes: number;
}

const SECOND = 1_000;
/** Four a second leave at least a quarter of a second apart; on the way one may catch up with the one before. */
const ALLOWED_IN_A_SECOND = 5;
const ALLOWED_ON_AVERAGE = 4.05;

export async function measureDashboards(
  databaseUrl: string,
  { electionId }: ProvingWorld,
  { shown, memory }: DashboardsOutcome,
): Promise<DashboardsFigures> {
  const commits = await readCommits(databaseUrl, electionId);
  const delays = shown.flatMap((one) => delaysOf(commits, one)).sort((a, b) => a - b);
  const [p50 = 0, p99 = 0, highest = 0] = [50, 99, 100].map((one) => percentile(delays, one));
  const seconds = ((commits.at(-1)?.at ?? 0) - (commits[0]?.at ?? 0)) / SECOND;
  const counts = shown.map(({ at }) => at.length - 1);
  const average = counts.reduce((sum, one) => sum + one, 0) / counts.length / seconds;
  const busiest = Math.max(...shown.map(({ at }) => mostInASecond(at)));
  return { ...{ p50, p99, highest, busiest, average }, ...growthOf(memory) };
}

/** Everything that is not as it must be, times and memory apart. */
export function judgeDashboards(
  plan: DashboardsPlan,
  { shown, reporting }: DashboardsOutcome,
  { busiest, average }: DashboardsFigures,
): readonly string[] {
  const statuses = { ...reporting.statuses };
  const due = { [plan.votes === plan.requests ? 201 : 200]: plan.requests };
  const lost = shown.filter(({ isOpen }) => !isOpen).length;
  const wrong = shown.filter(({ votes }) => votes.at(-1) !== plan.votes).length;
  const gaps = shown.reduce((sum, one) => sum + one.gaps, 0);
  return [
    ...(isDeepStrictEqual(statuses, due)
      ? []
      : [`reports were answered ${JSON.stringify(statuses)}`]),
    ...(lost === 0 ? [] : [`${String(lost)} dashboards lost their connection`]),
    ...(wrong === 0 ? [] : [`${String(wrong)} dashboards do not show ${String(plan.votes)} votes`]),
    ...(gaps === 0 ? [] : [`${String(gaps)} changes did not follow on what was held`]),
    ...(busiest <= ALLOWED_IN_A_SECOND ? [] : [`${String(busiest)} messages came in one second`]),
    ...(average <= ALLOWED_ON_AVERAGE ? [] : [`${average.toFixed(2)} messages came each second`]),
  ];
}

/** As PostgreSQL itself has noted them. Needs `track_commit_timestamp`. */
async function readCommits(url: string, electionId: string): Promise<readonly Commit[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Commit>(
      `select at, (sum(votes) over (order by at))::integer as votes
         from (select (extract(epoch from pg_xact_commit_timestamp(report.xmin)) * 1000)::float8 as at, count(*) as votes
                 from vote_reports report join offices office on office.id = report.office_id
                where office.election_id = $1 group by 1) committed
        order by at`,
      [electionId],
    );
    return rows;
  } finally {
    await client.end();
  }
}

/** Of every commit, until a figure was shown that is no smaller than what was committed by then. */
export function delaysOf(commits: readonly Commit[], { votes, at }: Shown): readonly number[] {
  let n = 0;
  return commits.map((commit) => {
    while (n < votes.length && (votes[n] ?? 0) < commit.votes) n += 1;
    return n < votes.length ? (at[n] ?? 0) - commit.at : Number.POSITIVE_INFINITY;
  });
}

export function mostInASecond(at: Float64Array): number {
  let most = 0;
  let from = 0;
  // The first is the snapshot of joining.
  for (let n = 1; n < at.length; n += 1) {
    from = Math.max(from, 1);
    while ((at[n] ?? 0) - (at[from] ?? 0) >= SECOND) from += 1;
    most = Math.max(most, n - from + 1);
  }
  return most;
}

/** Over the second half. */
export function growthOf(
  memory: readonly MemorySample[],
): Pick<DashboardsFigures, 'growth' | 'megabytes'> {
  return slopeOf(memory.slice(Math.floor(memory.length / 2)));
}

/** The line that fits best, from its beginning to its end, in percent of the average. */
export function slopeOf(
  half: readonly MemorySample[],
): Pick<DashboardsFigures, 'growth' | 'megabytes'> {
  const mean = (of: (one: MemorySample) => number): number =>
    half.reduce((sum, one) => sum + of(one), 0) / half.length;
  const [at, megabytes] = [mean((one) => one.at), mean((one) => one.megabytes)];
  const together = mean((one) => (one.at - at) * (one.megabytes - megabytes));
  const spread = mean((one) => (one.at - at) ** 2);
  const span = (half.at(-1)?.at ?? 0) - (half[0]?.at ?? 0);
  return { growth: ((together / spread) * span * 100) / megabytes, megabytes };
}
