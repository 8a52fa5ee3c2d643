import type { ReportId, SourceId } from '#kernel';

/** What a source counts for in an election; decided by its members. */
export type SourceStatus = 'unverified' | 'independent' | 'suspended';

/** One source's word on one index of an office. Never changes: a correction is another one, of a higher revision. */
export interface Report<A extends object> {
  readonly id: ReportId;
  readonly index: number;
  readonly sourceId: SourceId;
  readonly revision: number;
  /** Its place among the first reports of the office; all revisions have the same. */
  readonly sequence: number;
  /** Null where it was withdrawn. */
  readonly attributes: A | null;
  readonly observedAt: Date;
  readonly receivedAt: Date;
  /** Whether it came with a token for which a password was given. */
  readonly isTrusted: boolean;
  readonly isBatched: boolean;
}

/** The highest revision of a report, of those with a password where there are such, and where its source stands in the election. */
export interface StandingReport<A extends object> {
  readonly report: Report<A>;
  readonly status: SourceStatus;
}

export type Weight = 'independent' | 'unverified' | 'none';

/** What a report counts as: a token without a password carries nobody's good name. */
export function weightOf<A extends object>({ report, status }: StandingReport<A>): Weight {
  if (status === 'suspended' || report.attributes === null) return 'none';
  return status === 'independent' && report.isTrusted ? 'independent' : 'unverified';
}
