import { casesOf, type Case } from '../conformance-case.js';
import {
  expectSame,
  expectStatus,
  expectThat,
  listOf,
  membersOf,
  show,
  type Members,
} from '../expectations.js';
import { BALLOTS, VOTES } from '../flow.js';
import { given, type World } from '../world.js';
import { readAfterReport } from './reading.js';

const WHOLE_SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
/** Two clocks and a slow network. */
const RECENT_MS = 5 * 60_000;

const onStatistics = casesOf('statistics', 'scrutin');
const onResults = casesOf('results', 'scrutin');

export const FIGURES_IN_PUBLIC_CASES: readonly Case[] = [
  ...statistics(),
  ...emptyOffices(),
  ...results(),
  ...order(),
  ...otherPapers(),
];

function statistics(): readonly Case[] {
  return [
    onStatistics(
      'stats.sums',
      'genders and ages each add up to the votes',
      VOTES.needs,
      async (world) => {
        const { counts } = await world.figures(VOTES);
        const sum = (...names: string[]): number =>
          names.reduce((total, name) => total + (counts[name] ?? 0), 0);
        expectSame('male + female', sum('male', 'female'), counts['votes']);
        expectSame(
          'less_30 + less_60 + more_60',
          sum('less_30', 'less_60', 'more_60'),
          counts['votes'],
        );
      },
    ),
    onStatistics(
      'stats.seconds',
      'last_vote tells when it was reported, in whole seconds',
      VOTES.needs,
      async (world) => {
        const { last } = await readAfterReport(world, VOTES);
        const timestamp = last?.['timestamp'];
        expectThat(
          typeof timestamp === 'string' && WHOLE_SECONDS.test(timestamp),
          `timestamp is ${show(timestamp)}`,
        );
        const age = Math.abs(Date.now() - Date.parse(timestamp));
        expectThat(
          age < RECENT_MS,
          `timestamp is ${timestamp} of a vote that was reported just now`,
        );
      },
    ),
  ];
}

function emptyOffices(): readonly Case[] {
  return [
    onStatistics(
      'stats.empty',
      'an office of which nothing was reported shows zeros and null',
      ['emptyOffice'],
      async (world) => {
        const office = given(world.options.emptyOffice);
        const answer = await world.readPublic(VOTES.publicPath(office));
        expectStatus(answer, 200);
        const totals = {
          votes: 0,
          male: 0,
          female: 0,
          less_30: 0,
          less_60: 0,
          more_60: 0,
          has_torn: 0,
        };
        expectSame('the answer', answer.body, { totals, last_vote: null });
      },
    ),
  ];
}

function results(): readonly Case[] {
  return [
    onResults(
      'results.decimals',
      'each share is rounded to four decimals',
      BALLOTS.needs,
      async (world) => {
        let { rows, total } = await rowsOf(world);
        // Halves and quarters would say nothing about rounding.
        for (const content of [...world.contents(BALLOTS), ...world.contents(BALLOTS)]) {
          if (rows.some(({ ballots }) => !isShort(Number(ballots) / total))) break;
          ({ rows, total } = await rowsOf(world, content));
        }
        for (const { party_id, ballots, share } of rows) {
          const exact = Number(ballots) / total;
          const isRounded =
            typeof share === 'number' &&
            Number(share.toFixed(4)) === share &&
            Math.abs(share - exact) <= 0.00005 + Number.EPSILON;
          expectThat(
            isRounded,
            `share of ${show(party_id)} is ${show(share)}, expected ${exact.toFixed(4)}`,
          );
        }
      },
    ),
  ];
}

function order(): readonly Case[] {
  return [
    onResults(
      'results.order',
      'rows come by ballots, then in the order of the lists',
      ['countingOffice', 'party', 'secondParty'],
      async (world) => {
        const { parties } = world.options;
        const listed = (await rowsOf(world)).rows
          .map(
            ({ party_id, ballots }) =>
              [parties.indexOf(String(party_id)), Number(ballots)] as const,
          )
          .filter(([place]) => place >= 0);
        const sorted = [...listed].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
        expectSame('place on the ballot and ballots', listed, sorted);
      },
    ),
  ];
}

function otherPapers(): readonly Case[] {
  return [
    onResults(
      'results.papers',
      'papers that are blank or null are rows like the others',
      ['countingOffice'],
      async (world) => {
        for (const party_id of ['blank', 'null']) {
          const before = await world.figures(BALLOTS);
          const index = await world.nextIndex(BALLOTS);
          const answer = await world.report(BALLOTS, await world.reporter(BALLOTS), index, {
            party_id,
          });
          expectStatus(answer, 201);
          await world.expectCounts(BALLOTS, before, { plus: [{ party_id }] });
        }
        const empty = (await rowsOf(world)).rows.filter(({ ballots }) => ballots === 0);
        const names = empty.map(({ party_id }) => party_id);
        expectThat(
          !names.includes('blank') && !names.includes('null'),
          'a row of blank or null is zero',
        );
      },
    ),
    onResults(
      'results.empty',
      'an office of which nothing was reported shows no rows, 0 and null',
      ['emptyOffice'],
      async (world) => {
        const answer = await world.readPublic(BALLOTS.publicPath(given(world.options.emptyOffice)));
        expectStatus(answer, 200);
        expectSame('the answer', answer.body, { last_paper: null, results: [], total_ballots: 0 });
      },
    ),
  ];
}

function isShort(share: number): boolean {
  return share.toFixed(4).endsWith('00');
}

async function rowsOf(
  world: World,
  content = world.contents(BALLOTS)[0],
): Promise<{ readonly rows: readonly Members[]; readonly total: number }> {
  await readAfterReport(world, BALLOTS, content);
  const answer = await world.readPublic(BALLOTS.publicPath(world.officeOf(BALLOTS)));
  const body = membersOf('the answer', answer.body);
  const rows = listOf('results', body['results']).map((row) => membersOf('a row', row));
  return { rows, total: rows.reduce((sum, { ballots }) => sum + Number(ballots), 0) };
}
