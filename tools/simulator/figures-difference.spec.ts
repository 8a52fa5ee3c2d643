import { findDifferences } from './figures-difference.js';

const expected = {
  votes: {
    totals: { votes: 1, male: 1, female: 0, less_30: 1, less_60: 0, more_60: 0, has_torn: 0 },
    last: { index: 1, gender: 'male', age: 'less_30', has_torn: false },
  },
  ballots: { byParty: { A: 2, B: 1 }, total: 3, last: { index: 3, party_id: 'B' } },
};

const stats = {
  totals: { has_torn: 0, votes: 1, male: 1, female: 0, less_30: 1, less_60: 0, more_60: 0 },
  last_vote: { ...expected.votes.last, timestamp: '2026-11-28T14:02:11Z' },
};

const results = {
  last_paper: { index: 3, party_id: 'B' },
  results: [
    { party_id: 'A', ballots: 2, share: 0.6667 },
    { party_id: 'B', ballots: 1, share: 0.3333 },
  ],
  total_ballots: 3,
};

const find = (shownStats: object = stats, shownResults: object = results, status = 200) =>
  findDifferences('K-1', expected, {
    stats: { status, body: { ...shownStats }, attempts: 1 },
    results: { status: 200, body: { ...shownResults }, attempts: 1 },
  }).map(({ what }) => what);

describe('the comparison of figures', () => {
  it('finds nothing where they are the same, whatever the order of the fields', () => {
    expect(find()).toEqual([]);
  });

  it.each([
    ['totals', { ...stats, totals: { ...stats.totals, male: 0 } }],
    ['totals', { ...stats, totals: { ...stats.totals, unasked: 1 } }],
    ['last_vote', { ...stats, last_vote: { ...stats.last_vote, index: 2 } }],
    ['last_vote', { ...stats, last_vote: null }],
    [
      'last_vote.timestamp',
      { ...stats, last_vote: { ...stats.last_vote, timestamp: '2026-11-28T14:02:11.5Z' } },
    ],
  ])('finds a difference in %s', (what, shown) => {
    expect(find(shown)).toEqual([what]);
  });

  it.each([
    ['total_ballots', { ...results, total_ballots: 4 }],
    ['last_paper', { ...results, last_paper: null }],
    ['results', { ...results, results: results.results.slice(1) }],
    ['results', { ...results, results: [...results.results].reverse() }],
    [
      'results',
      { ...results, results: [{ party_id: 'A', ballots: 2, share: 0.6 }, results.results[1]] },
    ],
  ])('finds a difference in %s of the count', (what, shown) => {
    expect(find(stats, shown)).toEqual([what]);
  });

  it('says so when an office is not shown at all', () => {
    expect(find({}, results, 404)).toEqual(['status of stats']);
  });
});
