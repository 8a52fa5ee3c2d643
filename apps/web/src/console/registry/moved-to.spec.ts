import { movedTo } from './moved-to.js';

describe('a list in which one thing moved', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [1, 2, 'acb'],
    [5, 0, 'abc'],
  ])('from %d to %d reads %s', (from, to, reads) => {
    expect(movedTo(['a', 'b', 'c'], from, to).join('')).toBe(reads);
  });
});
