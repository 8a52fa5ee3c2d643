import fc from 'fast-check';
import type { CandidateId } from '#kernel';
import {
  cellOf,
  differingFields,
  fieldsOf,
  fieldsToSettle,
  HIGHEST_FIGURE,
  isComplete,
  mergeSettled,
  readFigures,
  settlementProblems,
  votesField,
  type Cell,
  type Figures,
  type Settled,
} from './figures.js';

const BALLOT = ['a', 'b', 'c'] as CandidateId[];
const [a, b] = BALLOT as [CandidateId, CandidateId];

const anyCell: fc.Arbitrary<Cell> = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
const anyFigures: fc.Arbitrary<Figures> = fc
  .record({
    registered: anyCell,
    voters: anyCell,
    blank: anyCell,
    nullVotes: anyCell,
    valid: anyCell,
    cells: fc.tuple(anyCell, anyCell, anyCell),
  })
  .map(({ cells, ...totals }) => ({
    ...totals,
    votes: new Map(BALLOT.map((id, place) => [id, cells[place] ?? null])),
  }));

const read = (keyed: Parameters<typeof readFigures>[0]): Figures => {
  const figures = readFigures(keyed, BALLOT);
  if (!figures.ok) throw new Error(JSON.stringify(figures.error));
  return figures.value;
};

describe('figures that are read', () => {
  it('have a cell for every candidate of the ballot, and what was left out is empty, not zero', () => {
    const figures = read({ voters: 0, votes: { b: 0 } });
    expect(fieldsOf(figures).map((field) => [field, cellOf(figures, field)])).toEqual([
      ['registered', null],
      ['voters', 0],
      ['blank', null],
      ['nullVotes', null],
      ['valid', null],
      ['votes.a', null],
      ['votes.b', 0],
      ['votes.c', null],
    ]);
    expect(isComplete(figures)).toBe(false);
    expect(isComplete(read({ ...WHOLE, votes: { a: 1, b: 0, c: 0 } }))).toBe(true);
    expect(isComplete(read({ ...WHOLE, votes: { a: 1, b: 0 } }))).toBe(false);
    expect(isComplete(read({ ...WHOLE, nullVotes: null, votes: { a: 1, b: 0, c: 0 } }))).toBe(
      false,
    );
  });

  const WHOLE = { registered: 3, voters: 2, blank: 1, nullVotes: 0, valid: 1 };

  it.each([-1, 0.5, NaN, Infinity, HIGHEST_FIGURE + 1])('never count %d', (wrong) => {
    const figures = readFigures({ voters: 1, nullVotes: wrong, votes: { a: wrong } }, BALLOT);
    expect(figures).toMatchObject({
      ok: false,
      error: [
        { field: 'null_votes', code: 'not_a_count' },
        { field: 'votes.a', code: 'not_a_count' },
      ],
    });
  });

  it('go up to a million', () => {
    expect(read({ voters: HIGHEST_FIGURE }).voters).toBe(1_000_000);
  });

  it.each(['d', '__proto__', 'constructor'])('know no candidate %s', (stranger) => {
    const votes = JSON.parse(`{"a":1,"${stranger}":2}`) as Record<string, number>;
    expect(readFigures({ votes }, BALLOT)).toMatchObject({
      ok: false,
      error: [{ field: `votes.${stranger}`, code: 'unknown_candidate' }],
    });
  });

  it('are something: an empty sheet is refused', () => {
    const nothing = { ok: false, error: [{ field: 'figures', code: 'missing' }] };
    expect(readFigures({}, BALLOT)).toMatchObject(nothing);
    expect(readFigures({ voters: null, votes: { a: null } }, BALLOT)).toMatchObject(nothing);
  });
});

describe('two figures', () => {
  it('differ in the same fields, in the same order, whichever comes first', () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (one, other) => {
        expect(differingFields(one, other)).toEqual(differingFields(other, one));
        expect(differingFields(one, one)).toEqual([]);
      }),
    );
  });

  it('differ exactly where a cell was changed', () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (one, other) => {
        const expected = fieldsOf(one).filter(
          (field) => cellOf(one, field) !== cellOf(other, field),
        );
        expect(new Set(differingFields(one, other))).toEqual(new Set(expected));
      }),
    );
  });

  it('differ where one is empty and the other zero', () => {
    const other = read({ voters: 1, blank: 0, votes: { a: 0 } });
    expect(differingFields(read({ voters: 1 }), other)).toEqual(['blank', votesField(a)]);
  });
});

describe('the settlement of differences', () => {
  const one = read({ voters: 5, blank: 1, votes: { a: 4, b: 0 } });
  const other = read({ voters: 5, blank: null, votes: { a: 3, b: 0 } });

  it('is open until every differing field is decided, and then makes the figures', () => {
    const half: Settled = new Map([['blank', null]]);
    expect(fieldsToSettle(one, other, half)).toEqual([votesField(a)]);
    expect(mergeSettled(one, other, half)).toBeUndefined();
    const whole: Settled = new Map<'blank' | `votes.${CandidateId}`, Cell>([
      ['blank', null],
      [votesField(a), 2],
    ]);
    expect(mergeSettled(one, other, whole)).toEqual(read({ voters: 5, votes: { a: 2, b: 0 } }));
  });

  it('takes no decision on a field that does not differ, and none that is no count', () => {
    const settled: Settled = new Map<'voters' | 'blank' | `votes.${CandidateId}`, Cell>([
      ['voters', 6],
      ['blank', -1],
      [votesField(b), 0],
    ]);
    expect(settlementProblems(one, other, settled)).toMatchObject([
      { field: 'voters', code: 'not_differing' },
      { field: 'blank', code: 'not_a_count' },
      { field: 'votes.b', code: 'not_differing' },
    ]);
    expect(settlementProblems(one, other, new Map([['blank', 0]]))).toEqual([]);
  });

  it('for one side in every field is that side', () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (first, second) => {
        const fields = differingFields(first, second);
        const asIn = (side: Figures): Settled =>
          new Map(fields.map((field) => [field, cellOf(side, field)]));
        expect(mergeSettled(first, second, asIn(first))).toEqual(first);
        expect(mergeSettled(first, second, asIn(second))).toEqual(second);
      }),
    );
  });
});
