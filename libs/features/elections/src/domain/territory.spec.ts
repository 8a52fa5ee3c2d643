import { placeHours } from './territory.js';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 28, hour));
const election = { opensAt: at(7), closesAt: at(18) };
const none = { opensAt: null, closesAt: null };

describe('the hours of a place', () => {
  it.each([
    ['those of the election where it has none', [none, none], 7, 18],
    [
      'those of its centre where only that has some',
      [{ opensAt: at(8), closesAt: at(17) }, none],
      8,
      17,
    ],
    [
      'its own before those of its centre',
      [
        { opensAt: at(8), closesAt: at(17) },
        { opensAt: at(9), closesAt: at(20) },
      ],
      9,
      20,
    ],
    [
      'mixed, each hour from the nearest that has it',
      [
        { opensAt: at(8), closesAt: null },
        { opensAt: null, closesAt: at(20) },
      ],
      8,
      20,
    ],
    ['those of the election, asked of no place', [], 7, 18],
  ] as const)('are %s', (_, places, opens, closes) => {
    expect(placeHours(election, ...places)).toEqual({ opensAt: at(opens), closesAt: at(closes) });
  });
});
