import type { ElectorId, ReportId, SourceId } from '#kernel';
import type { SourceStatus } from './report.js';

/** Index, sequence, whether with a password (0 or 1), revision. */
export type RawReportKey = readonly [number, number, number, number];

/** One row of the log, with who it is of; for members only. */
export interface RawReport {
  readonly id: ReportId;
  readonly index: number;
  readonly revision: number;
  readonly sequence: number;
  readonly sourceId: SourceId;
  readonly electorId: ElectorId;
  readonly status: SourceStatus;
  /** With the names of the contract; null where it was withdrawn. */
  readonly attributes: Readonly<Record<string, string | boolean>> | null;
  readonly observedAt: Date;
  readonly receivedAt: Date;
  readonly isTrusted: boolean;
  readonly isBatched: boolean;
}
