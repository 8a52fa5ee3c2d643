import type { CandidateId } from '#kernel';
import type { Award, DrawnLot, QuotaRound, Tie } from './result.js';

/** A list that takes part in the sharing of a constituency's seats: it passed, and has votes. */
export interface Contender {
  readonly list: CandidateId;
  readonly votes: bigint;
  readonly capacity: number;
}

/** What came of it, or how far it came before a tie. */
export interface Shared {
  readonly held: ReadonlyMap<CandidateId, number>;
  readonly awards: readonly Award[];
  readonly rounds: readonly QuotaRound[];
  readonly lots: readonly DrawnLot[];
  readonly tie: Tie | null;
}
