import type { CandidateId } from '#kernel';
import type { Contest, Count, ListContest, Lot, ReferendumContest } from './contest.js';
import { assertLotFits } from './lots.js';
import { outcomeOf } from './outcome.js';
import type { Tie } from './result.js';

const id = (name: string) => name as CandidateId;

function countOf(votes: Readonly<Record<string, number>>, valid?: number): Count {
  const entries = Object.entries(votes).map(([name, own]) => [id(name), BigInt(own)] as const);
  const sum = entries.reduce((all, [, own]) => all + own, 0n);
  return { votes: new Map(entries), valid: valid === undefined ? sum : BigInt(valid) };
}

function single(
  method: 'plurality' | 'two_rounds',
  votes: Readonly<Record<string, number>>,
): Contest {
  return { method, count: countOf(votes) };
}

function lists(
  method: ListContest['method'],
  seats: number,
  votes: Readonly<Record<string, number>>,
  rest: Partial<ListContest> & { readonly capacity?: Readonly<Record<string, number>> } = {},
): ListContest {
  const { capacity = {}, ...more } = rest;
  const places = new Map(Object.entries(capacity).map(([name, size]) => [id(name), size]));
  return {
    method,
    constituencies: [{ key: 'all', seats, count: countOf(votes), capacity: places }],
    thresholdPercent: null,
    thresholdScope: 'national',
    ...more,
  };
}

function referendum(
  votes: Readonly<Record<string, number>>,
  rest: Partial<ReferendumContest> = {},
): ReferendumContest {
  return {
    method: 'referendum',
    count: { ...countOf(votes), voters: 60n, registered: 100n },
    yes: id('yes'),
    turnoutQuorumPercent: null,
    approvalQuorumPercent: null,
    ...rest,
  };
}

function tieIn(contest: Contest, lots: readonly Lot[] = []): Tie {
  const outcome = outcomeOf(contest, lots);
  const [tie] = outcome.kind === 'tie' ? outcome.ties : [];
  if (tie === undefined) throw new Error(`no tie but ${outcome.kind}`);
  return tie;
}

const drawn = ({ tieKey }: Tie, ...order: readonly string[]): Lot => ({
  tieKey,
  order: order.map(id),
});

function seatsIn(contest: Contest, lots: readonly Lot[] = []): Readonly<Record<string, number>> {
  const outcome = outcomeOf(contest, lots);
  if (outcome.kind !== 'seats') throw new Error(`no seats but ${outcome.kind}`);
  return Object.fromEntries(outcome.lists.map(({ candidate, seats }) => [candidate, seats]));
}

describe('the most votes', () => {
  it('elect, however few they are', () => {
    expect(outcomeOf(single('plurality', { a: 3, b: 4, c: 3 }))).toMatchObject({
      kind: 'elected',
      candidate: 'b',
      by: 'most_votes',
      standings: [
        { candidate: 'b', votes: 4n, share: '2/5' },
        { candidate: 'a', votes: 3n, share: '3/10' },
        { candidate: 'c', votes: 3n, share: '3/10' },
      ],
    });
  });

  it('of two are a tie, which lots decide', () => {
    const contest = single('plurality', { a: 4, b: 1, c: 4 });
    const tie = tieIn(contest);
    expect(tie).toMatchObject({ stage: 'first_place', among: ['a', 'c'], places: 1, level: '4' });
    expect(outcomeOf(contest, [drawn(tie, 'c')])).toMatchObject({
      kind: 'elected',
      candidate: 'c',
      by: 'lots',
    });
  });

  it('are nothing where nobody voted', () => {
    for (const method of ['plurality', 'two_rounds'] as const) {
      expect(outcomeOf(single(method, { a: 0, b: 0 }))).toEqual({ kind: 'no_votes' });
      expect(outcomeOf(single(method, {}))).toEqual({ kind: 'no_votes' });
    }
    expect(outcomeOf(referendum({ yes: 0, no: 0 }))).toEqual({ kind: 'no_votes' });
    expect(outcomeOf(lists('dhondt', 3, { a: 0 }))).toEqual({ kind: 'no_votes' });
  });
});

describe('an absolute majority', () => {
  it('is more than half of the valid votes', () => {
    expect(outcomeOf(single('two_rounds', { a: 51, b: 49 }))).toMatchObject({
      kind: 'elected',
      by: 'absolute_majority',
      majority: { votes: 51n, valid: 100n, needed: 51n, reached: true },
    });
  });

  it('is not half of them: both go on, and no lots are needed', () => {
    expect(outcomeOf(single('two_rounds', { a: 50, b: 50 }))).toMatchObject({
      kind: 'second_round',
      candidates: ['a', 'b'],
      majority: { needed: 51n, reached: false },
    });
  });

  it('of an odd number is one more than its half rounded down', () => {
    expect(outcomeOf(single('two_rounds', { a: 50, b: 49 }))).toMatchObject({
      kind: 'elected',
      majority: { valid: 99n, needed: 50n },
    });
  });

  it('of nobody sends the two leading on', () => {
    expect(outcomeOf(single('two_rounds', { a: 20, b: 45, c: 35 }))).toMatchObject({
      kind: 'second_round',
      candidates: ['b', 'c'],
    });
  });

  it('of nobody and equals in second place ask for lots on that place alone', () => {
    const contest = single('two_rounds', { a: 40, b: 30, c: 30 });
    const tie = tieIn(contest);
    expect(tie).toMatchObject({ stage: 'second_round', among: ['b', 'c'], places: 1 });
    expect(outcomeOf(contest, [drawn(tie, 'c', 'b')])).toMatchObject({
      kind: 'second_round',
      candidates: ['a', 'c'],
    });
  });

  it('of nobody and three equals in front ask for lots on both places', () => {
    const contest = single('two_rounds', { a: 30, b: 30, c: 30, d: 10 });
    const tie = tieIn(contest);
    expect(tie).toMatchObject({ among: ['a', 'b', 'c'], places: 2 });
    expect(outcomeOf(contest, [drawn(tie, 'c', 'a')])).toMatchObject({ candidates: ['a', 'c'] });
  });
});

describe('lots', () => {
  const contest = single('plurality', { a: 4, b: 1, c: 4 });
  const tie = tieIn(contest);

  it.each([
    ['name somebody who is not tied', ['b'], /b is not among/],
    ['name somebody twice', ['a', 'a'], /twice/],
    ['name too few', [], /must name 1/],
  ])('are refused where they %s', (_, order, why) => {
    const lot = drawn(tie, ...order);
    expect(() => outcomeOf(contest, [lot])).toThrow(why);
    expect(() => assertLotFits(outcomeOf(contest), lot)).toThrow(why);
  });

  it('are refused where they answer no tie of these figures', () => {
    const other = { tieKey: 'seat|all|1@3|a+b', order: [id('a')] };
    expect(() => assertLotFits(outcomeOf(contest), other)).toThrow(tie.tieKey);
    expect(() => assertLotFits(outcomeOf(single('plurality', { a: 1 })), other)).toThrow(
      'No lots are needed',
    );
  });

  it('are refused where they were recorded twice', () => {
    expect(() => outcomeOf(contest, [drawn(tie, 'a'), drawn(tie, 'c')])).toThrow('twice');
  });

  it('that fit are accepted', () => {
    expect(() => assertLotFits(outcomeOf(contest), drawn(tie, 'a'))).not.toThrow();
  });

  it('drawn over other figures are not used: the tie asks anew', () => {
    const later = single('plurality', { a: 5, b: 0, c: 5 });
    expect(outcomeOf(later, [drawn(tie, 'a')]).kind).toBe('tie');
  });
});

describe('quotients', () => {
  it('give D’Hondt’s seats with the divisors 1, 2, 3', () => {
    const contest = lists('dhondt', 7, { a: 340, b: 280, c: 160, d: 60 });
    expect(seatsIn(contest)).toEqual({ a: 3, b: 3, c: 1, d: 0 });
    expect(outcomeOf(contest)).toMatchObject({
      constituencies: [
        {
          awards: [
            { seat: 1, list: 'a', divisor: 1n, quotient: '340' },
            { seat: 2, list: 'b', divisor: 1n, quotient: '280' },
            { seat: 3, list: 'a', divisor: 2n, quotient: '170' },
            { seat: 4, list: 'c', divisor: 1n, quotient: '160' },
            { seat: 5, list: 'b', divisor: 2n, quotient: '140' },
            { seat: 6, list: 'a', divisor: 3n, quotient: '340/3' },
            { seat: 7, list: 'b', divisor: 3n, quotient: '280/3' },
          ],
        },
      ],
    });
  });

  it('give Sainte-Laguë’s seats with the odd divisors', () => {
    expect(seatsIn(lists('sainte_lague', 7, { a: 53, b: 24, c: 23 }))).toEqual({
      a: 3,
      b: 2,
      c: 2,
    });
  });

  it('that are equal all win while there are seats for all', () => {
    expect(seatsIn(lists('dhondt', 3, { a: 20, b: 10 }))).toEqual({ a: 2, b: 1 });
  });

  it('that are equal for the last seat ask for lots', () => {
    const contest = lists('dhondt', 2, { a: 20, b: 10 });
    const tie = tieIn(contest);
    expect(tie).toMatchObject({ stage: 'seat', constituency: 'all', places: 1, level: '10' });
    expect(seatsIn(contest, [drawn(tie, 'b')])).toEqual({ a: 1, b: 1 });
    expect(seatsIn(contest, [drawn(tie, 'a')])).toEqual({ a: 2, b: 0 });
  });

  it('of a list without candidates left go on to the others', () => {
    const contest = lists('dhondt', 5, { a: 90, b: 20, c: 10 }, { capacity: { a: 1 } });
    expect(seatsIn(contest)).toEqual({ a: 1, b: 3, c: 1 });
  });

  it('of nobody leave seats unfilled, and say so', () => {
    const contest = lists('dhondt', 5, { a: 90, b: 10, c: 0 }, { capacity: { a: 1, b: 2 } });
    expect(outcomeOf(contest)).toMatchObject({ kind: 'seats', seats: 5, unfilled: 2 });
  });
});

describe('the largest remainder', () => {
  it('gives whole quotas first and then the rest', () => {
    const contest = lists('largest_remainder', 10, { a: 47, b: 16, c: 158, d: 12, e: 61, f: 31 });
    expect(outcomeOf(contest)).toMatchObject({
      constituencies: [{ rounds: [{ seats: 10, votes: 325n, quota: '65/2' }] }],
    });
    expect(seatsIn(contest)).toEqual({ a: 1, b: 1, c: 5, d: 0, e: 2, f: 1 });
  });

  it('that two share for one seat asks for lots', () => {
    const contest = lists('largest_remainder', 2, { a: 50, b: 25, c: 25 });
    const tie = tieIn(contest);
    expect(tie).toMatchObject({ among: ['b', 'c'], places: 1, level: '1/2' });
    expect(seatsIn(contest, [drawn(tie, 'c')])).toEqual({ a: 1, b: 0, c: 1 });
  });

  it('is shared out anew among the others where a list has too few candidates', () => {
    const contest = lists('largest_remainder', 4, { a: 80, b: 14, c: 6 }, { capacity: { a: 1 } });
    expect(seatsIn(contest)).toEqual({ a: 1, b: 2, c: 1 });
  });

  it('of a list that is full goes to the next', () => {
    const contest = lists('largest_remainder', 2, { a: 80, b: 14, c: 6 }, { capacity: { a: 1 } });
    expect(seatsIn(contest)).toEqual({ a: 1, b: 1, c: 0 });
  });
});

describe('a threshold', () => {
  it('is passed by exactly that share and missed by one vote less', () => {
    const votes = { a: 900, b: 50, c: 50 };
    expect(seatsIn(lists('dhondt', 20, votes, { thresholdPercent: 5 }))).toMatchObject({
      b: 1,
      c: 1,
    });
    const less = { a: 901, b: 50, c: 49 };
    expect(seatsIn(lists('dhondt', 20, less, { thresholdPercent: 5 }))).toMatchObject({
      b: 1,
      c: 0,
    });
  });

  it('above which nobody is leaves every seat unfilled', () => {
    const contest = lists('largest_remainder', 4, { a: 1, b: 1, c: 1 }, { thresholdPercent: 50 });
    expect(outcomeOf(contest)).toMatchObject({ kind: 'seats', unfilled: 4 });
  });

  it('is taken of the whole or of each constituency, as was set', () => {
    const constituencies = [
      { key: 'north', seats: 2, count: countOf({ a: 900, b: 100 }) },
      { key: 'south', seats: 2, count: countOf({ a: 10, b: 10 }) },
    ];
    const base = { method: 'dhondt', constituencies, thresholdPercent: 20 } as const;
    expect(seatsIn({ ...base, thresholdScope: 'national' })).toEqual({ a: 4, b: 0 });
    expect(seatsIn({ ...base, thresholdScope: 'constituency' })).toEqual({ a: 3, b: 1 });
  });
});

describe('constituencies', () => {
  it('report all their ties at once, each with a key of its own', () => {
    const outcome = outcomeOf({
      ...lists('dhondt', 1, {}),
      constituencies: [
        { key: 'south', seats: 1, count: countOf({ a: 1, b: 1 }) },
        { key: 'north', seats: 1, count: countOf({ a: 1, b: 1 }) },
      ],
    });
    expect(outcome).toMatchObject({
      kind: 'tie',
      ties: [{ constituency: 'north' }, { constituency: 'south' }],
    });
  });

  it('in which nobody voted leave their seats unfilled', () => {
    const outcome = outcomeOf({
      ...lists('sainte_lague', 1, {}),
      constituencies: [
        { key: 'north', seats: 2, count: countOf({ a: 0, b: 0 }) },
        { key: 'south', seats: 1, count: countOf({ a: 1, b: 0 }) },
      ],
    });
    expect(outcome).toMatchObject({ kind: 'seats', seats: 3, unfilled: 2 });
  });
});

describe('a referendum', () => {
  it('adopts what has more votes than every other answer, and a tie is not more', () => {
    expect(outcomeOf(referendum({ yes: 31, no: 29 }))).toMatchObject({ adopted: 'yes' });
    expect(outcomeOf(referendum({ yes: 30, no: 30 }))).toMatchObject({
      verdict: 'not_adopted',
      adopted: null,
      requirements: [{ code: 'majority', reached: 30n, needed: 31n, met: false }],
    });
  });

  it.each([
    [60, 'adopted', 60n],
    [60.5, 'not_adopted', 61n],
  ])('meets a turnout quorum of %p %%: %p', (turnoutQuorumPercent, verdict, needed) => {
    const outcome = outcomeOf(referendum({ yes: 31, no: 29 }, { turnoutQuorumPercent }));
    expect(outcome).toMatchObject({ verdict, requirements: [{}, { reached: 60n, needed }] });
  });

  it.each([
    [31, 'adopted'],
    [32, 'not_adopted'],
  ])(
    'meets an approval quorum of %p %% of the registered: %p',
    (approvalQuorumPercent, verdict) => {
      const outcome = outcomeOf(referendum({ yes: 31, no: 29 }, { approvalQuorumPercent }));
      expect(outcome).toMatchObject({ verdict });
    },
  );

  it('is unknown while a roll is, unless it failed already', () => {
    const count = { ...countOf({ yes: 31, no: 29 }), voters: 60n, registered: null };
    const quorum = { turnoutQuorumPercent: 50, count };
    expect(outcomeOf(referendum({}, quorum))).toMatchObject({ verdict: 'unknown', adopted: null });
    const lost = { ...count, ...countOf({ yes: 29, no: 31 }) };
    expect(outcomeOf(referendum({}, { ...quorum, count: lost }))).toMatchObject({
      verdict: 'not_adopted',
    });
  });

  it('between several answers takes the one with the most votes, by lots if need be', () => {
    const contest = referendum({ a: 20, b: 20, c: 5 }, { yes: null });
    expect(outcomeOf(contest, [drawn(tieIn(contest), 'b')])).toMatchObject({ adopted: 'b' });
    const missed = referendum({ a: 20, b: 20 }, { yes: null, turnoutQuorumPercent: 70 });
    expect(outcomeOf(missed)).toMatchObject({ kind: 'referendum', verdict: 'not_adopted' });
  });
});
