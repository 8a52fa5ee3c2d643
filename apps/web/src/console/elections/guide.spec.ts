import { guideOf } from './guide.js';

const nextOf = (...args: Parameters<typeof guideOf>) =>
  guideOf(...args).find(({ state }) => state === 'next')?.name;

describe('the guided path', () => {
  it.each([
    ['draft', 0, 0, 0, 'registry'],
    ['draft', 3, 0, 0, 'candidates'],
    ['draft', 3, 1, 0, 'candidates'],
    ['draft', 3, 2, 0, 'schedule'],
    ['scheduled', 3, 2, 0, 'open'],
    ['open', 3, 2, 1, 'entry'],
    ['counting', 3, 2, 3, 'certify'],
    ['certified', 3, 2, 3, undefined],
    ['cancelled', 0, 0, 0, undefined],
  ] as const)(
    'of a %s election with %d offices, %d candidates and %d papers leads to %s',
    (state, offices, candidates, reported, next) => {
      expect(nextOf({ state }, { offices, candidates, reported })).toBe(next);
    },
  );
});
