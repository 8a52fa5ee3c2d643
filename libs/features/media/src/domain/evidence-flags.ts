import type { ElectorId, OfficeId, SourceId } from '#kernel';
import { isNamedAsAgreed, type EvidencePath, type NamedVote } from './evidence-path.js';

/** What somebody should look at; each may have an honest reason. */
export const EVIDENCE_FLAGS = [
  'overwritten',
  'deleted',
  'after_suspension',
  'unknown_source',
  'unexpected_place',
  'unexpected_name',
  'same_file_elsewhere',
] as const;
export type EvidenceFlag = (typeof EVIDENCE_FLAGS)[number];

/** Who sent it, and what they count for in this election at present. */
export interface EvidenceSource {
  readonly id: SourceId;
  readonly electorId: ElectorId;
  readonly status: 'unverified' | 'independent' | 'suspended';
  readonly statusSince: Date;
}

export interface FlagFacts {
  readonly path: EvidencePath;
  readonly versions: number;
  readonly isDeleted: boolean;
  /** Of the latest version: who overwrites after a suspension uploads after it. */
  readonly lastUploadedAt: Date;
  readonly source: EvidenceSource | undefined;
  readonly voteExists: (vote: NamedVote) => boolean;
  /** Other offices in which the same bytes lie. */
  readonly sameIn: readonly OfficeId[];
}

export function flagsOf(facts: FlagFacts): readonly EvidenceFlag[] {
  const holds: Readonly<Record<EvidenceFlag, boolean>> = {
    overwritten: facts.versions > 1,
    deleted: facts.isDeleted,
    after_suspension: isAfterSuspension(facts),
    unknown_source: facts.source === undefined,
    unexpected_place: facts.path.folder === null,
    unexpected_name: !isNamedAsAgreed(facts.path, facts.voteExists),
    same_file_elsewhere: facts.sameIn.length > 0,
  };
  return EVIDENCE_FLAGS.filter((flag) => holds[flag]);
}

function isAfterSuspension({ source, lastUploadedAt }: FlagFacts): boolean {
  return source?.status === 'suspended' && lastUploadedAt > source.statusSince;
}
