import fc from 'fast-check';
import type { OfficeId } from '#kernel';
import { ballotsBody } from './ballots-body.js';
import type { Tally } from './tally.js';

function tally(figures: Readonly<Record<string, number>>, last: Tally['last'] = null): Tally {
  const counted = Object.values(figures).reduce((sum, ballots) => sum + ballots, 0);
  return { officeId: 'o' as OfficeId, version: 1, counted, figures, last };
}

describe('the body of counted ballots', () => {
  it('is empty, zero and null where nobody has reported', () => {
    expect(JSON.stringify(ballotsBody(undefined, ['ABC']))).toBe(
      '{"last_paper":null,"results":[],"total_ballots":0}',
    );
  });

  it('is that of the contract, byte for byte', () => {
    const figures = { GHI: 30, ABC: 120, DEF: 100 };
    const last = { index: 250, party_id: 'ABC', observed_at: '2025-08-15T20:00:00.000Z' };
    expect(JSON.stringify(ballotsBody(tally(figures, last), ['ABC', 'DEF', 'GHI']))).toBe(
      '{"last_paper":{"index":250,"party_id":"ABC"},"results":[' +
        '{"party_id":"ABC","ballots":120,"share":0.48},' +
        '{"party_id":"DEF","ballots":100,"share":0.4},' +
        '{"party_id":"GHI","ballots":30,"share":0.12}],"total_ballots":250}',
    );
  });

  it('orders by ballots, then as the list does, papers that name nobody last', () => {
    const figures = { blank: 5, null: 5, B: 5, A: 5, C: 9, blankets: 5 };
    const { results } = ballotsBody(tally(figures), ['B', 'C', 'A', 'blankets']);
    expect(results.map((row) => row.party_id)).toEqual([
      'C',
      'B',
      'A',
      'blankets',
      'blank',
      'null',
    ]);
  });

  it('puts a blank paper before a candidate who has fewer', () => {
    const { results } = ballotsBody(tally({ A: 1, blank: 2 }), ['A']);
    expect(results.map((row) => row.party_id)).toEqual(['blank', 'A']);
  });

  it('has no row for whoever has no ballot, on the list or not', () => {
    const { results } = ballotsBody(tally({ A: 3, B: 0, blank: 0, null: 0 }), ['A', 'B', 'C']);
    expect(results).toEqual([{ party_id: 'A', ballots: 3, share: 1 }]);
  });

  it('shows parties that left the list, last and in a fixed order', () => {
    const { results } = ballotsBody(tally({ Z: 1, Y: 1, A: 1, null: 1 }), ['A']);
    expect(results.map((row) => row.party_id)).toEqual(['A', 'null', 'Y', 'Z']);
  });

  it('keeps parties apart that are called like members of every object', () => {
    const figures = { constructor: 2, toString: 1 };
    const { results } = ballotsBody(tally(figures), ['toString', 'constructor']);
    expect(results.map(({ party_id: id, ballots }) => [id, ballots])).toEqual([
      ['constructor', 2],
      ['toString', 1],
    ]);
  });

  it.each([
    [1, 3, 0.3333],
    [2, 3, 0.6667],
    [1, 32, 0.0313],
    [1, 20_001, 0],
    [1, 20_000, 0.0001],
    [19_999, 20_000, 1],
    [117, 20_000, 0.0059],
    [1, 1, 1],
  ])('gives %i of %i as %d', (part, whole, share) => {
    const { results } = ballotsBody(tally({ A: part, B: whole - part }), ['A', 'B']);
    expect(results.find(({ party_id: id }) => id === 'A')?.share).toBe(share);
  });

  it('writes no share with more than four decimals, nor further than half of the fourth from the truth', () => {
    const count = fc.integer({ min: 1, max: 2_000_000 });
    fc.assert(
      fc.property(count, count, (mine, others) => {
        const { results } = ballotsBody(tally({ A: mine, B: others }), ['A', 'B']);
        const share = results.find(({ party_id: id }) => id === 'A')?.share ?? NaN;
        expect(JSON.stringify(share)).toMatch(/^(0|1|0\.\d{1,4})$/);
        expect(Math.abs(share - mine / (mine + others))).toBeLessThanOrEqual(0.00005 + 1e-12);
      }),
    );
  });
});
