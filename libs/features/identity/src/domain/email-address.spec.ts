import fc from 'fast-check';
import { emailKey, parseEmail } from './email-address.js';

function keyOf(text: string): string | undefined {
  const parsed = parseEmail(text);
  return parsed.ok ? parsed.value.key : undefined;
}

describe('an e-mail address', () => {
  it.each([
    ['Marie.Ndong@Exemple.GA', 'marie.ndong@exemple.ga'],
    ['  marie@exemple.ga ', 'marie@exemple.ga'],
    ["o'brien+vote@exemple.co.uk", "o'brien+vote@exemple.co.uk"],
    ['aïcha@élections.ga', 'aïcha@élections.ga'],
    ['ai\u0308cha@exemple.ga', 'aïcha@exemple.ga'],
    ['directeur@demo.scrutin.invalid', 'directeur@demo.scrutin.invalid'],
    ['мария@пример.рф', 'мария@пример.рф'],
  ])('%j is known by %j', (typed, key) => {
    expect(keyOf(typed)).toBe(key);
  });

  it.each([
    '',
    '@',
    'marie',
    'marie@',
    '@exemple.ga',
    'marie@exemple',
    'marie@exemple.1',
    'marie@127.0.0.1',
    'marie@@exemple.ga',
    'a b@exemple.ga',
    'marie@exemple.ga\r\nBcc: tous@exemple.ga',
    'Marie <marie@exemple.ga>',
    'marie@exemple.ga,paul@exemple.ga',
    '.marie@exemple.ga',
    'marie.@exemple.ga',
    'ma..rie@exemple.ga',
    'marie@-exemple.ga',
    'marie@exemple-.ga',
    `${'x'.repeat(65)}@exemple.ga`,
    `x@${'y'.repeat(64)}.ga`,
    `x@${'y.'.repeat(130)}ga`,
    'marie\u0000@exemple.ga',
    '"; drop table accounts; --"@exemple.ga',
  ])('%j is none', (text) => {
    expect(keyOf(text)).toBeUndefined();
  });

  it('keeps the three letters of the Turkish i apart, and does not fall for their look', () => {
    const keys = ['admin@exemple.ga', 'admın@exemple.ga', 'admİn@exemple.ga'].map(keyOf);
    expect(new Set(keys).size).toBe(3);
  });

  it('gives one key to what Unicode itself calls one letter', () => {
    expect(keyOf('\u212Aim@exemple.ga')).toBe(keyOf('Kim@exemple.ga'));
  });

  it('has a key that is its own key, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const key = emailKey(text);
        expect(emailKey(key)).toBe(key);
        expect(emailKey(text.normalize('NFD'))).toBe(key);
      }),
    );
  });

  it('never lets a space, a control character, a bracket or a quote through', () => {
    const telling = fc.constantFrom(
      ' ',
      '\n',
      '\r',
      '\t',
      '<',
      '>',
      '"',
      ',',
      ';',
      ':',
      '(',
      '\\',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.string(), telling, fc.string(), (before, sign, after) => {
        expect(keyOf(`x${before}${sign}${after}x@exemple.ga`)).toBeUndefined();
        expect(keyOf(`x@x${before}${sign}${after}x.ga`)).toBeUndefined();
      }),
    );
  });
});
