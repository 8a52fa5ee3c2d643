import type { Sheet } from '../offices/office-sheets.js';
import { countSquares, gridOf, MosaicStates } from './mosaic-states.js';

const sheet = (code: string, facts: object): Sheet =>
  ({
    ...{
      code,
      state: 'none',
      official_state: 'empty',
      observed_voters: null,
      counted_ballots: null,
    },
    ...facts,
  }) as Sheet;

describe('the mosaic of offices', () => {
  it('shows each office by the last thing that happened there, and trouble before all', () => {
    const states = new MosaicStates();
    states.take([
      sheet('B', { observed_voters: 3 }),
      sheet('A', {}),
      sheet('C', { observed_voters: 3, counted_ballots: 2 }),
      sheet('D', { official_state: 'final', counted_ballots: 2 }),
      sheet('E', { official_state: 'final', state: 'open' }),
    ]);
    expect([...states.inOrder()]).toEqual([0, 1, 2, 3, 4]);
    expect(countSquares(states.inOrder())).toEqual({
      ...{ silent: 1, seen: 1, counted: 1, final: 1, differing: 1 },
    });
  });

  it('takes a round after the other without growing', () => {
    const states = new MosaicStates();
    for (let round = 0; round < 3; round += 1)
      states.take([sheet('A', { observed_voters: round })]);
    expect([...states.inOrder()]).toEqual([1]);
  });

  it.each([
    [1, 100, 100],
    [9, 1920, 700],
    [10_000, 1920, 700],
    [10_001, 313, 1000],
    [120_000, 1920, 700],
  ])('fits %d squares into %d by %d', (count, width, height) => {
    const { columns, size } = gridOf(count, width, height);
    expect(columns * size).toBeCloseTo(width);
    expect(Math.ceil(count / columns) * size).toBeLessThanOrEqual(height);
  });
});
