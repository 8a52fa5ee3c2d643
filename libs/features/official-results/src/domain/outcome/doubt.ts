import type { CandidateId } from '#kernel';

/**
 * Why an outcome is not decided. `lead`: somebody could still overtake or draw level. `majority`: more than half could
 * still be reached, or lost. `second_place`: somebody else could go on. `seat`: a seat could still move. `threshold`:
 * a list could still cross it. `quorum`: it could still be met, or missed.
 */
export type DoubtCode =
  | 'tie'
  | 'no_votes'
  | 'unknown_roll'
  | 'lead'
  | 'majority'
  | 'second_place'
  | 'seat'
  | 'threshold'
  | 'quorum';

export interface Doubt {
  readonly code: DoubtCode;
  readonly constituency: string | null;
  /** Whom it is about: who has it now, then who could take it. */
  readonly candidates: readonly CandidateId[];
}

export function doubt(
  code: DoubtCode,
  candidates: readonly CandidateId[] = [],
  constituency: string | null = null,
): Doubt {
  return { code, constituency, candidates };
}
