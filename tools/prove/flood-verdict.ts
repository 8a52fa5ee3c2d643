import pg from 'pg';
import { isDeepStrictEqual } from 'node:util';
import { keyOf, type FloodOutcome } from './flood.js';
import { REPORTERS, type FloodPlan } from './flood-plan.js';
import type { ProvingWorld } from './proving-world.js';
import { compareTallies } from './raw-tallies.js';
import { judgeByVerifier } from './verify-tallies.js';

interface Row {
  readonly office_id: string;
  readonly source_id: string;
  readonly index: number;
  readonly id: string;
}

const TABLES = { votes: 'vote_reports', ballots: 'ballot_reports' } as const;

/** Everything that is not as it must be; empty where it is proven. */
export async function judgeFlood(
  databaseUrl: string,
  plan: FloodPlan,
  world: ProvingWorld,
  outcome: FloodOutcome,
): Promise<readonly string[]> {
  return [
    ...outcome.faults,
    ...(await judgeReports(databaseUrl, plan, world, outcome)),
    ...(await judgeFigures(databaseUrl, plan, world)),
    ...(await judgeByVerifier(databaseUrl, world.electionId, plan)),
  ];
}

/** What was acknowledged is there, under the id that was answered, once, and nothing else is. */
async function judgeReports(
  databaseUrl: string,
  plan: FloodPlan,
  world: ProvingWorld,
  { acknowledged }: FloodOutcome,
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(
    `select office_id, source_id, index, report.id from ${TABLES[plan.stream]} report
       join offices office on office.id = report.office_id where office.election_id = $1`,
    [world.electionId],
  );
  await client.end();
  const stored = new Map(
    rows.map((row) => [`${row.office_id} ${row.source_id} ${row.index}`, row]),
  );
  const faults: string[] = [];
  if (rows.length !== plan.reports) {
    faults.push(`${String(rows.length)} reports are stored, ${String(plan.reports)} were sent`);
  }
  if (new Set(rows.map(({ id }) => id)).size !== rows.length) faults.push('an id was given twice');
  for (const job of plan.jobs()) {
    const source = world.reporters[job.office]?.[job.reporter]?.sourceId ?? '';
    const row = stored.get(`${world.officeIds[job.office] ?? ''} ${source} ${String(job.index)}`);
    const id = acknowledged.get(keyOf(job));
    if (id === undefined) faults.push(`${keyOf(job)}: was not acknowledged`);
    else if (row === undefined || (plan.stream === 'votes' && row.id !== id))
      faults.push(`${keyOf(job)}: ${id} was acknowledged and is not there`);
  }
  return faults;
}

/** As planned, and as a second fold of the raw rows has it. */
async function judgeFigures(
  databaseUrl: string,
  plan: FloodPlan,
  { electionId, officeIds }: ProvingWorld,
): Promise<readonly string[]> {
  const compared = await compareTallies(databaseUrl, electionId, plan.stream);
  return compared.flatMap(({ officeId, stored, folded, reports }) => {
    const office = officeIds.indexOf(officeId);
    const { last, ...figures } = plan.expected(office);
    const { observed_at: _at, ...attributes } = stored.last ?? {};
    const faults = [
      isDeepStrictEqual(stored, folded) ? '' : 'differs from its raw reports',
      isDeepStrictEqual(figures, {
        ...{ counted: stored.counted, disputed: stored.disputed, figures: stored.figures },
      })
        ? ''
        : `should be ${JSON.stringify(figures)}`,
      isDeepStrictEqual(last, attributes) ? '' : `should end with ${JSON.stringify(last)}`,
      reports.length === plan.voters * REPORTERS ? '' : `has ${String(reports.length)} reports`,
    ].filter((fault) => fault !== '');
    return faults.map((fault) => `office ${String(office)} ${fault}: ${JSON.stringify(stored)}`);
  });
}
