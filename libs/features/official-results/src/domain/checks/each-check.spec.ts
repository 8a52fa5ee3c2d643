import type { CandidateId } from '#kernel';
import { readFigures, type Figures, type KeyedFigures } from '../figures.js';
import { CHECKS, runChecks, type Finding } from './checks.js';
import type { CheckContext } from './operands.js';
import { areApart, reaches } from './share.js';
import { DEFAULT_TOLERANCES, TOLERANCES, toleranceProblems } from './tolerances.js';

const BALLOT = [
  { id: 'a' as CandidateId, name: 'Awa' },
  { id: 'b' as CandidateId, name: 'Bello' },
];

/** Of 1000 registered, 500 came: nothing to say about it. */
const QUIET = {
  ...{ registered: 1000, voters: 500, blank: 10, nullVotes: 10, valid: 480 },
  votes: { a: 300, b: 180 },
};
const figuresOf = (keyed: KeyedFigures): Figures => {
  const figures = readFigures(keyed, ['a', 'b'] as CandidateId[]);
  if (!figures.ok) throw new Error(JSON.stringify(figures.error));
  return figures.value;
};

type Surroundings = Omit<CheckContext, 'ballot'>;
const NEIGHBOUR = { registered: 1000, voters: 520, blank: 5, nullVotes: 5, valid: 510 };
const near = (keyed: KeyedFigures): Surroundings => ({
  roll: 1000,
  neighbours: [{ office: 'B2', figures: figuresOf(keyed) }],
});
const nearOther = near({ ...NEIGHBOUR, votes: { a: 200, b: 310 } });

function findings(keyed: KeyedFigures, context = nearOther, own = {}): readonly Finding[] {
  const tolerances = { ...DEFAULT_TOLERANCES, ...own };
  return runChecks(figuresOf(keyed), { ballot: BALLOT, ...context }, tolerances);
}

/** What makes each check speak, and what is only just all right. */
const CASES: readonly (readonly [string, KeyedFigures, KeyedFigures])[] = [
  ['F101', { voters: 1001, registered: 1000 }, { voters: 1000, registered: 1000 }],
  ['F102', { blank: 11, registered: 10 }, { blank: 10, registered: 10 }],
  ['F102', { nullVotes: 11, registered: 10 }, { nullVotes: 10, registered: 10 }],
  ['F102', { valid: 11, registered: 10 }, { valid: 10, registered: 10 }],
  ['F103', { registered: 10, votes: { a: 11 } }, { registered: 10, votes: { a: 10 } }],
  ['F201', { ...QUIET, votes: { a: 300, b: 181 } }, QUIET],
  ['F202', { ...QUIET, blank: 11 }, QUIET],
  ['F203', { valid: 10, votes: { a: 11 } }, { valid: 10, votes: { a: 10 } }],
  ['F204', { blank: 11, voters: 10 }, { blank: 10, voters: 10 }],
  ['W101', { ...QUIET, blank: null }, QUIET],
  ['W102', { ...QUIET, votes: { a: 300 } }, QUIET],
  ['W103', { ...QUIET, registered: 1001 }, QUIET],
  ['W104', { voters: 0, registered: 10 }, { voters: 0, registered: 0 }],
  ['W201', { blank: 3, voters: 100 }, { blank: 3, voters: 101 }],
  ['W201', { blank: 300_000, voters: 1_000_000 }, { blank: 29_999, voters: 1_000_000 }],
  ['W202', { nullVotes: 3, voters: 100 }, { nullVotes: 2, voters: 100 }],
  ['W203', { voters: 1000, registered: 1000 }, { voters: 999, registered: 1000 }],
  ['W204', { voters: 99, registered: 1000 }, { voters: 100, registered: 1000 }],
  ['W205', { voters: 770, registered: 1000 }, { voters: 769, registered: 1000 }],
  ['W205', { voters: 270, registered: 1000 }, { voters: 271, registered: 1000 }],
  ['W301', { valid: 100, votes: { a: 95 } }, { valid: 100, votes: { a: 94 } }],
  ['W302', { votes: { a: 200, b: 310 } }, { votes: { a: 310, b: 200 } }],
];

describe('each check', () => {
  it.each(CASES)('%s speaks of %j and not of %j', (code, wrong, right) => {
    const found = (keyed: KeyedFigures) =>
      findings(keyed).filter((one) => one.code === code).length;
    expect([found(wrong), found(right)]).toEqual([1, 0]);
  });

  it('is in this table', () => {
    expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(CHECKS.map(({ code }) => code)));
  });

  it('is silent about an ordinary paper', () => {
    expect(findings(QUIET)).toEqual([]);
  });

  it('names the numbers in both languages, and the cells to look at', () => {
    expect(findings({ ...QUIET, voters: 510 })).toEqual([
      {
        code: 'F202',
        kind: 'error',
        fields: ['valid', 'blank', 'nullVotes', 'voters'],
        values: { valid: 480, blank: 10, nullVotes: 10, sum: 500, voters: 510 },
        french:
          'Exprimés (480) + blancs (10) + nuls (10) font 500, et non le nombre de votants (510).',
        english: 'Valid (480) + blank (10) + null (10) make 500, not the number of voters (510).',
      },
    ]);
    expect(findings({ ...QUIET, votes: { a: 300 } })).toMatchObject([
      { code: 'W102', fields: ['votes.b'], values: {} },
    ]);
    expect(findings({ valid: 10, registered: 9 })).toContainEqual({
      code: 'F102',
      kind: 'error',
      fields: ['valid', 'registered'],
      values: { count: 10, registered: 9 },
      french: 'Les suffrages exprimés (10) dépassent les inscrits (9).',
      english: 'The valid votes (10) exceed the registered voters (9).',
    });
  });

  it('notices a paper without the votes of any candidate', () => {
    const found = findings({ ...QUIET, votes: {} });
    expect(found.map(({ code, fields }) => [code, ...fields])).toEqual([
      ['W102', 'votes.a'],
      ['W102', 'votes.b'],
    ]);
  });

  it('leaves it to F101 that there are more voters than registered', () => {
    const found = findings({ voters: 1100, registered: 1000 }).map(({ code }) => code);
    expect(found).toContain('F101');
    expect(found).not.toContain('W203');
  });

  it('takes offices without a single vote for no copies of each other', () => {
    const none = { votes: { a: 0, b: 0 } };
    expect(findings(none, near(none)).map(({ code }) => code)).not.toContain('W302');
    const some = { votes: { a: 0, b: 1 } };
    expect(findings(some, near(some))).toMatchObject([
      ...Array<object>(5).fill({ code: 'W101' }),
      { code: 'W302', fields: ['votes.a', 'votes.b'], values: { offices: 'B2' } },
    ]);
  });

  it('warns of no dominance where there is one candidate only', () => {
    const figures = figuresOf({ valid: 10, votes: { a: 10 } });
    const context = { ballot: BALLOT.slice(0, 1), roll: null, neighbours: [] };
    const found = runChecks(figures, context, DEFAULT_TOLERANCES).map(({ code }) => code);
    expect(found).not.toContain('W301');
  });
});

describe('tolerances', () => {
  it.each([
    ['W103', 'rollDifference', { ...QUIET, registered: 1005 }, 4, 5],
    ['W201', 'blankPercent', { blank: 7, voters: 100 }, 7, 8],
    ['W202', 'nullPercent', { nullVotes: 7, voters: 100 }, 7, 8],
    ['W203', 'turnoutHighPercent', { voters: 90, registered: 100 }, 90, 91],
    ['W204', 'turnoutLowPercent', { voters: 20, registered: 100 }, 21, 20],
    ['W205', 'turnoutApartPoints', { voters: 82, registered: 100 }, 30, 31],
    ['W301', 'dominancePercent', { valid: 100, votes: { a: 60 } }, 60, 61],
  ] as const)('decide when %s speaks: %s', (code, name, keyed, speaks, silent) => {
    const found = (value: number) =>
      findings(keyed, nearOther, { [name]: value }).some((one) => one.code === code);
    expect([found(speaks), found(silent)]).toEqual([true, false]);
    expect(CHECKS.find((one) => one.code === code)?.tolerances).toEqual([name]);
  });

  it('have standards within their bounds, and are refused beyond them by name', () => {
    expect(toleranceProblems(DEFAULT_TOLERANCES)).toEqual([]);
    for (const [name, { wire, lowest, highest }] of Object.entries(TOLERANCES)) {
      for (const value of [lowest - 1, highest + 1, lowest + 0.5, NaN]) {
        const problems = toleranceProblems({ ...DEFAULT_TOLERANCES, [name]: value });
        expect(problems).toMatchObject([{ field: wire, code: 'out_of_bounds' }]);
      }
    }
  });

  it('are held against shares exactly, where floats would not tell', () => {
    const whole = 9_007_199_254_740_991;
    expect(reaches({ part: whole - 1, whole }, 100)).toBe(false);
    expect(areApart({ part: whole - 1, whole }, { part: 0, whole }, 100)).toBe(false);
    expect(reaches({ part: 0, whole: 0 }, 1)).toBe(false);
  });
});
