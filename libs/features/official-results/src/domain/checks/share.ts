/** Of counts, and exact: nothing here is ever a float. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Whether the part is at least so many percent of the whole. Of nothing there is no share. */
export function reaches({ part, whole }: Share, percent: number): boolean {
  return whole > 0 && BigInt(part) * 100n >= BigInt(whole) * BigInt(percent);
}

export function staysBelow({ part, whole }: Share, percent: number): boolean {
  return whole > 0 && BigInt(part) * 100n < BigInt(whole) * BigInt(percent);
}

/** Whether two shares lie at least so many points of percent from each other. */
export function areApart(one: Share, other: Share, points: number): boolean {
  if (one.whole <= 0 || other.whole <= 0) return false;
  const crossed = BigInt(one.part) * BigInt(other.whole) - BigInt(other.part) * BigInt(one.whole);
  const distance = crossed < 0n ? -crossed : crossed;
  return distance * 100n >= BigInt(points) * BigInt(one.whole) * BigInt(other.whole);
}
