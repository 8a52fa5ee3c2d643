import fc from 'fast-check';
import type { CandidateId } from '#kernel';
import type { Constituency, Contest, ListContest, Lot } from './contest.js';
import { outcomeOf } from './outcome.js';
import type { Outcome, SeatsOutcome } from './result.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const METHODS = ['dhondt', 'sainte_lague', 'largest_remainder'] as const;
const anyVotes = fc.array(fc.nat(60), { minLength: 1, maxLength: NAMES.length });
const anyHouse = fc.integer({ min: 1, max: 12 });
const id = (name: string) => name as CandidateId;

type Votes = readonly number[];

function constituency(
  key: string,
  seats: number,
  votes: Votes,
  capacity: Votes = [],
): Constituency {
  const entries = votes.map((own, at) => [id(NAMES[at] ?? 'z'), BigInt(own)] as const);
  return {
    key,
    seats,
    count: { votes: new Map(entries), valid: BigInt(votes.reduce((sum, own) => sum + own, 0)) },
    capacity: new Map(capacity.map((size, at) => [id(NAMES[at] ?? 'z'), size])),
  };
}

function contestOf(
  method: ListContest['method'],
  constituencies: readonly Constituency[],
  thresholdPercent: number | null = null,
): ListContest {
  return { method, constituencies, thresholdPercent, thresholdScope: 'national' };
}

/** Draws the lots of each tie in alphabetical order until there is none. */
function settled(contest: Contest): Outcome {
  const lots: Lot[] = [];
  for (;;) {
    const outcome = outcomeOf(contest, lots);
    if (outcome.kind !== 'tie') return outcome;
    lots.push(...outcome.ties.map(({ tieKey, among }) => ({ tieKey, order: among })));
  }
}

function seatsOf(outcome: Outcome): ReadonlyMap<string, number> {
  const lists = outcome.kind === 'seats' ? outcome.lists : [];
  return new Map(lists.map(({ candidate, seats }) => [candidate, seats]));
}

function assertSeats(outcome: Outcome): asserts outcome is SeatsOutcome {
  expect(outcome.kind).toBe('seats');
}

function reversed({ count, ...rest }: Constituency): Constituency {
  return { ...rest, count: { ...count, votes: new Map([...count.votes].reverse()) } };
}

describe('methods that share seats', () => {
  it.each(METHODS)('%s fills the house but for the seats that it says are unfilled', (method) => {
    const anyPlace = fc.tuple(fc.integer({ min: 0, max: 8 }), anyVotes, fc.array(fc.nat(4)));
    const anyPlaces = fc.array(anyPlace, { minLength: 1, maxLength: 3 });
    const anyThreshold = fc.constantFrom(null, 3, 12.5, 40);
    fc.assert(
      fc.property(anyPlaces, anyThreshold, (places, threshold) => {
        const all = places.map((place, at) => constituency(`c${String(at)}`, ...place));
        const outcome = settled(contestOf(method, all, threshold));
        if (outcome.kind === 'no_votes') return;
        assertSeats(outcome);
        for (const place of outcome.constituencies) {
          const filled = place.lists.reduce((sum, { seats }) => sum + seats, 0);
          expect(filled + place.unfilled).toBe(place.seats);
          const source = all.find(({ key }) => key === place.constituency);
          for (const { candidate, seats, passed, votes } of place.lists) {
            expect(seats).toBeLessThanOrEqual(source?.capacity?.get(candidate) ?? place.seats);
            if (seats > 0) expect([passed !== false, votes > 0n]).toEqual([true, true]);
            const couldTakeMore =
              passed !== false &&
              votes > 0n &&
              seats < (source?.capacity?.get(candidate) ?? place.seats);
            if (place.unfilled > 0) expect(couldTakeMore).toBe(false);
          }
        }
        const house = outcome.lists.reduce((sum, { seats }) => sum + seats, 0);
        expect(house + outcome.unfilled).toBe(outcome.seats);
      }),
      { numRuns: 300 },
    );
  });

  it.each(METHODS)(
    '%s gives the same however candidates and constituencies are ordered',
    (method) => {
      fc.assert(
        fc.property(anyHouse, anyVotes, anyVotes, (seats, north, south) => {
          const places = [constituency('north', seats, north), constituency('south', 2, south)];
          const turned = places.map(reversed).reverse();
          expect(outcomeOf(contestOf(method, turned, 5))).toEqual(
            outcomeOf(contestOf(method, places, 5)),
          );
        }),
      );
    },
  );

  it.each(METHODS)('%s never gives fewer seats for more votes than another list has', (method) => {
    fc.assert(
      fc.property(anyHouse, anyVotes, (seats, votes) => {
        const outcome = settled(contestOf(method, [constituency('all', seats, votes)]));
        const lists = outcome.kind === 'seats' ? outcome.lists : [];
        lists.forEach((one, at) => {
          const next = lists[at + 1];
          if (next !== undefined && next.votes < one.votes) {
            expect(next.seats).toBeLessThanOrEqual(one.seats);
          }
        });
      }),
    );
  });

  it.each(METHODS)('%s is changed by no capacity that does not bind', (method) => {
    fc.assert(
      fc.property(anyHouse, anyVotes, fc.array(fc.nat(2)), (seats, votes, spare) => {
        const free = settled(contestOf(method, [constituency('all', seats, votes)]));
        const held = seatsOf(free);
        const exact = votes.map((_, at) => (held.get(NAMES[at] ?? 'z') ?? 0) + (spare[at] ?? 0));
        const bound = contestOf(method, [constituency('all', seats, votes, exact)]);
        expect(seatsOf(settled(bound))).toEqual(held);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('divisor methods', () => {
  const divisors = ['dhondt', 'sainte_lague'] as const;

  it.each(divisors)('%s takes no seat from a list because the house grows', (method) => {
    fc.assert(
      fc.property(anyHouse, anyVotes, fc.array(fc.nat(5)), (seats, votes, capacity) => {
        const smaller = settled(contestOf(method, [constituency('all', seats, votes, capacity)]));
        const larger = settled(
          contestOf(method, [constituency('all', seats + 1, votes, capacity)]),
        );
        for (const [list, own] of seatsOf(smaller)) {
          expect(seatsOf(larger).get(list)).toBeGreaterThanOrEqual(own);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(divisors)('%s gives the same when all votes are multiplied', (method) => {
    const anyFactor = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(anyHouse, anyVotes, anyFactor, (seats, votes, factor) => {
        const plain = settled(contestOf(method, [constituency('all', seats, votes)], 7));
        const scaled = votes.map((own) => own * factor);
        const other = settled(contestOf(method, [constituency('all', seats, scaled)], 7));
        expect(other.kind).toBe(plain.kind);
        expect([...seatsOf(other)]).toEqual([...seatsOf(plain)]);
      }),
    );
  });

  it.each(divisors)('%s awards seats by quotients that never rise', (method) => {
    fc.assert(
      fc.property(anyHouse, anyVotes, (seats, votes) => {
        const outcome = settled(contestOf(method, [constituency('all', seats, votes)]));
        const awards = outcome.kind === 'seats' ? (outcome.constituencies[0]?.awards ?? []) : [];
        awards.forEach((award, at) => {
          const next = awards[at + 1];
          if (next === undefined) return;
          expect(next.votes * award.divisor).toBeLessThanOrEqual(award.votes * next.divisor);
        });
      }),
    );
  });
});

describe('the largest remainder', () => {
  it('gives each list its quota rounded down or up', () => {
    fc.assert(
      fc.property(anyHouse, anyVotes, (seats, votes) => {
        const all = votes.reduce((sum, own) => sum + own, 0);
        const outcome = settled(
          contestOf('largest_remainder', [constituency('all', seats, votes)]),
        );
        for (const [list, own] of seatsOf(outcome)) {
          const scaled = (votes[NAMES.findIndex((name) => name === list)] ?? 0) * seats;
          expect(own * all).toBeGreaterThan(scaled - all);
          expect(own * all).toBeLessThan(scaled + all);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('can take a seat from a list because the house grows, which is why the others exist', () => {
    const votes = [6, 6, 2];
    const at = (seats: number) =>
      seatsOf(settled(contestOf('largest_remainder', [constituency('all', seats, votes)]))).get(
        'c',
      );
    expect([at(10), at(11)]).toEqual([2, 1]);
  });
});

describe('one who wins', () => {
  it.each(['plurality', 'two_rounds'] as const)('by %s does so in any order of names', (method) => {
    fc.assert(
      fc.property(anyVotes, (votes) => {
        const { count } = constituency('all', 1, votes);
        const turned = { ...count, votes: new Map([...count.votes].reverse()) };
        expect(outcomeOf({ method, count: turned })).toEqual(outcomeOf({ method, count }));
      }),
    );
  });
});
