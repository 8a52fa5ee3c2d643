import fc from 'fast-check';
import { searchKey } from './search-key.js';

describe('the key of a search', () => {
  it.each([
    ['École Publique', 'ecole publique'],
    ['  ÉCOLE \t publique\n', 'ecole publique'],
    ['E\u0301cole', 'ecole'],
    ['Bobo-Dioulasso N°3', 'bobo-dioulasso n°3'],
    ['Çà et là : Œuvre', 'ca et la : œuvre'],
    ['Ouagadougou', 'ouagadougou'],
    ['İstanbul', 'istanbul'],
    ['\u00a0\u2003', ''],
  ])('of %j is %j', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it('is the same however the accents were typed, and its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = searchKey(text);
        expect(searchKey(text.normalize('NFC'))).toBe(key);
        expect(searchKey(text.normalize('NFD'))).toBe(key);
        expect(searchKey(key)).toBe(key);
        expect(searchKey(` ${text} `)).toBe(key);
      }),
    );
  });

  it('of a part is a part of the key, so that what is typed is found', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{1,8}$/);
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(searchKey(`${a} ${b} ${c}`)).toContain(searchKey(`${a}  ${b}`));
      }),
    );
  });
});
