import pg from 'pg';
import { isDeepStrictEqual } from 'node:util';
import type { ProvingWorld } from '../proving-world.js';
import { compareTallies, type ComparedTally } from '../raw-tallies.js';
import { judgeByVerifier } from '../verify-tallies.js';
import type { SameInstantPlan } from './same-instant-plan.js';
import { keyOf, type SameInstantOutcome } from './same-instant.js';

interface Row {
  readonly office_id: string;
  readonly source_id: string;
  readonly index: number;
  readonly id: string;
}

/** Everything that is not as it must be; empty where it is proven. */
export async function judgeSameInstant(
  databaseUrl: string,
  plan: SameInstantPlan,
  world: ProvingWorld,
  outcome: SameInstantOutcome,
): Promise<readonly string[]> {
  const compared = await compareTallies(databaseUrl, world.electionId, 'votes');
  return [
    ...outcome.faults,
    ...judgeAnswers(plan, outcome),
    ...(await judgeStored(databaseUrl, plan, world, outcome)),
    ...compared.flatMap((one) => judgeOffice(plan, world.officeIds.indexOf(one.officeId), one)),
    ...(await judgeByVerifier(databaseUrl, world.electionId, plan)),
  ];
}

/** Of how many voters the report that came through one of the processes was written down first. */
export async function countFirsts(
  databaseUrl: string,
  { electionId, reporters }: ProvingWorld,
): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ readonly firsts: number }>(
      `select (count(*) filter (where (source_id = any($2)) = (index % 2 = 0)))::integer as firsts
         from (select distinct on (office_id, index) index, source_id from vote_reports report
                 join offices office on office.id = report.office_id
                where office.election_id = $1 order by office_id, index, sequence) earlier`,
      [electionId, reporters.flatMap(([one]) => (one === undefined ? [] : [one.sourceId]))],
    );
    return rows[0]?.firsts ?? 0;
  });
}

function judgeAnswers(plan: SameInstantPlan, { statuses }: SameInstantOutcome): readonly string[] {
  const due = { 201: plan.reports, ...(plan.sentToBoth > 0 ? { 200: plan.sentToBoth } : {}) };
  if (isDeepStrictEqual({ ...statuses }, { ...due })) return [];
  return [`answers are ${JSON.stringify(statuses)} and should be ${JSON.stringify(due)}`];
}

/** What was acknowledged is there, once, under its id; nothing else is. */
async function judgeStored(
  databaseUrl: string,
  plan: SameInstantPlan,
  world: ProvingWorld,
  { acknowledged }: SameInstantOutcome,
): Promise<readonly string[]> {
  const rows = await withClient(databaseUrl, async (client) => {
    const { rows: all } = await client.query<Row>(
      `select office_id, source_id, index, report.id from vote_reports report
         join offices office on office.id = report.office_id where office.election_id = $1`,
      [world.electionId],
    );
    return all;
  });
  const stored = new Map(
    rows.map((row) => [`${row.office_id} ${row.source_id} ${String(row.index)}`, row.id]),
  );
  const faults: string[] = [];
  if (rows.length !== plan.reports) faults.push(`${String(rows.length)} reports are stored`);
  if (new Set(acknowledged.values()).size !== plan.reports) faults.push('an id was given twice');
  for (const [office, officeId] of world.officeIds.entries()) {
    for (let index = 1; index <= plan.voters; index += 1) {
      for (const reporter of [0, 1] as const) {
        const sourceId = world.reporters[office]?.at(reporter)?.sourceId ?? '';
        const id = stored.get(`${officeId} ${sourceId} ${String(index)}`);
        const key = keyOf(office, reporter, index);
        if (id === undefined || acknowledged.get(key) !== id) faults.push(`${key}: is not there`);
      }
    }
  }
  return faults;
}

function judgeOffice(
  plan: SameInstantPlan,
  office: number,
  { stored, folded, reports }: ComparedTally,
): readonly string[] {
  const { women, disputed } = plan.expected(office);
  const { male = 0, female = 0, has_torn: torn = 0 } = stored.figures;
  const places = reports.map(({ sequence }) => sequence).sort((one, other) => one - other);
  const promises: readonly (readonly [boolean, string])[] = [
    [isDeepStrictEqual(stored, folded), 'differs from its raw reports'],
    [stored.counted === plan.voters, `does not count ${String(plan.voters)} voters`],
    [male + female === plan.voters, 'does not know a gender of each'],
    [torn === female, 'mixes what two said of one voter'],
    [women === undefined || female === women, `does not count ${String(women)} women`],
    [stored.disputed === disputed, `should have ${String(disputed)} disputed`],
    [
      isDeepStrictEqual(
        places,
        Array.from({ length: plan.voters * 2 }, (_, n) => n + 1),
      ),
      'has gaps in its order',
    ],
  ];
  return promises
    .filter(([isKept]) => !isKept)
    .map(([, fault]) => `office ${String(office)} ${fault}: ${JSON.stringify(stored)}`);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
