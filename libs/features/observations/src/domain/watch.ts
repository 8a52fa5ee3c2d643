import type { CentreId, OfficeId } from '#kernel';

/** What makes somebody look at an office on the day. */
export const WATCHES = ['without_source', 'silent', 'unverified_only', 'disputed'] as const;
export type Watch = (typeof WATCHES)[number];

/** Offices of an election, by what is to be watched about one stream. */
export interface WatchCounts {
  readonly offices: number;
  /** Nobody has signed in there. */
  readonly withoutSource: number;
  /** Somebody has, and reported nothing. */
  readonly silent: number;
  readonly unverifiedOnly: number;
  readonly disputed: number;
}

export interface WatchedOffice {
  readonly id: OfficeId;
  readonly code: string;
  readonly centreId: CentreId;
  readonly registered: number | null;
  readonly sources: number;
  readonly votes: number;
  readonly ballots: number;
  readonly disputed: number;
}
