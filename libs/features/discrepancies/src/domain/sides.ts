import type { CandidateId } from '#kernel';

export const PROVENANCES = ['independent', 'unverified', 'none'] as const;
/** Whose word figures of the field rest on. `independent`: from some index on, checked sources alone. */
export type Provenance = (typeof PROVENANCES)[number];

/** What the field reported of one stream. An office of which nothing counts has no such side: none is not zero. */
export interface FieldSide {
  readonly total: number;
  /** Ballots by party, `blank` and `null` among them. */
  readonly byParty: Readonly<Record<string, number>>;
  /** From this index on, only independent sources count; null where none reported. */
  readonly firstIndependent: number | null;
}

/** What a procès-verbal says, cell by cell; null where it says nothing, which is not zero. */
export interface OfficialSide {
  readonly voters: number | null;
  readonly blank: number | null;
  readonly nullVotes: number | null;
  readonly valid: number | null;
  readonly votes: Readonly<Record<CandidateId, number | null>>;
}

/** The three stories of one office. */
export interface Sides {
  /** Voters seen, one by one. */
  readonly observed: FieldSide | null;
  /** Papers read out, one by one. */
  readonly counted: FieldSide | null;
  /** Null unless it counts. */
  readonly official: OfficialSide | null;
  /** Where the paper stands, whether or not it counts. */
  readonly standing: string;
}

/** Who stands on the ballot: papers name the candidate, the field names the party. */
export interface Party {
  readonly candidateId: CandidateId;
  readonly partyId: string;
}

export function provenanceOf(side: FieldSide | null): Provenance {
  if (side === null) return 'none';
  return side.firstIndependent === null ? 'unverified' : 'independent';
}

/** Of an office: as weak as the weaker of what the field reported. */
export function officeProvenance({
  observed,
  counted,
}: Pick<Sides, 'observed' | 'counted'>): Provenance {
  const both = [observed, counted].filter((side) => side !== null).map(provenanceOf);
  if (both.length === 0) return 'none';
  return both.includes('unverified') ? 'unverified' : 'independent';
}

/** Papers in the urn by the procès-verbal; null unless it says all three. */
export function officialPapers(official: OfficialSide | null): number | null {
  if (official === null) return null;
  const { valid, blank, nullVotes } = official;
  return valid === null || blank === null || nullVotes === null ? null : valid + blank + nullVotes;
}
