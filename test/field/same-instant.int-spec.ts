import type { OfficeId, SourceActor } from '#kernel';
import { TallyVerifier, VOTE_DESK, type TakenReport, type VoteDesk } from '#features/observations';
import type { VoteAttributes } from '#features/observations';
import { compareTallies } from '../../tools/prove/raw-tallies.js';
import {
  enterSource,
  openReports,
  type ReportsUnderTest,
  type Status,
} from './reports-under-test.js';

/** What each of two sources counts for, and whose word it is where they differ. */
const PAIRS: readonly (readonly [Status, Status])[] = [
  ['unverified', 'unverified'],
  ['independent', 'unverified'],
  ['unverified', 'independent'],
  ['independent', 'independent'],
];
const OFFICES_OF_A_PAIR = 5;
const VOTERS = 500;
const INDEXES = PAIRS.length * OFFICES_OF_A_PAIR * VOTERS;

const MAN = { gender: 'male', age: 'less_30', hasTorn: false } as const;
const WOMAN = { gender: 'female', age: 'less_30', hasTorn: true } as const;

let under: ReportsUnderTest;

beforeAll(async () => {
  under = await openReports();
});

afterAll(async () => {
  await under.close();
});

interface Watched {
  readonly office: OfficeId;
  readonly sources: readonly [SourceActor, SourceActor];
  readonly statuses: readonly [Status, Status];
}

/** Every third voter is seen differently by the second source. */
const seen = (source: 0 | 1, index: number): VoteAttributes =>
  source === 1 && index % 3 === 0 ? WOMAN : MAN;

async function report(
  { sources }: Watched,
  process: 0 | 1,
  source: 0 | 1,
  index: number,
): Promise<TakenReport<VoteAttributes>> {
  const desk: VoteDesk = under.processes[process].get(VOTE_DESK);
  return desk.take(sources[source], { deed: 'report', index, attributes: seen(source, index) });
}

/** Both at the same instant, each at a process of its own; they change places with every voter. */
async function watch(watched: Watched, ids: string[]): Promise<void> {
  for (let index = 1; index <= VOTERS; index += 1) {
    const first = (index % 2) as 0 | 1;
    const taken = await Promise.all([
      report(watched, first, 0, index),
      report(watched, (1 - first) as 0 | 1, 1, index),
    ]);
    expect(taken.map(({ isNew }) => isNew)).toEqual([true, true]);
    ids.push(...taken.map(({ report: { id } }) => id));
  }
}

it(`two sources that report the same voter to two processes at the same instant count as one, ${INDEXES} times`, async () => {
  const offices = PAIRS.length * OFFICES_OF_A_PAIR;
  const election = await under.openElection(offices, VOTERS);
  const all: Watched[] = [];
  for (const [n, office] of election.offices.entries()) {
    const statuses = PAIRS[n % PAIRS.length] as Watched['statuses'];
    const one = await enterSource(under, election, office, statuses[0]);
    const other = await enterSource(under, election, office, statuses[1]);
    all.push({ office, sources: [one, other], statuses });
  }
  const ids: string[] = [];
  await Promise.all(all.map((one) => watch(one, ids)));
  expect(new Set(ids).size).toBe(INDEXES * 2);
  const compared = await compareTallies(under.server.url, election.id, 'votes');
  expect(compared.reduce((sum, { stored }) => sum + stored.counted, 0)).toBe(INDEXES);
  for (const { officeId, stored, folded, reports } of compared) {
    expect(stored).toEqual(folded);
    const places = reports.map(({ sequence }) => sequence).sort((one, two) => one - two);
    expect(places).toEqual(Array.from({ length: VOTERS * 2 }, (_, n) => n + 1));
    const { statuses } = all.find(({ office }) => office === officeId) as Watched;
    const women = (stored.figures['female'] ?? 0) / Math.floor(VOTERS / 3);
    if (statuses[0] === 'independent' && statuses[1] === 'unverified') expect(women).toBe(0);
    if (statuses[0] === 'unverified' && statuses[1] === 'independent') expect(women).toBe(1);
  }
  const verdict = await under.processes[1].get(TallyVerifier).verify(election.id);
  expect(verdict).toEqual({ offices, reports: INDEXES * 2, faults: [], waiting: 0 });
}, 240_000);

it('one report that comes to two processes at the same instant is stored once, under one id', async () => {
  const election = await under.openElection(1, VOTERS);
  const office = election.offices[0] as OfficeId;
  const source = await enterSource(under, election, office, 'unverified');
  const watched: Watched = {
    ...{ office, sources: [source, source] },
    statuses: ['unverified', 'unverified'],
  };
  for (let index = 1; index <= VOTERS; index += 1) {
    const taken = await Promise.all([
      report(watched, 0, 0, index),
      report(watched, 1, 0, index),
      report(watched, 0, 0, index),
    ]);
    expect(new Set(taken.map(({ report: { id } }) => id)).size).toBe(1);
    expect(taken.filter(({ isNew }) => isNew)).toHaveLength(1);
  }
  const verdict = await under.processes[1].get(TallyVerifier).verify(election.id);
  expect(verdict).toEqual({ offices: 1, reports: VOTERS, faults: [], waiting: 0 });
}, 120_000);
