import { randomUUID } from 'node:crypto';
import type { AreaId, CandidateId, ElectionId, OfficeId } from '#kernel';
import {
  CancelledAreasService,
  HIGHEST_FIGURE,
  OfficeResultsService,
  percentText,
  ResultsService,
  type AllResults,
} from '#features/official-results';
import { outcomeInWords } from '../scenarios/contest-of.js';
import { readScenario, scenarioNames, type ScenarioInput } from '../scenarios/scenario.js';
import { openResults, type ResultsUnderTest } from './results-under-test.js';

let under: ResultsUnderTest;

beforeAll(async () => {
  under = await openResults();
});

afterAll(async () => {
  await under.close();
});

/** In a scenario what is contested counts, because it did before it was doubted; the service leaves it out until it is put back. */
function canBeKeyed({ offices }: ScenarioInput) {
  return offices.every(({ state }) => state === 'empty' || state === 'final');
}

type Office = ScenarioInput['offices'][number];

/** A table of a whole country is more than one office may have: keyed as so many that each has its part. */
function inParts(office: Office): readonly Office[] {
  const { registered, figures } = office;
  const parts = Math.ceil((registered ?? figures?.voters ?? 0) / HIGHEST_FIGURE);
  if (figures === undefined || parts <= 1) return [office];
  const share = (of: number, n: number) => Math.floor(of / parts) + (n < of % parts ? 1 : 0);
  return Array.from({ length: parts }, (_, n) => {
    const part = (of: number | null) => (of === null ? null : share(of, n));
    const votes = Object.fromEntries(
      Object.entries(figures.votes).map(([party, own]) => [party, share(own, n)]),
    );
    // What is left over of each cell lies in the first parts: each part has to add up by itself.
    const valid = Object.values(votes).reduce((sum, own) => sum + own, 0);
    const [blank, nullVotes] = [part(figures.blank), part(figures.null)];
    return {
      ...office,
      code: `${office.code}-${n + 1}`,
      registered: part(registered),
      figures: {
        ...{ votes, valid, blank, null: nullVotes },
        voters:
          blank === null || nullVotes === null ? part(figures.voters) : valid + blank + nullVotes,
      },
    };
  });
}

const names = scenarioNames().filter((name) => canBeKeyed(readScenario(name).input));

type Ids<Id> = ReadonlyMap<string, Id>;

async function insert<Id extends string>(sql: string, row: readonly unknown[]): Promise<Id> {
  const [found] = await under.server.query<{ readonly id: Id }>(sql, row);
  if (found === undefined) throw new Error('nothing was inserted');
  return found.id;
}

const AREA = `
  insert into areas (election_id, parent_id, ancestors, level, code, name, search_key)
  values ($1, $2, $3, $4, $5::text, $5, $5) returning id`;
const CANDIDATE = `
  insert into candidates (election_id, party_id, name, search_key, list_order, id, list_size)
  values ($1, $2::text, $2, $2, $3, $4, $5) returning id`;
const OFFICE = `
  with centre as (insert into centres (election_id, area_id, code, name, search_key)
                  values ($1, $2, $3::text, $3, $3) returning id)
  insert into offices (election_id, centre_id, code, registered) select $1, id, $3, $4 from centre returning id`;
const RULES = `
  insert into result_rules (election_id, constituency_level, seats_by_area, threshold_scope, turnout_quorum, yes_quorum)
  values ($1, $2, $3, $4, $5, $6) returning election_id as id`;

async function insertAreas(election: ElectionId, input: ScenarioInput): Promise<Ids<AreaId>> {
  const areas = new Map<string, AreaId>();
  for (const { areas: chain } of input.offices) {
    for (const [n, name] of chain.entries()) {
      const above = chain.slice(0, n).map((one) => areas.get(one));
      const row = [election, above.at(-1) ?? null, above, n + 1, name];
      if (!areas.has(name)) areas.set(name, await insert<AreaId>(AREA, row));
    }
  }
  return areas;
}

async function insertRules(
  election: ElectionId,
  { constituencies = [], settings, offices }: ScenarioInput,
  areas: Ids<AreaId>,
): Promise<void> {
  const [first] = constituencies;
  const chain = offices.find((office) => office.areas.includes(first?.area ?? ''))?.areas;
  const seats = constituencies.map((one) => [areas.get(one.area), one.seats] as const);
  await insert(RULES, [
    ...[election, chain === undefined ? null : chain.indexOf(first?.area ?? '') + 1],
    ...[Object.fromEntries(seats), settings.threshold_scope ?? 'national'],
    ...[settings.turnout_quorum_percent ?? null, settings.approval_quorum_percent ?? null],
  ]);
}

interface Keyed {
  readonly election: ElectionId;
  readonly candidates: Ids<CandidateId>;
  /** From ids back to the words of the files. */
  readonly words: ReadonlyMap<string, string>;
}

/** The registry as an import would leave it; papers, lots and cancelled areas by the services. */
async function key(input: ScenarioInput): Promise<Keyed> {
  const { kind, method, seats, threshold_percent: thresholdPercent } = input.election;
  const election = await under.openElection({ kind, method, seats, thresholdPercent });
  const areas = await insertAreas(election, input);
  await insertRules(election, input, areas);
  const candidates = new Map<string, CandidateId>();
  // Those who are equal are named in the order of their ids: the one of the words, as in the files.
  const ids = input.candidates.map(() => randomUUID()).sort();
  const byWord = input.candidates.toSorted();
  for (const [n, party] of input.candidates.entries()) {
    candidates.set(
      party,
      await insert<CandidateId>(CANDIDATE, [
        ...[election, party, n + 1, ids[byWord.indexOf(party)]],
        input.list_sizes?.[party] ?? null,
      ]),
    );
  }
  const words = new Map<string, string>([['whole', 'national']]);
  for (const [word, id] of [...areas, ...candidates]) words.set(id, word);
  for (const office of input.offices.flatMap(inParts)) {
    const area = areas.get(office.areas.at(-1) ?? '') ?? null;
    const row = [election, area, office.code, office.registered];
    const id = await insert<OfficeId>(OFFICE, row);
    words.set(id, office.code);
    await keyPaper(id, office, candidates);
  }
  for (const name of input.cancelled_areas) {
    await under.nest.get(CancelledAreasService).cancel(owner(), areas.get(name) as AreaId, 'test');
  }
  return { election, candidates, words };
}

async function keyPaper(
  id: OfficeId,
  { registered, figures }: ScenarioInput['offices'][number],
  candidates: Ids<CandidateId>,
): Promise<void> {
  if (figures === undefined) return;
  const { voters, blank, null: nullVotes, valid } = figures;
  const votes = Object.fromEntries(
    [...candidates].map(([party, candidate]) => [candidate, figures.votes[party] ?? 0]),
  );
  const keyed = { figures: { registered, voters, blank, nullVotes, valid, votes } };
  const { view } = await under.nest.get(OfficeResultsService).submit(owner(), id, keyed);
  expect(view.state).toBe('final');
}

const owner = () => under.team[0] as ResultsUnderTest['team'][number];

/** The same as in the files: ids of the database as the words that stand there. */
function inWords<T>(value: T, words: Keyed['words']): T {
  let text = JSON.stringify(value);
  for (const [id, word] of words) text = text.replaceAll(id, word);
  return JSON.parse(text) as T;
}

function totalsOf({ whole, ballot }: AllResults) {
  const votes = ballot.map((id) => [id, whole.votes.get(id) ?? 0] as const);
  const valid = BigInt(whole.valid);
  const shares = votes.map(([id, own]) => [id, percentText(BigInt(own), valid, 2)] as const);
  const known = (total: 'registered' | 'voters') =>
    whole.unknown[total] > 0 ? null : whole[total];
  const [voters, registered] = [known('voters'), known('registered')];
  return {
    totals: { registered, voters, valid: whole.valid, votes: Object.fromEntries(votes) },
    shares_percent: valid === 0n ? null : Object.fromEntries(shares),
    turnout_percent:
      voters === null || registered === null
        ? null
        : percentText(BigInt(voters), BigInt(registered), 2),
  };
}

describe('golden elections, keyed office by office', () => {
  it('are all but the one in which a contested office counts: every method, a referendum and a cancelled area', () => {
    const left = scenarioNames().filter((name) => !names.includes(name));
    expect(left).toEqual(['contested-office-second-place']);
    const inputs = names.map((name) => readScenario(name).input);
    const methods = inputs.map(({ election: { kind, method } }) =>
      kind === 'referendum' ? kind : method,
    );
    expect([...new Set(methods)].sort()).toEqual([
      ...['dhondt', 'largest_remainder', 'plurality', 'referendum', 'sainte_lague', 'two_rounds'],
    ]);
    expect(names).toContain('cancelled-area');
  });

  it.each(names)('%s comes out of the service as it did', async (name) => {
    const { input, expected } = readScenario(name);
    const { election, candidates, words } = await key(input);
    const results = under.nest.get(ResultsService);
    const first = await results.get(owner(), election);
    expect(inWords(totalsOf(first), words)).toEqual({
      totals: expected.totals,
      shares_percent: expected.shares_percent,
      turnout_percent: expected.turnout_percent,
    });
    expect(inWords(outcomeInWords(first.outcome), words)).toEqual(expected.outcome);
    for (const drawn of input.lots) {
      const { outcome } = await results.get(owner(), election);
      const tieKey = outcome.kind === 'tie' ? (outcome.ties[0]?.tieKey ?? '') : '';
      const order = drawn.map((party) => candidates.get(party) as CandidateId);
      await results.recordLots(owner(), election, { tieKey, order }, 'Tirage public.');
    }
    const last = await results.get(owner(), election);
    const outcome = expected.outcome_after_lots ?? expected.outcome;
    expect(inWords(outcomeInWords(last.outcome), words)).toEqual(outcome);
    const { decided, doubts, offices } = last.decision;
    const told = {
      decided,
      doubts: doubts.map(({ code }) => code),
      offices: offices.map(({ officeId }) => officeId),
    };
    expect(inWords(told, words)).toEqual(expected.decided);
  });
});
