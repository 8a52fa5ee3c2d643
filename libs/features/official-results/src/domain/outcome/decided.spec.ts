import fc from 'fast-check';
import type { CandidateId, OfficeId } from '#kernel';
import type { Contest, FullCount } from './contest.js';
import { decisionOf } from './decided.js';
import { outcomeOf } from './outcome.js';
import type { PendingOffice } from './pending.js';
import type { Outcome } from './result.js';

const NAMES = ['a', 'b', 'c'] as const;
const id = (name: string) => name as CandidateId;

type Vector = readonly number[];

/** A paper on which everything adds up. */
function paper(votes: Vector, blank = 0, registered = 0): FullCount {
  const valid = votes.reduce((sum, own) => sum + own, 0);
  return {
    votes: new Map(votes.map((own, at) => [id(NAMES[at] ?? 'z'), BigInt(own)])),
    valid: BigInt(valid),
    voters: BigInt(valid + blank),
    registered: BigInt(registered),
  };
}

function together(papers: readonly FullCount[]): FullCount {
  const add = (pick: (one: FullCount) => bigint | null | undefined) =>
    papers.reduce((sum, one) => sum + (pick(one) ?? 0n), 0n);
  const names = [...new Set(papers.flatMap(({ votes }) => [...votes.keys()]))];
  return {
    votes: new Map(names.map((name) => [name, add(({ votes }) => votes.get(name))])),
    valid: add(({ valid }) => valid),
    voters: add(({ voters }) => voters),
    registered: add(({ registered }) => registered),
  };
}

/** What an outcome says, without the figures that explain it. */
function gist(outcome: Outcome): unknown {
  switch (outcome.kind) {
    case 'elected':
      return outcome.candidate;
    case 'second_round':
      return outcome.candidates.toSorted();
    case 'referendum':
      return [outcome.verdict, outcome.adopted];
    case 'seats':
      return outcome.constituencies.map(({ constituency, lists }) => [
        constituency,
        lists.map(({ candidate, seats }) => `${candidate}${String(seats)}`).toSorted(),
      ]);
    case 'tie':
    case 'no_votes':
      return outcome.kind;
  }
}

interface Case {
  readonly certain: Vector;
  readonly offices: readonly { readonly registered: number; readonly counted: Vector | null }[];
}

const anyVector = fc.array(fc.nat(9), { minLength: NAMES.length, maxLength: NAMES.length });
const anyOffice = fc.integer({ min: 0, max: 3 }).chain((registered) =>
  fc.record({
    registered: fc.constant(registered),
    counted: fc.option(fc.constantFrom(...fillings(registered))),
  }),
);
const anyCase: fc.Arbitrary<Case> = fc.record({
  certain: anyVector,
  offices: fc.array(anyOffice, { minLength: 1, maxLength: 2 }),
});

/** Every way in which an office can be filled in: votes for each, the rest stays away or is blank. */
function fillings(registered: number): Vector[] {
  const all: Vector[] = [];
  for (let a = 0; a <= registered; a += 1) {
    for (let b = 0; a + b <= registered; b += 1) {
      for (let c = 0; a + b + c <= registered; c += 1) all.push([a, b, c]);
    }
  }
  return all;
}

/** Cancelled, or filled in with nobody blank, or with everybody who did not vote for one. */
function papersOf(registered: number): (FullCount | null)[] {
  const written = fillings(registered).flatMap((votes) => {
    const left = registered - votes.reduce((sum, own) => sum + own, 0);
    return left === 0
      ? [paper(votes, 0, registered)]
      : [paper(votes, 0, registered), paper(votes, left, registered)];
  });
  return [null, ...written];
}

function completions({ certain, offices }: Case): FullCount[] {
  let all: FullCount[] = [paper(certain, 2, 30)];
  for (const { registered } of offices) {
    all = all.flatMap((so) =>
      papersOf(registered).map((one) => (one === null ? so : together([so, one]))),
    );
  }
  return all;
}

function pendingOf({ offices }: Case): PendingOffice[] {
  return offices.map(({ registered, counted }, at) => ({
    officeId: `office-${String(at)}` as OfficeId,
    state: counted === null ? 'missing' : 'contested',
    constituency: 'all',
    registered: BigInt(registered),
    counted: counted === null ? null : paper(counted, 0, registered),
  }));
}

function currentOf(one: Case): FullCount {
  const counted = pendingOf(one).flatMap((office) => office.counted ?? []);
  return together([paper(one.certain, 2, 30), ...counted]);
}

interface Seen {
  decided: number;
  doubted: number;
}

/** Goes through every completion. `exact`: a doubt must have a completion that changes the outcome. */
function compare(
  one: Case,
  contestWith: (count: FullCount) => Contest,
  exact: boolean,
  seen: Seen,
) {
  const contest = contestWith(currentOf(one));
  const { decided } = decisionOf(contest, pendingOf(one));
  seen[decided ? 'decided' : 'doubted'] += 1;
  const now = JSON.stringify(gist(outcomeOf(contest)));
  const changes = completions(one).some(
    (count) => JSON.stringify(gist(outcomeOf(contestWith(count)))) !== now,
  );
  if (decided) expect(changes).toBe(false);
  else if (exact && outcomeOf(contest).kind !== 'tie') expect(changes).toBe(true);
}

/** The rules are drawn as plain values, so that a counter-example can be read. */
function proves<Rules>(
  anyRules: fc.Arbitrary<Rules>,
  contestOf: (rules: Rules, count: FullCount) => Contest,
  exact: boolean,
): void {
  const seen: Seen = { decided: 0, doubted: 0 };
  fc.assert(
    fc.property(anyCase, anyRules, (one, rules) =>
      compare(one, (count) => contestOf(rules, count), exact, seen),
    ),
    { numRuns: 400 },
  );
  // A rule that always doubts would be sound as well, and worth nothing.
  expect(seen.decided).toBeGreaterThan(20);
  expect(seen.doubted).toBeGreaterThan(20);
}

const LISTS = ['dhondt', 'sainte_lague', 'largest_remainder'] as const;
const anySeats = fc.integer({ min: 1, max: 6 });

describe('a decided outcome stays what it is whatever the open offices bring, and a doubt is never idle', () => {
  it.each(['plurality', 'two_rounds'] as const)('by %s', (method) => {
    proves(fc.constant(null), (_, count) => ({ method, count }), true);
  });

  it('in a referendum with quorums', () => {
    const anyQuorum = fc.constantFrom(null, 20, 33.3, 45);
    const anyRules = fc.record({
      yes: fc.constantFrom(id('a'), null),
      turnoutQuorumPercent: anyQuorum,
      approvalQuorumPercent: anyQuorum,
    });
    proves(anyRules, (rules, count) => ({ method: 'referendum', count, ...rules }), true);
  });

  it.each(LISTS)('by %s in one constituency', (method) => {
    const contestOf = (seats: number, count: FullCount): Contest => ({
      method,
      constituencies: [{ key: 'all', seats, count }],
      thresholdPercent: null,
      thresholdScope: 'national',
    });
    proves(anySeats, contestOf, true);
  });
});

describe('a decided sharing of seats stays what it is', () => {
  const anyRules = fc.record({
    seats: anySeats,
    capacity: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
    thresholdPercent: fc.constantFrom(null, 5, 20, 33.3),
    thresholdScope: fc.constantFrom('national' as const, 'constituency' as const),
    elsewhere: anyVector,
  });

  it.each(LISTS)('by %s with thresholds, short lists and other constituencies', (method) => {
    proves(
      anyRules,
      ({ seats, capacity, elsewhere, ...threshold }, count) => {
        const places = new Map(capacity.map((size, at) => [id(NAMES[at] ?? 'z'), size]));
        const other = { key: 'other', seats: 2, count: paper(elsewhere) };
        const constituencies = [{ key: 'all', seats, count, capacity: places }, other];
        return { method, constituencies, ...threshold };
      },
      false,
    );
  });
});

describe('whether it is decided', () => {
  const contest: Contest = { method: 'plurality', count: paper([9, 4, 1]) };
  const office = (name: string, registered: bigint | null): PendingOffice => ({
    officeId: name as OfficeId,
    state: 'missing',
    constituency: null,
    registered,
    counted: null,
  });

  it('is certain when the lead is one more than all that may come, and not when it is as much', () => {
    expect(decisionOf(contest, [office('o', 4n)])).toEqual({
      decided: true,
      remaining: 4n,
      doubts: [],
      offices: [],
      otherOffices: 0,
    });
    expect(decisionOf(contest, [office('o', 5n)])).toMatchObject({
      decided: false,
      doubts: [{ code: 'lead', candidates: ['a', 'b'] }],
    });
  });

  it('is not known while a roll is unknown, and that office comes first', () => {
    expect(decisionOf(contest, [office('big', 2n), office('unknown', null)])).toMatchObject({
      decided: false,
      remaining: null,
      doubts: [{ code: 'unknown_roll' }],
      offices: [{ officeId: 'unknown', reach: null }, { officeId: 'big' }],
    });
  });

  it('names the offices that can move most, so many of them, and counts the others', () => {
    const offices = [office('b', 3n), office('a', 3n), office('c', 1n), office('d', 7n)];
    const decision = decisionOf(contest, offices, [], 3);
    expect(decision.offices.map(({ officeId }) => officeId)).toEqual(['d', 'a', 'b']);
    expect(decision.otherOffices).toBe(1);
  });

  it('is not while there is a tie, even when nothing is missing', () => {
    const tied: Contest = { method: 'plurality', count: paper([4, 4, 1]) };
    expect(decisionOf(tied, [])).toMatchObject({ decided: false, doubts: [{ code: 'tie' }] });
    const outcome = outcomeOf(tied);
    const [tie] = outcome.kind === 'tie' ? outcome.ties : [];
    const lots = [{ tieKey: tie?.tieKey ?? '', order: [id('b')] }];
    expect(decisionOf(tied, [], lots).decided).toBe(true);
    expect(decisionOf(tied, [office('o', 1n)], lots).decided).toBe(false);
  });

  it('holds a paper with more ballots than voters for able to bring them again', () => {
    const counted = paper([0, 6, 0], 0, 2);
    const whole: Contest = { method: 'plurality', count: paper([9, 10, 1]) };
    const contested = { ...office('o', 2n), state: 'contested' as const, counted };
    expect(decisionOf(whole, [contested])).toMatchObject({ decided: false, remaining: 6n });
  });

  it('doubts a seat that stands on one contested paper, though no other list could fill it', () => {
    const counted = paper([2, 0, 0], 0, 2);
    const place = { key: 'all', seats: 1, count: paper([2, 3, 0]) };
    const capacity = new Map([
      [id('a'), 1],
      [id('b'), 0],
      [id('c'), 0],
    ]);
    const lists: Contest = {
      method: 'dhondt',
      constituencies: [{ ...place, capacity }],
      thresholdPercent: null,
      thresholdScope: 'national',
    };
    const contested = { ...office('o', 2n), state: 'contested' as const, counted };
    expect(decisionOf(lists, [contested]).doubts).toMatchObject([
      { code: 'seat', candidates: ['a'] },
    ]);
  });

  it('doubts a seat that is unfilled and that a list without votes could take with its first one', () => {
    const capacity = new Map([
      [id('a'), 1],
      [id('b'), 1],
    ]);
    const lists: Contest = {
      method: 'largest_remainder',
      constituencies: [{ key: 'all', seats: 3, count: paper([15, 15, 0]), capacity }],
      thresholdPercent: null,
      thresholdScope: 'national',
    };
    expect(outcomeOf(lists)).toMatchObject({ kind: 'seats', unfilled: 1 });
    expect(decisionOf(lists, [office('o', 1n)]).decided).toBe(false);
  });

  it('is open where every vote stands on a paper that may be cancelled', () => {
    const contested = (counted: FullCount) => ({
      ...office('o', counted.registered),
      state: 'contested' as const,
      counted,
    });
    const alone: Contest = { method: 'plurality', count: paper([2]) };
    expect(decisionOf(alone, [contested(paper([2], 0, 2))]).doubts).toMatchObject([
      { code: 'no_votes' },
    ]);
  });

  it('counts with the larger roll of two that differ, where a quorum could be missed', () => {
    const counted = paper([0, 0, 0], 0, 60);
    const rest = paper([300, 0, 0], 0, 940);
    const contest: Contest = {
      method: 'referendum',
      count: together([rest, counted]),
      yes: id('a'),
      turnoutQuorumPercent: 30,
      approvalQuorumPercent: null,
    };
    const contested = { ...office('o', 10n), state: 'contested' as const, counted };
    expect(decisionOf(contest, [contested]).decided).toBe(true);
    const larger = { ...contested, registered: 61n };
    expect(decisionOf(contest, [larger]).doubts).toMatchObject([{ code: 'quorum' }]);
    const onPaper = { ...contested, counted: paper([0, 0, 0], 0, 61) };
    const now = { ...contest, count: { ...together([rest, onPaper.counted]), voters: 301n } };
    expect(outcomeOf(now)).toMatchObject({ adopted: 'a' });
    expect(decisionOf(now, [onPaper]).decided).toBe(true);
    const fewer = { ...now, count: { ...now.count, voters: 300n } };
    expect(outcomeOf(fewer)).toMatchObject({ adopted: null });
    expect(decisionOf(fewer, [onPaper]).doubts).toMatchObject([{ code: 'quorum' }]);
  });

  it('points only to the constituencies that are in doubt', () => {
    const lists: Contest = {
      method: 'dhondt',
      constituencies: [
        { key: 'north', seats: 1, count: paper([50, 1, 0]) },
        { key: 'south', seats: 1, count: paper([5, 4, 0]) },
      ],
      thresholdPercent: null,
      thresholdScope: 'national',
    };
    const offices = [
      { ...office('n', 9n), constituency: 'north' },
      { ...office('s', 3n), constituency: 'south' },
    ];
    expect(decisionOf(lists, offices)).toMatchObject({
      doubts: [{ code: 'seat', constituency: 'south', candidates: ['a', 'b'] }],
      offices: [{ officeId: 's' }],
    });
    const strayed = [{ ...office('x', 60n), constituency: 'nowhere' }];
    expect(decisionOf(lists, strayed)).toMatchObject({
      doubts: [{ code: 'seat', constituency: null }],
      offices: [{ officeId: 'x' }],
    });
  });
});
