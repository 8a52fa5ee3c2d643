import pg from 'pg';
import { judgeFlood } from '../../tools/prove/flood-verdict.js';
import type { Clients, Outcome, Screens } from './clients.js';

/** Every promise that was made to a client, held against what is stored. Empty where all were kept. */
export async function judge(
  databaseUrl: string,
  { plans, worlds }: Clients,
  outcome: Outcome & { readonly screens: Screens },
): Promise<readonly string[]> {
  const { votes, ballots, reads, citizens, newcomers, screens } = outcome;
  return [
    ...(await judgeFlood(databaseUrl, plans.votes, worlds.votes, votes)),
    ...(await judgeFlood(databaseUrl, plans.ballots, worlds.ballots, ballots)),
    ...reads.faults,
    ...newcomers.faults,
    ...screens.wrong,
    ...(await judgeCitizens(databaseUrl, citizens.recorded)),
  ];
}

/** What a citizen was told is recorded is there, and no vote was confirmed twice. */
async function judgeCitizens(url: string, recorded: readonly string[]): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ readonly id: string; readonly times: number }>(
      `select report_id as id, count(*)::integer as times from vote_verified
        where answer = 'confirmed' group by 1`,
    );
    const times = new Map(rows.map((row) => [row.id, row.times]));
    return [
      ...(recorded.length > 0 ? [] : ['no citizen confirmed anything']),
      ...recorded.filter((id) => !times.has(id)).map((id) => `the confirmation of ${id} is lost`),
      ...rows.filter((row) => row.times > 1).map(({ id }) => `${id} was confirmed twice`),
    ];
  } finally {
    await client.end();
  }
}
