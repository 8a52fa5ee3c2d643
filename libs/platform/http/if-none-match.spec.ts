import { isHeld } from './if-none-match.js';

describe('If-None-Match', () => {
  it.each([['"a"'], ['W/"a"'], ['"x", "a"'], ['"x",W/"a" , "y"'], ['*'], [' * ']])(
    '%s names the tag "a"',
    (header) => {
      expect(isHeld(header, '"a"')).toBe(true);
    },
  );

  it.each([[undefined], [''], ['a'], ['"A"'], ['"aa"'], ['"x", "y"'], ['"*"'], ['"']])(
    '%s does not name the tag "a"',
    (header) => {
      expect(isHeld(header, '"a"')).toBe(false);
    },
  );

  it('takes a header of eight thousand quotes in no time', () => {
    const started = performance.now();
    expect(isHeld('"'.repeat(8_001), '"a"')).toBe(false);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
