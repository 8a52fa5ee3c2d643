/** An exact number: lowest terms, the sign above the line. Made by `fraction`, so that equal ones look equal. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export function fraction(num: bigint, den = 1n): Fraction {
  if (den === 0n) throw new RangeError('nothing can be divided by zero');
  const divisor = den < 0n ? -gcd(num, den) : gcd(num, den);
  return { num: num / divisor, den: den / divisor };
}

/** Of a setting such as 5, 12.5 or 0.25: what was written, and not what the machine's number comes nearest to. */
export function fractionOfDecimal(value: number): Fraction {
  const [, sign = '', whole = '', decimals = ''] =
    /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (whole === '') throw new RangeError(`${String(value)} is not a plain decimal number`);
  return fraction(BigInt(sign + whole + decimals), 10n ** BigInt(decimals.length));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den - b.num * a.den, a.den * b.den);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den);
}

/** Below zero, zero, or above, as sorting wants it. */
export function compare(a: Fraction, b: Fraction): number {
  return compareBigInts(a.num * b.den, b.num * a.den);
}

export function compareBigInts(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The greatest whole number that is not above. */
export function floor({ num, den }: Fraction): bigint {
  const whole = num / den;
  return num < 0n && whole * den !== num ? whole - 1n : whole;
}

/** `2/3`, or `4` where it is whole. */
export function exactText({ num, den }: Fraction): string {
  return den === 1n ? String(num) : `${String(num)}/${String(den)}`;
}

/** Rounded half up: what lies exactly between two goes to the greater one. Always with that many decimals. */
export function decimalText(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const half = fraction(1n, 2n);
  const scaled = floor(add(multiply(value, fraction(scale)), half));
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** A share in percent, rounded half up; none of nothing. */
export function percentText(part: bigint, whole: bigint, decimals: number): string | null {
  return whole === 0n ? null : decimalText(fraction(part * 100n, whole), decimals);
}

/** Whether the part is at least that many percent of the whole: exactly there counts. */
export function reaches(part: bigint, whole: bigint, percent: Fraction): boolean {
  return part * 100n * percent.den >= percent.num * whole;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
