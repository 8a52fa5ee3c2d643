/**
 * At most `limit` hits in a window of `windowSeconds`. The window is fixed: it opens with the first hit of a key and
 * is not prolonged by those that follow, so whoever goes on knocking is let in again at the same moment. Across the
 * edge of two windows up to twice the limit may pass in a short time; choose limits with that in mind.
 */
export interface RateRule {
  /** Tells the counters of two rules apart; never changes with the settings. */
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
}
