import pg from 'pg';
import { isDeepStrictEqual } from 'node:util';
import { percentile } from '../flood.js';
import type { ProvingWorld } from '../proving-world.js';
import { judgeByVerifier } from '../verify-tallies.js';
import type { CitizensPlan } from './citizens-plan.js';
import type { CitizensOutcome } from './citizens-run.js';

export interface Delivery {
  readonly p50: number;
  readonly p99: number;
  readonly highest: number;
}

interface Committed {
  readonly office_id: string;
  readonly index: number;
  readonly at: number;
}

/** Everything that is not as it must be, the time apart; empty where it is proven. */
export async function judgeCitizens(
  databaseUrl: string,
  plan: CitizensPlan,
  world: ProvingWorld,
  outcome: CitizensOutcome,
): Promise<readonly string[]> {
  const { waiting, reporting } = outcome;
  const statuses = { ...reporting.statuses };
  return [
    ...(waiting === plan.voters ? [] : [`${String(waiting)} of ${String(plan.voters)} could wait`]),
    ...(isDeepStrictEqual(statuses, { 201: plan.reports }) && reporting.broken === 0
      ? []
      : [`reports were answered ${JSON.stringify(statuses)}, ${String(reporting.broken)} broke`]),
    ...judgeSeen(plan, outcome),
    ...(await judgeAnswers(databaseUrl, plan, world)),
    ...(await judgeByVerifier(databaseUrl, world.electionId, plan)),
  ];
}

/** One vote for each citizen, one citizen for each vote. */
function judgeSeen(plan: CitizensPlan, { seen }: CitizensOutcome): readonly string[] {
  const faults: string[] = [];
  const offered = new Map<string, number>();
  const citizens = plan.citizens();
  for (const [n, { votes, recorded, errors, code }] of seen.entries()) {
    const ids = votes.map(({ id }) => id);
    if (votes.length !== 1 || !isDeepStrictEqual(recorded, ids) || code !== 1000) {
      faults.push(
        `citizen ${String(n)}: votes ${ids.join(' ')}, recorded ${recorded.join(' ')}, closed ${String(code)}`,
      );
    }
    if (errors.length > 0) faults.push(`citizen ${String(n)}: was told ${errors.join(' ')}`);
    for (const { index } of votes) {
      const voter = `${String(citizens[n]?.office)} ${String(index)}`;
      offered.set(voter, (offered.get(voter) ?? 0) + 1);
    }
  }
  for (const [voter, times] of offered) {
    if (times > 1) faults.push(`voter ${voter} was offered to ${String(times)} citizens`);
  }
  if (offered.size !== plan.voters) faults.push(`${String(offered.size)} voters were offered`);
  return faults;
}

async function judgeAnswers(
  databaseUrl: string,
  plan: CitizensPlan,
  { electionId }: ProvingWorld,
): Promise<readonly string[]> {
  const rows = await ask<{ readonly answers: number; readonly strange: number }>(
    databaseUrl,
    `select count(*)::integer as answers, (count(*) filter (where answer <> 'confirmed'))::integer as strange
       from vote_verified where election_id = $1`,
    electionId,
  );
  if (isDeepStrictEqual({ ...rows[0] }, { answers: plan.voters, strange: 0 })) return [];
  return [`${JSON.stringify(rows[0])} is kept of ${String(plan.voters)} answers`];
}

/**
 * From the commit of the first report of a voter, as PostgreSQL itself has noted it, to the arrival at the citizen's, in
 * another process. Needs `track_commit_timestamp`.
 */
export async function measureDelivery(
  databaseUrl: string,
  plan: CitizensPlan,
  { electionId, officeIds }: ProvingWorld,
  { seen }: CitizensOutcome,
): Promise<Delivery> {
  const rows = await ask<Committed>(
    databaseUrl,
    `select office_id, index, (extract(epoch from min(pg_xact_commit_timestamp(report.xmin))) * 1000)::float8 as at
       from vote_reports report join offices office on office.id = report.office_id
      where office.election_id = $1 group by office_id, index`,
    electionId,
  );
  const committed = new Map(rows.map((row) => [`${row.office_id} ${String(row.index)}`, row.at]));
  const citizens = plan.citizens();
  const delays = seen.flatMap(({ votes }, n) =>
    votes.map(({ index, at }) => {
      const office = officeIds[citizens[n]?.office ?? -1] ?? '';
      return at - (committed.get(`${office} ${String(index)}`) ?? Number.NaN);
    }),
  );
  if (delays.some(Number.isNaN)) throw new Error('a vote was shown that is not committed');
  delays.sort((one, other) => one - other);
  const [p50 = 0, p99 = 0, highest = 0] = [50, 99, 100].map((one) => percentile(delays, one));
  return { p50, p99, highest };
}

async function ask<Row extends object>(
  url: string,
  query: string,
  electionId: string,
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(query, [electionId])).rows;
  } finally {
    await client.end();
  }
}
