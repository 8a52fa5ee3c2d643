import { casesOf, type Case } from '../conformance-case.js';
import {
  expectCount,
  expectKeys,
  expectSame,
  expectSuccess,
  expectText,
  expectThat,
  listOf,
  membersOf,
  show,
  type Members,
} from '../expectations.js';
import { BALLOTS, VOTES, type Flow } from '../flow.js';
import type { World } from '../world.js';

const TOTALS = ['votes', 'male', 'female', 'less_30', 'less_60', 'more_60', 'has_torn'];
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** The contract's own example has two decimals. */
const SHARE_TOLERANCE = 0.005;

const onStatistics = casesOf('statistics', 'ufrecs');
const onResults = casesOf('results', 'ufrecs');

export const PUBLIC_FIGURE_CASES: readonly Case[] = [
  onStatistics(
    'stats.answer',
    'statistics have exactly the keys of the contract',
    VOTES.needs,
    async (world) => {
      const body = await shown(world, VOTES);
      expectKeys('the answer', body, ['totals', 'last_vote']);
      expectKeys('totals', body['totals'], TOTALS);
      expectKeys('last_vote', body['last_vote'], [
        'index',
        'gender',
        'age',
        'has_torn',
        'timestamp',
      ]);
    },
  ),
  onStatistics('stats.totals', 'totals are whole numbers', VOTES.needs, async (world) => {
    const totals = membersOf('totals', (await shown(world, VOTES))['totals']);
    for (const name of TOTALS) expectCount(`totals.${name}`, totals[name]);
  }),
  onStatistics(
    'stats.timestamp',
    'the timestamp of last_vote is a moment in UTC',
    VOTES.needs,
    async (world) => {
      const { timestamp } = membersOf('last_vote', (await shown(world, VOTES))['last_vote']);
      expectThat(
        typeof timestamp === 'string' &&
          UTC.test(timestamp) &&
          !Number.isNaN(Date.parse(timestamp)),
        `timestamp is ${show(timestamp)}, expected one like 2025-08-15T14:02:11Z`,
      );
    },
  ),
  onResults(
    'results.answer',
    'results have exactly the keys of the contract',
    BALLOTS.needs,
    async (world) => {
      const body = await shown(world, BALLOTS);
      expectKeys('the answer', body, ['last_paper', 'results', 'total_ballots']);
      expectKeys('last_paper', body['last_paper'], ['index', 'party_id']);
      for (const row of listOf('results', body['results'])) {
        expectKeys('a row', row, ['party_id', 'ballots', 'share']);
      }
    },
  ),
  onResults(
    'results.total',
    'total_ballots is the sum of the rows',
    BALLOTS.needs,
    async (world) => {
      const body = await shown(world, BALLOTS);
      const rows = rowsOf(body);
      expectCount('total_ballots', body['total_ballots']);
      expectSame('total_ballots', body['total_ballots'], sumOf(rows));
    },
  ),
  onResults(
    'results.share',
    'each share is the part that its ballots are of all',
    BALLOTS.needs,
    async (world) => {
      const rows = rowsOf(await shown(world, BALLOTS));
      const total = sumOf(rows);
      for (const { party_id, ballots, share } of rows) {
        const exact = Number(ballots) / total;
        expectThat(
          typeof share === 'number' && Math.abs(share - exact) <= SHARE_TOLERANCE,
          `share of ${show(party_id)} is ${show(share)}, expected ${exact.toFixed(4)}`,
        );
      }
    },
  ),
  onResults('results.parties', 'each party has one row', BALLOTS.needs, async (world) => {
    const parties = rowsOf(await shown(world, BALLOTS)).map(({ party_id }) => party_id);
    for (const party of parties) expectText('party_id', party);
    expectSame('the parties', [...new Set(parties)], parties);
  }),
];

/** What an office shows of which at least one thing was reported. */
async function shown(world: World, flow: Flow): Promise<Members> {
  for (const content of world.contents(flow)) {
    const index = await world.nextIndex(flow);
    expectSuccess(await world.report(flow, await world.reporter(flow), index, content));
  }
  await world.eventually(async () => {
    expectThat((await world.figures(flow)).last !== null, 'the last one is null');
  });
  const answer = await world.readPublic(flow.publicPath(world.officeOf(flow)));
  return membersOf('the answer', answer.body);
}

function rowsOf(body: Members): readonly Members[] {
  return listOf('results', body['results']).map((row) => membersOf('a row', row));
}

function sumOf(rows: readonly Members[]): number {
  return rows.reduce((sum, { ballots }) => sum + Number(ballots), 0);
}
