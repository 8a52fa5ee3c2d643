import type { CandidateId, ElectionId } from '#kernel';

export interface Candidate {
  readonly id: CandidateId;
  readonly electionId: ElectionId;
  /** What reports and ballots name. */
  readonly partyId: string;
  readonly name: string;
  readonly partyName: string | null;
  readonly colour: string | null;
  readonly listOrder: number;
  /** How many people stand on the list, in each constituency where there are several; null: enough, or nobody said. */
  readonly listSize: number | null;
  /** Key in the object store. */
  readonly photo: string | null;
  readonly photoSha256: string | null;
  readonly version: number;
}

/** Papers that name nobody. No candidate may carry these. */
export const RESERVED_PARTY_IDS = ['blank', 'null'] as const;

export function isReservedPartyId(partyId: string): boolean {
  return RESERVED_PARTY_IDS.some((reserved) => reserved === partyId.toLowerCase());
}
