import fc from 'fast-check';
import { matchesWildcard } from './wildcard.js';

describe('a pattern', () => {
  it.each([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['*', 'anything/at all', true],
    ['a*', 'a', true],
    ['a*', 'ba', false],
    ['*a', 'bba', true],
    ['a*b*c', 'a-x-b-y-c', true],
    ['a*b*c', 'a-x-b-y-', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['?', '', false],
    ['**', 'x', true],
    ['a.c', 'abc', false],
    ['[a]', 'a', false],
    ['*ab', 'aab', true],
  ])('%j against %j gives %j', (pattern, text, expected) => {
    expect(matchesWildcard(pattern, text)).toBe(expected);
  });

  it('means what the regular expression of the same pattern means', () => {
    const letters = fc.stringMatching(/^[ab*?]{0,8}$/);
    const text = fc.stringMatching(/^[ab]{0,8}$/);
    fc.assert(
      fc.property(letters, text, (pattern, subject) => {
        const expression = `^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`;
        expect(matchesWildcard(pattern, subject)).toBe(new RegExp(expression).test(subject));
      }),
      { numRuns: 1_000 },
    );
  });

  it('of many stars is decided quickly', () => {
    const started = performance.now();
    expect(matchesWildcard('a*'.repeat(500) + 'b', 'a'.repeat(1_024))).toBe(false);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
