import fc from 'fast-check';
import type { CandidateId } from '#kernel';
import {
  COMPARISON_CODES,
  COMPARISONS,
  difference,
  findingsOf,
  largestOf,
  pairsOf,
  type ComparisonCode,
  type Tolerances,
} from './comparison.js';
import type { FieldSide, OfficialSide, Sides } from './sides.js';

const UDN = 'c1' as CandidateId;
const RPG = 'c2' as CandidateId;
const PARTIES = [
  { candidateId: UDN, partyId: 'UDN' },
  { candidateId: RPG, partyId: 'RPG' },
];
const NONE: Tolerances = {
  observedVotersDifference: 0,
  countedBallotsDifference: 0,
  countedPartyDifference: 0,
  discrepancyPercent: 0,
};
const STANDARD: Tolerances = {
  observedVotersDifference: 5,
  countedBallotsDifference: 2,
  countedPartyDifference: 2,
  discrepancyPercent: 1,
};

const side = (total: number, byParty: Record<string, number> = {}): FieldSide => ({
  ...{ total, byParty, firstIndependent: 1 },
});
const paper = (more: Partial<OfficialSide> = {}): OfficialSide => ({
  ...{ voters: 300, blank: 4, nullVotes: 6, valid: 290, votes: { [UDN]: 190, [RPG]: 100 } },
  ...more,
});
const COUNTED = side(300, { UDN: 190, RPG: 100, blank: 4, null: 6 });
const sides = (more: Partial<Sides> = {}): Sides => ({
  ...{ observed: side(300), counted: COUNTED, official: paper(), standing: 'final' },
  ...more,
});

function exceedingIn(given: Sides, tolerances = NONE): readonly string[] {
  return findingsOf(given, PARTIES, tolerances).exceeding.map(
    ({ code, partyId, first, second }) =>
      `${code}${partyId === null ? '' : ` ${partyId}`}: ${first} ${second}`,
  );
}

describe('comparing the three stories of an office', () => {
  it('finds nothing where all of them agree, after comparing every pair', () => {
    const { compared, exceeding } = findingsOf(sides(), PARTIES, NONE);
    expect([compared, exceeding]).toEqual([7, []]);
  });

  it.each<[string, Partial<Sides>, readonly string[]]>([
    ['voters seen', { observed: side(310) }, ['D101: 310 300', 'D102: 300 310']],
    ['voters of the paper', { official: paper({ voters: 320 }) }, ['D101: 300 320']],
    ['the papers together', { official: paper({ valid: 291 }) }, ['D201: 300 301']],
    [
      'votes of a party',
      { official: paper({ votes: { [UDN]: 180, [RPG]: 110 } }) },
      ['D301 UDN: 190 180', 'D301 RPG: 100 110'],
    ],
    [
      'a party of which no ballot was read out',
      { counted: side(300, { UDN: 290, blank: 4, null: 6 }) },
      ['D301 UDN: 290 190', 'D301 RPG: 0 100'],
    ],
    ['blank and null', { official: paper({ blank: 5, nullVotes: 5 }) }, ['D302: 4 5', 'D303: 6 5']],
  ])('names what differs in %s, with both figures', (_what, more, expected) => {
    expect(exceedingIn(sides(more))).toEqual(expected);
  });

  it.each<[string, Partial<Sides>, number]>([
    ['no voter was seen', { observed: null }, 5],
    ['no ballot was read out', { counted: null }, 1],
    ['the paper does not count', { official: null }, 1],
    ['nobody said anything', { observed: null, counted: null, official: null }, 0],
    ['only voters were seen', { counted: null, official: null }, 0],
    ['a cell of the paper is empty', { official: paper({ blank: null }) }, 5],
    ['the cell of a party is empty', { official: paper({ votes: { [UDN]: 190 } }) }, 6],
  ])('where %s, compares what is left and finds no difference', (_what, more, compared) => {
    expect(findingsOf(sides(more), PARTIES, NONE)).toEqual({ compared, exceeding: [] });
  });

  it('lists a pair of which one figure is missing, without a difference', () => {
    const pairs = pairsOf(sides({ official: null }), PARTIES);
    expect(pairs).toHaveLength(7);
    const [voters] = pairs;
    expect(voters).toEqual({ code: 'D101', partyId: null, first: 300, second: null });
    expect(voters && difference(voters, NONE)).toBeUndefined();
  });

  it('takes a party for a party, even where it is called as every object has a member', () => {
    const parties = [{ candidateId: UDN, partyId: 'constructor' }];
    const { exceeding } = findingsOf(sides({ counted: side(300) }), parties, NONE);
    expect(exceeding[0]).toMatchObject({ code: 'D301', first: 0, second: 190 });
  });

  it('compares zero, which is not empty', () => {
    expect(exceedingIn(sides({ official: paper({ voters: 0 }) }))).toEqual(['D101: 300 0']);
  });

  it('orders by the largest difference, in whichever direction', () => {
    const { exceeding } = findingsOf(sides({ observed: side(290) }), PARTIES, NONE);
    expect(largestOf(exceeding)).toBe(10);
    expect(largestOf([])).toBe(0);
  });

  it('has both languages and two figures for each code', () => {
    for (const code of COMPARISON_CODES) {
      const { first, second, french, english } = COMPARISONS[code];
      expect(new Set([first, second, french, english]).size).toBe(4);
    }
  });
});

describe('the tolerance', () => {
  const exceeds = (first: number, second: number, settings = STANDARD, code = 'D101') =>
    difference({ code: code as ComparisonCode, partyId: null, first, second }, settings)?.exceeds;

  it.each<[string, number, number, boolean]>([
    ['the number itself', 105, 100, false],
    ['one more than the number', 106, 100, true],
    ['the number, the other way round', 100, 105, false],
    ['one percent of the larger figure, where that is more', 1_000, 990, false],
    ['one more than one percent', 1_000, 989, true],
    ['one percent of 999, of which nine are whole', 999, 990, false],
    ['ten of 999', 999, 989, true],
  ])('takes %s for what it is', (_what, first, second, expected) => {
    expect(exceeds(first, second)).toBe(expected);
  });

  it('is that of the kind', () => {
    expect(exceeds(103, 100, STANDARD, 'D201')).toBe(true);
    expect(exceeds(102, 100, STANDARD, 'D301')).toBe(false);
    expect(exceeds(103, 100, STANDARD, 'D303')).toBe(true);
  });

  const figure = fc.integer({ min: 0, max: 1_000_000 });
  const tolerances = fc.record({
    observedVotersDifference: figure,
    countedBallotsDifference: figure,
    countedPartyDifference: figure,
    discrepancyPercent: fc.integer({ min: 0, max: 100 }),
  });
  const code = fc.constantFrom(...COMPARISON_CODES);

  it('that is wider never finds more', () => {
    fc.assert(
      fc.property(code, figure, figure, tolerances, tolerances, (one, first, second, a, b) => {
        const wider = Object.fromEntries(
          Object.entries(a).map(([name, value]) => [
            name,
            Math.max(value, b[name as keyof Tolerances]),
          ]),
        ) as unknown as Tolerances;
        return !exceeds(first, second, wider, one) || exceeds(first, second, a, one) === true;
      }),
    );
  });

  it('is exactly the larger of the number and the whole percents, by arithmetic without fractions', () => {
    fc.assert(
      fc.property(code, figure, figure, tolerances, (one, first, second, settings) => {
        const found = difference({ code: one, partyId: null, first, second }, settings);
        const share =
          (BigInt(Math.max(first, second)) * BigInt(settings.discrepancyPercent)) / 100n;
        const number = BigInt(settings[COMPARISONS[one].allowance]);
        expect(BigInt(found?.tolerance ?? -1)).toBe(share > number ? share : number);
        expect(found?.exceeds).toBe(
          BigInt(Math.abs(first - second)) > BigInt(found?.tolerance ?? 0),
        );
      }),
    );
  });

  it('of whatever size, a missing side is never a difference', () => {
    const cell = fc.option(figure);
    const field = fc.option(
      fc.record({
        total: figure,
        byParty: fc.dictionary(fc.constantFrom('UDN', 'RPG', 'blank', 'null'), figure),
        firstIndependent: fc.option(figure),
      }),
    );
    const official = fc.option(
      fc.record({
        ...{ voters: cell, blank: cell, nullVotes: cell, valid: cell },
        votes: fc.dictionary(fc.constantFrom(UDN, RPG), cell),
      }),
    );
    fc.assert(
      fc.property(field, field, official, tolerances, (observed, counted, said, settings) => {
        const given = { observed, counted, official: said, standing: 'final' } as Sides;
        const { compared, exceeding } = findingsOf(given, PARTIES, settings);
        const both = pairsOf(given, PARTIES).filter(
          ({ first, second }) => first !== null && second !== null,
        );
        expect(compared).toBe(both.length);
        expect(exceeding.length).toBeLessThanOrEqual(compared);
        const missing = [observed, counted, said].filter((one) => one === null).length;
        if (missing >= 2) expect(compared).toBe(0);
      }),
    );
  });
});
