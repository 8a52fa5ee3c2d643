import type { OfficeId } from '#kernel';
import type { EvidenceFlag, EvidenceSource } from './evidence-flags.js';
import type { EvidenceFolder } from './evidence-path.js';

/** A file as members see it. */
export interface ShownEvidence {
  readonly id: string;
  /** From the folder of the office on: what a link is asked for with. */
  readonly path: string;
  readonly folder: EvidenceFolder | null;
  readonly name: string;
  /** Of the first version, as time and hash: the one that a link opens. */
  readonly size: number;
  readonly uploadedAt: Date;
  readonly sha256: string | null;
  readonly versions: number;
  /** Whether there are more versions than were read, and so an older one than is shown. */
  readonly isCut: boolean;
  readonly lastUploadedAt: Date;
  readonly source: EvidenceSource | null;
  readonly flags: readonly EvidenceFlag[];
  /** Other offices of the election in which the same bytes lie. */
  readonly sameIn: readonly OfficeId[];
}

export interface EvidencePage {
  readonly files: readonly ShownEvidence[];
  readonly cursor: string | undefined;
}
