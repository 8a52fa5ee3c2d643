import type { ElectionId, OfficeId } from '#kernel';

/** One line of the list that goes into a backup: enough to recognise the file, and no path. */
export interface EvidenceEntry {
  readonly election_id: ElectionId;
  readonly office_id: OfficeId;
  /** SHA-256 of the key. */
  readonly id: string;
  /** Where the sender stated one that the store could check. */
  readonly sha256: string | null;
  readonly etag: string;
  readonly size: number;
}

/** What can be said of the same file in the store. */
export interface FoundEvidence {
  readonly sha256: string | null;
  readonly etag: string;
  readonly size: number;
}

export const EVIDENCE_DIFFERENCES = ['missing', 'altered'] as const;
export type EvidenceDifference = (typeof EVIDENCE_DIFFERENCES)[number];

/**
 * By the hash where both have one: another store counts parts of a file in another way, so that its own mark of the
 * same bytes may differ.
 */
export function differenceOf(
  { sha256, etag, size }: EvidenceEntry,
  found: FoundEvidence | undefined,
): EvidenceDifference | undefined {
  if (found === undefined) return 'missing';
  if (found.size !== size) return 'altered';
  const isSame =
    sha256 !== null && found.sha256 !== null ? found.sha256 === sha256 : found.etag === etag;
  return isSame ? undefined : 'altered';
}
