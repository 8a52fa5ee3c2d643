import { bodyOf, cellsOf, paperOf, sumsOf } from './paper.js';

const BALLOT = [{ id: 'a' }, { id: 'b' }];
const PAPER = {
  ...{ registered: '1 204', voters: '300', blank: '4', null_votes: '6', valid: '290' },
  ...{ 'votes.a': '190', 'votes.b': '100' },
};

describe('a paper as it is typed', () => {
  it('has its totals first, then the candidates in the order of the ballot', () => {
    expect(cellsOf(BALLOT)).toEqual([
      ...['registered', 'voters', 'blank', 'null_votes', 'valid'],
      ...['votes.a', 'votes.b'],
    ]);
  });

  it('is sent as numbers, and an empty cell as nothing, which is not zero', () => {
    expect(bodyOf({ ...PAPER, blank: '' }, BALLOT, '')).toEqual({
      ...{ registered: 1204, voters: 300, blank: null, null_votes: 6, valid: 290 },
      votes: [
        { candidate_id: 'a', votes: 190 },
        { candidate_id: 'b', votes: 100 },
      ],
    });
    expect(bodyOf(PAPER, BALLOT, 'Faux total.').as_written).toBe('Faux total.');
  });

  it('comes back from what was keyed', () => {
    const figures = { ...bodyOf(PAPER, BALLOT, ''), blank: null };
    expect(paperOf(figures as never)).toEqual({ ...PAPER, registered: '1204', blank: '' });
  });

  it('shows its sums only where no part is empty', () => {
    expect(sumsOf(PAPER, BALLOT)).toEqual({
      ...{ candidates: 290, valid: 290, papers: 300, voters: 300, registered: 1204 },
    });
    expect(sumsOf({ ...PAPER, 'votes.b': '', null_votes: '' }, BALLOT)).toMatchObject({
      candidates: undefined,
      papers: undefined,
      voters: 300,
    });
  });
});
