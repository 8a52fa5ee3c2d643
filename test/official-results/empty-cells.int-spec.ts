import type { CandidateId, ElectionId, OfficeId } from '#kernel';
import {
  OfficeResultsService,
  ResultsService,
  type KeyedFigures,
} from '#features/official-results';
import { openResults, type ResultsUnderTest } from './results-under-test.js';

let under: ResultsUnderTest;

beforeAll(async () => {
  under = await openResults();
});

afterAll(async () => {
  await under.close();
});

const CANDIDATES = `
  insert into candidates (election_id, party_id, name, search_key, list_order)
  select $1, 'P' || n, 'P', 'p', n from generate_series(1, 3) n returning id, list_order`;
const OFFICES = `
  with centre as (insert into centres (election_id, code, name, search_key) values ($1, 'C', 'C', 'c') returning id)
  insert into offices (election_id, centre_id, code, registered)
  select $1, id, 'B' || n, 1000 from centre, generate_series(1, 2) n returning id`;

type Paper = Omit<KeyedFigures, 'votes'> & { readonly votes: readonly (number | null)[] };

interface Keyed {
  readonly election: ElectionId;
  readonly offices: readonly OfficeId[];
  readonly ballot: readonly CandidateId[];
}

const owner = () => under.team[0] as ResultsUnderTest['team'][number];
const resultsOf = async ({ election }: Keyed) =>
  under.nest.get(ResultsService).get(owner(), election);

async function keyed(rules: object, ...papers: readonly Paper[]): Promise<Keyed> {
  const election = await under.openElection(rules);
  const named = await under.server.query<{ readonly id: CandidateId }>(CANDIDATES, [election]);
  const offices = await under.server.query<{ readonly id: OfficeId }>(OFFICES, [election]);
  const ballot = named.map(({ id }) => id);
  for (const [n, { votes, ...totals }] of papers.entries()) {
    const cells = Object.fromEntries(ballot.map((id, place) => [id, votes[place] ?? null]));
    const office = offices[n]?.id as OfficeId;
    const { view } = await under.nest
      .get(OfficeResultsService)
      .submit(owner(), office, { figures: { ...totals, votes: cells } });
    expect(view.state).toBe('final');
  }
  return { election, ballot, offices: offices.map(({ id }) => id) };
}

const SOUND = { registered: 1000, voters: 600, blank: 0, nullVotes: 0, valid: 600 };
const TWO_ROUNDS = { kind: 'presidential', method: 'two_rounds' };

it('valid votes that a paper leaves empty give nobody a majority that is none', async () => {
  const election = await keyed(
    TWO_ROUNDS,
    { ...SOUND, votes: [290, 200, 110] },
    // Of 600 + 600 the first has 580; of the 600 that are written down it would have 97 %.
    { ...SOUND, valid: null, votes: [290, 200, 110] },
  );
  const { outcome, whole } = await resultsOf(election);
  expect(whole).toMatchObject({ valid: 600, base: 1200, unknown: { valid: 1, votes: 0 } });
  expect(outcome).toMatchObject({
    kind: 'second_round',
    majority: { votes: 580n, valid: 1200n, reached: false },
  });
});

it('while the cell of a candidate is empty, whoever it could lift leaves the election undecided', async () => {
  const election = await keyed(
    { kind: 'local', method: 'plurality' },
    { ...SOUND, votes: [300, 250, 50] },
    { ...SOUND, voters: 150, valid: 150, votes: [50, null, 0] },
  );
  const { decision, outcome } = await resultsOf(election);
  expect(outcome).toMatchObject({ kind: 'elected', candidate: election.ballot[0] });
  expect(decision).toMatchObject({
    decided: false,
    offices: [{ officeId: election.offices[1], state: 'incomplete', reach: 1000n }],
  });
});

it('a candidate who came onto the ballot later has an empty cell on every paper before', async () => {
  const election = await keyed(
    { kind: 'local', method: 'plurality' },
    { ...SOUND, votes: [500, 50, 50] },
    { ...SOUND, votes: [500, 50, 50] },
  );
  expect((await resultsOf(election)).decision.decided).toBe(true);
  await under.server.query(
    `insert into candidates (election_id, party_id, name, search_key, list_order) values ($1, 'Q', 'Q', 'q', 4)`,
    [election.election],
  );
  await under.server.query('update elections set registry_version = registry_version + 1');
  const { decision, whole } = await resultsOf(election);
  expect(whole.unknown.votes).toBe(2);
  expect(decision.decided).toBe(false);
});

it('a quorum of the registered is open where a paper does not say how many they are', async () => {
  const election = await keyed(
    { kind: 'referendum', method: 'plurality' },
    { ...SOUND, votes: [400, 200, 0] },
    { ...SOUND, registered: null, votes: [400, 200, 0] },
  );
  await under.server.query(
    'insert into result_rules (election_id, turnout_quorum) values ($1, 50) on conflict (election_id) do update set turnout_quorum = 50, results_version = result_rules.results_version + 1',
    [election.election],
  );
  // 1,200 of the 1,000 that are written down would be enough.
  const { outcome, decision } = await resultsOf(election);
  expect(outcome).toMatchObject({ kind: 'referendum', verdict: 'unknown' });
  expect(decision.decided).toBe(false);
});
