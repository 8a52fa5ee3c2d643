import type { OfficeId, SourceId } from '#kernel';
import type { EvidenceFolder } from './evidence-path.js';

export const FINDING_KINDS = ['same_file', 'after_suspension'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A file that somebody should look at, found across the offices of an election. */
export interface EvidenceFinding {
  readonly officeId: OfficeId;
  readonly id: string;
  readonly sourceId: SourceId;
  readonly folder: EvidenceFolder | null;
  readonly uploadedAt: Date;
  readonly lastUploadedAt: Date;
  /** Other offices in which the same bytes lie. */
  readonly sameIn: readonly OfficeId[];
}

/** There are figures, and no photo of the paper that they should stand on. */
export interface OfficeWithoutPaper {
  readonly officeId: OfficeId;
  readonly code: string;
  /** Counted by reporters. */
  readonly ballots: number;
  readonly hasOfficialResult: boolean;
  /** When its files were last listed; null: never, and so there may be one. */
  readonly scannedAt: Date | null;
}
