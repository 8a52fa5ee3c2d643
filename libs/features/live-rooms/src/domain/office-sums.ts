/** Of the tally of one stream of an office, what a sum of offices is made of. */
export interface OfficeTally {
  readonly version: number;
  readonly counted: number;
  readonly disputed: number;
  readonly figures: Readonly<Record<string, number>>;
  /** Null where the figures rest on unverified sources alone. */
  readonly firstIndependent: number | null;
}

/** An office as if it were the sum of itself: the same shape at every level. */
export function sumOfOffice(tally: OfficeTally | undefined, registered: number | null) {
  const { version = 0, counted = 0, disputed = 0, figures = {} } = tally ?? {};
  const isReported = counted > 0;
  const isUnverified = isReported && tally?.firstIndependent === null;
  const hasTurnout = isReported && registered !== null;
  return {
    ...{ version, counted, disputed, figures, expected: 1, offices: Number(isReported) },
    unverified: { offices: Number(isUnverified), counted: isUnverified ? counted : 0 },
    turnout: hasTurnout ? { registered, counted } : { registered: 0, counted: 0 },
  };
}
