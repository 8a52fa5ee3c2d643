import fc from 'fast-check';
import {
  add,
  compare,
  decimalText,
  exactText,
  floor,
  fraction,
  fractionOfDecimal,
  multiply,
  percentText,
  reaches,
  subtract,
} from './fraction.js';

const anyDen = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).filter((den) => den !== 0n);
const anyNum = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const anyFraction = fc.tuple(anyNum, anyDen).map(([num, den]) => fraction(num, den));

describe('a fraction', () => {
  it('is in lowest terms with the sign above the line, so that equal ones look equal', () => {
    expect(fraction(6n, -4n)).toEqual({ num: -3n, den: 2n });
    expect(fraction(0n, -7n)).toEqual({ num: 0n, den: 1n });
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });

  it('is the same however both sides were multiplied', () => {
    fc.assert(
      fc.property(anyNum, anyDen, anyDen, (num, den, factor) => {
        expect(fraction(num * factor, den * factor)).toEqual(fraction(num, den));
      }),
    );
  });

  it('adds and multiplies as whole numbers do over a common line', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(Math.sign(compare(subtract(a, b), fraction(0n))));
        const sum = add(a, b);
        expect(sum.num * a.den * b.den).toBe((a.num * b.den + b.num * a.den) * sum.den);
      }),
    );
  });

  it('lies between its floor and the next whole number', () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        const whole = floor(value);
        expect(whole * value.den).toBeLessThanOrEqual(value.num);
        expect((whole + 1n) * value.den).toBeGreaterThan(value.num);
      }),
    );
    expect([floor(fraction(-1n, 2n)), floor(fraction(-4n, 2n))]).toEqual([-1n, -2n]);
  });

  it('reads as a ratio, or as a whole number where it is one', () => {
    expect(exactText(fraction(340_000n, 3n))).toBe('340000/3');
    expect(exactText(fraction(280_000n, 2n))).toBe('140000');
  });
});

describe('a percentage that was set', () => {
  it.each([
    [5, { num: 5n, den: 1n }],
    [12.5, { num: 25n, den: 2n }],
    [0.1, { num: 1n, den: 10n }],
    [33.33, { num: 3333n, den: 100n }],
    [-2.5, { num: -5n, den: 2n }],
  ])('is exactly what was written: %p', (value, expected) => {
    expect(fractionOfDecimal(value)).toEqual(expected);
  });

  it.each([Number.NaN, Infinity, 1e-7, 1e21])(
    'is refused where it is no plain decimal: %p',
    (value) => {
      expect(() => fractionOfDecimal(value)).toThrow(RangeError);
    },
  );

  it('is reached by exactly that many and missed by one less', () => {
    const five = fractionOfDecimal(5);
    expect([reaches(50n, 1000n, five), reaches(49n, 1000n, five)]).toEqual([true, false]);
    expect(reaches(3333n, 10_000n, fractionOfDecimal(33.33))).toBe(true);
    expect(reaches(3332n, 10_000n, fractionOfDecimal(33.33))).toBe(false);
  });
});

describe('a share as decimals', () => {
  it.each([
    [1n, 8n, 2, '0.13'],
    [1n, 8n, 3, '0.125'],
    [2n, 3n, 0, '1'],
    [1n, 2n, 0, '1'],
    [-1n, 2n, 0, '0'],
    [-3n, 2n, 0, '-1'],
    [-1n, 8n, 2, '-0.12'],
    [5n, 1n, 2, '5.00'],
    [199n, 200n, 2, '1.00'],
    [1n, 1000n, 2, '0.00'],
  ])('of %p/%p to %p places is rounded half up: %p', (num, den, decimals, text) => {
    expect(decimalText(fraction(num, den), decimals)).toBe(text);
  });

  it('is never further from the truth than half of its last place', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 0, max: 12 }), (value, decimals) => {
        const scale = 10n ** BigInt(decimals);
        const shown = fraction(BigInt(decimalText(value, decimals).replace('.', '')), scale);
        const off = subtract(shown, value);
        expect(compare(off, fraction(1n, 2n * scale))).toBeLessThanOrEqual(0);
        expect(compare(off, fraction(-1n, 2n * scale))).toBeGreaterThan(0);
      }),
    );
  });

  it('is not spoilt by sizes that a machine number cannot hold', () => {
    expect(percentText(10n ** 30n + 1n, 3n * 10n ** 30n, 4)).toBe('33.3333');
    expect(percentText(588_074n, 620_000n, 2)).toBe('94.85');
    expect(percentText(0n, 0n, 2)).toBeNull();
  });
});
