import { ReportBook, type Statement, type Verdict } from './report-book.js';

const man = { gender: 'male', age: 'less_30', has_torn: false };
const woman = { gender: 'female', age: 'less_60', has_torn: true };

const statement = (action: Statement['action'], rest: Partial<Statement> = {}): Statement => ({
  stream: 'votes',
  action,
  index: 1,
  facts: action === 'withdraw' ? null : man,
  revision: null,
  ...rest,
});

const take = (...statements: readonly Statement[]): readonly Verdict[] => {
  const book = new ReportBook(10);
  return statements.map((one) => book.take(0, one));
};

const reported = statement('report');
const corrected = statement('correct', { facts: woman, revision: 2 });
const withdrawn = statement('withdraw', { revision: 2 });

describe('the book of what was reported', () => {
  it.each([
    ['a first report', [reported], 'created'],
    ['the same again', [reported, reported], 'same'],
    ['others', [reported, statement('report', { facts: woman })], 'report_exists'],
    ['a report of what was withdrawn', [reported, withdrawn, reported], 'report_withdrawn'],
    ['a correction', [reported, corrected], 'changed'],
    ['a correction again', [reported, corrected, corrected], 'same'],
    ['a correction of nothing', [corrected], 'report_not_found'],
    ['a withdrawal', [reported, withdrawn], 'changed'],
    ['a withdrawal again', [reported, withdrawn, withdrawn], 'same'],
    ['a correction of the same revision', [reported, withdrawn, corrected], 'stale_revision'],
    [
      'a correction that brings back',
      [reported, withdrawn, statement('correct', { revision: 3 })],
      'changed',
    ],
    ['an index of three times the roll', [statement('report', { index: 30 })], 'created'],
    ['an index above that', [statement('report', { index: 31 })], 'index_too_high'],
  ] as const)('answers %s as the contract says', (_, statements, verdict) => {
    expect(take(...statements).at(-1)).toBe(verdict);
  });

  it('keeps the place in the order when a report is corrected', () => {
    const book = new ReportBook(10);
    book.take(0, reported);
    book.take(1, reported);
    book.take(0, corrected);
    expect(book.standing('votes')).toEqual([
      { reporter: 0, index: 1, facts: woman, order: 1 },
      { reporter: 1, index: 1, facts: man, order: 2 },
    ]);
  });

  it('keeps votes and ballots apart, and does not show what was withdrawn', () => {
    const book = new ReportBook(10);
    book.take(0, reported);
    book.take(0, withdrawn);
    book.take(0, statement('report', { stream: 'ballots', facts: { party_id: 'UDN' } }));
    expect(book.standing('votes')).toEqual([]);
    expect(book.standing('ballots')).toHaveLength(1);
  });
});
