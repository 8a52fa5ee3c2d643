import type { OfficeId } from '#kernel';

/** What is watched in an office: people who vote, and papers that are read out. */
export type Stream = 'votes' | 'ballots';

/** The figures of an office as they were folded; a figure that is missing is zero. */
export interface Tally {
  readonly officeId: OfficeId;
  readonly version: number;
  readonly counted: number;
  readonly figures: Readonly<Record<string, number>>;
  /** The highest index that counts, with what was agreed on it. */
  readonly last: Readonly<Record<string, unknown>> | null;
}
