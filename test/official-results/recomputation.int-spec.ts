import {
  DomainError,
  type AreaId,
  type CandidateId,
  type ElectionId,
  type OfficeId,
} from '#kernel';
import {
  CancelledAreasService,
  OfficeResultsService,
  ResultDecisionsService,
  ResultsService,
  type KeyedFigures,
} from '#features/official-results';
import { openResults, type ResultsUnderTest } from './results-under-test.js';
import { recount, shown } from './recount.js';

/** Each step is recounted from the raw entries. */
const MANY_STEPS_MS = 180_000;
const STEPS = 150;
const SEEDS = [1, 2, 3];

let under: ResultsUnderTest;

beforeAll(async () => {
  under = await openResults();
});

afterAll(async () => {
  await under.close();
});

interface Country {
  readonly election: ElectionId;
  readonly areas: readonly AreaId[];
  readonly offices: readonly OfficeId[];
  readonly candidates: readonly CandidateId[];
}

const COUNTRY = [
  `insert into candidates (election_id, party_id, name, search_key, list_order)
   select $1, 'P' || n, 'P' || n, 'p' || n, n from generate_series(1, 3) n`,
  `insert into areas (election_id, level, code, name, search_key)
   select $1, 1, 'R' || n, 'R' || n, 'r' || n from generate_series(1, 2) n`,
  `insert into areas (election_id, parent_id, ancestors, level, code, name, search_key)
   select $1, id, array[id], 2, 'D' || code || n, 'D' || n, 'd' || n
     from areas, generate_series(1, 2) n where election_id = $1`,
  // One in each area, large or small, and one in none.
  `insert into centres (election_id, area_id, code, name, search_key)
   select $1, id, 'C' || code, 'C', 'c' from areas where election_id = $1
   union all select $1, null, 'C', 'C', 'c'`,
  `insert into offices (election_id, centre_id, code, registered)
   select $1, id, code || '-' || n, 400 from centres, generate_series(1, 2) n where election_id = $1`,
];

async function openCountry(doubleEntry: boolean): Promise<Country> {
  const election = await under.openElection();
  for (const statement of COUNTRY) await under.server.query(statement, [election]);
  await under.server.query('insert into result_rules (election_id, double_entry) values ($1, $2)', [
    election,
    doubleEntry,
  ]);
  const ids = async <Id extends string>(table: string) => {
    const sql = `select id from ${table} where election_id = $1 order by code`;
    return (await under.server.query<{ readonly id: Id }>(sql, [election])).map(({ id }) => id);
  };
  const ballot = await under.server.query<{ readonly id: CandidateId }>(
    'select id from candidates where election_id = $1 order by list_order',
    [election],
  );
  return {
    election,
    areas: await ids<AreaId>('areas'),
    offices: await ids<OfficeId>('offices'),
    candidates: ballot.map(({ id }) => id),
  };
}

/** The same numbers for the same seed, so that what fails once fails again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

type Roll = ReturnType<typeof dice>;

/** Of the first candidates, and again of the 36th and so on: as many as a roll of 400 can bring. */
const VOTES = [0, 20, 40, 0, 20];

/** Mostly sound, sometimes not; few enough that two people often read the same. */
function paper({ candidates }: Country, roll: Roll): KeyedFigures {
  const votes = candidates.map(
    (id, n) => [id, (VOTES[n % 35] ?? 0) + (n === 0 ? roll(2) : 0)] as const,
  );
  const valid = votes.reduce((sum, [, own]) => sum + own, roll(12) === 0 ? 1 : 0);
  return {
    ...{ registered: 400, voters: valid + 5, blank: 2, nullVotes: 3 },
    valid: roll(9) === 0 ? null : valid,
    votes: Object.fromEntries(votes.slice(roll(9) === 0 ? 1 : 0)),
  };
}

const pick = <T>(all: readonly T[], roll: Roll): T => all[roll(all.length)] as T;

/** One step by somebody, as it comes; whether it was taken. */
async function takeStep(country: Country, roll: Roll): Promise<boolean> {
  const { nest, team } = under;
  const results = nest.get(OfficeResultsService);
  const decisions = nest.get(ResultDecisionsService);
  const areas = nest.get(CancelledAreasService);
  const office = pick(country.offices, roll);
  const [owner, actor] = [pick(team.slice(0, 1), roll), pick(team, roll)];
  const { stored, view } = await results.get(actor, office);
  const figures = paper(country, roll);
  const deed = pick(['contest', 'cancel', 'put_back', 'set_aside', 'put_back'] as const, roll);
  const step = async () => {
    const kind = roll(10);
    if (view.state === 'differing' && kind < 7) {
      const settled = new Map(view.differing.map(({ field, readings: [, high] }) => [field, high]));
      const some = new Map([...settled].slice(0, 1 + roll(settled.size)));
      return results.settle(actor, office, stored.version, some);
    }
    if (kind < 5) return results.submit(actor, office, { figures });
    if (kind < 7) return results.correct(actor, office, stored.version, { figures });
    if (kind < 9) return decisions.decide(owner, office, undefined, { deed, reason: 'test' });
    const area = pick(country.areas, roll);
    return roll(3) === 0 ? areas.cancel(owner, area, 'test') : areas.putBack(owner, area, 'test');
  };
  return step().then(
    () => true,
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return false;
    },
  );
}

const resultsOf = async (election: ElectionId) =>
  under.nest.get(ResultsService).get(
    pick(under.team, () => 0),
    election,
  );

describe.each([
  ['one person keys', false],
  ['two people key', true],
])('where %s', (_who, doubleEntry) => {
  it.each(SEEDS)(
    'whatever is keyed and decided, totals are those of the raw entries (seed %i)',
    async (seed) => {
      const roll = dice(seed);
      const country = await openCountry(doubleEntry);
      let taken = 0;
      let mostFinal = 0;
      for (let n = 0; n < STEPS; n += 1) {
        if (await takeStep(country, roll)) taken += 1;
        const results = await resultsOf(country.election);
        expect(shown(results)).toEqual(await recount(under.server, country.election, results));
        mostFinal = Math.max(mostFinal, results.whole.offices.final);
      }
      // Or it would have proved nothing.
      expect(taken).toBeGreaterThan(STEPS / 4);
      expect(mostFinal).toBeGreaterThan(1);
    },
    MANY_STEPS_MS,
  );
});

/** As amendments do: papers keyed before say nothing of those who come now. */
async function lengthenBallot(country: Country, places: number): Promise<Country> {
  const added = await under.server.query<{ readonly id: CandidateId }>(
    `insert into candidates (election_id, party_id, name, search_key, list_order)
     select $1, 'P' || n, 'P' || n, 'p' || n, n from generate_series($2::integer, $3) n returning id`,
    [country.election, country.candidates.length + 1, places],
  );
  const ids = added.map(({ id }) => id);
  return { ...country, candidates: [...country.candidates, ...ids] };
}

it.each([
  ['three candidates, then five', [3, 5]],
  // Beyond what is summed in place.
  ['three candidates, then 70', [3, 70]],
])('totals are those of the raw entries on ballots of %s', async (_ballots, lengths) => {
  const roll = dice(5);
  let country = await openCountry(false);
  for (const length of lengths) {
    country = await lengthenBallot(country, length);
    for (let n = 0; n < STEPS / 3; n += 1) await takeStep(country, roll);
    // The version, since nobody amended the ballot through the registry.
    await under.server.query(
      'update result_rules set results_version = results_version + 1 where election_id = $1',
      [country.election],
    );
    const results = await resultsOf(country.election);
    expect(results.ballot).toHaveLength(length);
    const lastNamed = country.candidates[length === 70 ? 39 : length - 1] as CandidateId;
    expect(results.whole.votes.get(lastNamed)).toBeGreaterThan(0);
    expect(shown(results)).toEqual(await recount(under.server, country.election, results));
  }
  const ballots = await under.server.query(
    'select distinct ballot_id from office_results where election_id = $1 and ballot_id is not null',
    [country.election],
  );
  expect(ballots.length).toBe(2);
});

it('areas, and what stands directly in a larger one or in none, add up to the whole', async () => {
  const country = await openCountry(false);
  const roll = dice(7);
  for (let n = 0; n < STEPS; n += 1) await takeStep(country, roll);
  const { whole, byArea, areas } = await resultsOf(country.election);
  const [outside] = await under.server.query<{ readonly valid: number }>(
    `select coalesce(sum(valid), 0)::integer as valid from office_results result
       join offices office on office.id = result.office_id
       join centres centre on centre.id = office.centre_id and centre.area_id is null
      where result.election_id = $1 and state = 'final'`,
    [country.election],
  );
  const largest = areas.filter(({ parentId }) => parentId === null);
  const sum = largest.reduce((total, { id }) => total + (byArea.get(id)?.valid ?? 0), 0);
  expect(whole.valid).toBeGreaterThan(0);
  expect(sum + (outside?.valid ?? 0)).toBe(whole.valid);
});

it('the order in which offices are keyed does not matter', async () => {
  const seen = [];
  for (const turned of [false, true]) {
    const country = await openCountry(false);
    const papers = country.offices.map((office, n) => {
      return [office, { ...paper(country, () => 1 + (n % 2)), registered: 400 }] as const;
    });
    for (const [office, figures] of turned ? papers.toReversed() : papers) {
      await under.nest.get(OfficeResultsService).submit(
        pick(under.team, () => 0),
        office,
        { figures },
      );
    }
    const { whole, ballot, outcome } = await resultsOf(country.election);
    seen.push({
      valid: whole.valid,
      votes: ballot.map((id) => whole.votes.get(id)),
      elected: outcome.kind === 'elected' ? ballot.indexOf(outcome.candidate) : outcome.kind,
    });
  }
  expect(seen[0]?.valid).toBeGreaterThan(0);
  expect(seen[1]).toEqual(seen[0]);
});
