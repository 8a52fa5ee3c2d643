import { expectedFigures } from './expected-figures.js';
import { ReportBook } from './report-book.js';
import type { Standing } from './reporters.js';

type Said = readonly [reporter: number, index: number, partyId: string];

const figuresOf = (standings: readonly Standing[], said: readonly Said[], registered = 100) => {
  const book = new ReportBook(registered);
  for (const [reporter, index, partyId] of said) {
    const facts = { party_id: partyId };
    book.take(reporter, { stream: 'ballots', action: 'report', index, facts, revision: null });
  }
  return expectedFigures(book, standings, { registered }).ballots;
};

describe('the figures that the public must be shown', () => {
  it('are nothing where nobody reported', () => {
    expect(figuresOf(['independent'], [])).toEqual({ byParty: {}, total: 0, last: null });
  });

  it('follow the majority, and in a draw whoever was first', () => {
    const three: readonly Standing[] = ['unverified', 'unverified', 'unverified'];
    const said: readonly Said[] = [
      [0, 1, 'A'],
      [1, 1, 'B'],
      [2, 1, 'B'],
      [0, 2, 'A'],
      [1, 2, 'B'],
    ];
    expect(figuresOf(three, said).byParty).toEqual({ B: 1, A: 1 });
  });

  it('follow the majority field by field', () => {
    const book = new ReportBook(100);
    const seen = [
      { gender: 'male', age: 'less_30', has_torn: true },
      { gender: 'male', age: 'more_60', has_torn: false },
      { gender: 'female', age: 'more_60', has_torn: true },
    ];
    seen.forEach((facts, reporter) => {
      book.take(reporter, { stream: 'votes', action: 'report', index: 1, facts, revision: null });
    });
    const standings: readonly Standing[] = ['independent', 'independent', 'independent'];
    const { votes } = expectedFigures(book, standings, { registered: 100 });
    expect(votes.last).toEqual({ index: 1, gender: 'male', age: 'more_60', has_torn: true });
    expect(votes.totals).toEqual({
      ...{ votes: 1, male: 1, female: 0, less_30: 0, less_60: 0, more_60: 1, has_torn: 1 },
    });
  });

  it('are those of independent reporters from their first index on, and of the others below it', () => {
    const said: readonly Said[] = [
      [1, 1, 'B'],
      [1, 2, 'B'],
      [1, 3, 'B'],
      [1, 4, 'B'],
      [0, 2, 'A'],
      [0, 3, 'A'],
    ];
    expect(figuresOf(['independent', 'unverified'], said)).toEqual({
      byParty: { B: 1, A: 2 },
      total: 3,
      last: { index: 3, party_id: 'A' },
    });
  });

  it('leave out who was suspended', () => {
    const said: readonly Said[] = [
      [0, 1, 'A'],
      [1, 1, 'B'],
      [0, 2, 'A'],
    ];
    expect(figuresOf(['suspended', 'unverified'], said).byParty).toEqual({ B: 1 });
  });

  it('leave out what lies above 110 % of the roll', () => {
    const said: readonly Said[] = [
      [0, 11, 'A'],
      [0, 12, 'A'],
    ];
    expect(figuresOf(['unverified'], said, 10).total).toBe(1);
    expect(
      figuresOf(
        ['independent', 'unverified'],
        [
          [0, 12, 'A'],
          [1, 11, 'B'],
        ],
        10,
      ).byParty,
    ).toEqual({ B: 1 });
  });
});
