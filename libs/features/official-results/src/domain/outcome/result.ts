import type { CandidateId } from '#kernel';

/** Fractions travel as exact text (`2/3`, `140000`): a page shows them as they are and never recomputes. */
export type ExactText = string;

export interface Standing {
  readonly candidate: CandidateId;
  readonly votes: bigint;
  /** Of the valid votes; none where there are none. */
  readonly share: ExactText | null;
}

/** Lots that were drawn and used. */
export interface DrawnLot {
  readonly tieKey: string;
  readonly among: readonly CandidateId[];
  readonly chosen: readonly CandidateId[];
}

/** Votes that one candidate has, and the least that an absolute majority of the valid votes takes. */
export interface MajorityTest {
  readonly votes: bigint;
  readonly valid: bigint;
  readonly needed: bigint;
  readonly reached: boolean;
}

export interface Elected {
  readonly kind: 'elected';
  readonly candidate: CandidateId;
  readonly by: 'most_votes' | 'absolute_majority' | 'lots';
  readonly standings: readonly Standing[];
  readonly majority: MajorityTest | null;
  readonly lots: readonly DrawnLot[];
}

export interface SecondRound {
  readonly kind: 'second_round';
  /** The two who go on, the one with more votes first. */
  readonly candidates: readonly CandidateId[];
  readonly standings: readonly Standing[];
  readonly majority: MajorityTest;
  readonly lots: readonly DrawnLot[];
}

export type TieStage = 'first_place' | 'second_round' | 'seat';

export interface Tie {
  /** The same for the same figures however they were ordered; another one as soon as the figures of the tie change. */
  readonly tieKey: string;
  readonly stage: TieStage;
  readonly constituency: string | null;
  readonly among: readonly CandidateId[];
  readonly places: number;
  /** What each of them has: votes, quotient or remainder. */
  readonly level: ExactText;
}

/** The computation stopped: lots decide, and nothing else. */
export interface TieOutcome {
  readonly kind: 'tie';
  readonly ties: readonly Tie[];
  readonly standings: readonly Standing[];
}

export interface Requirement {
  readonly code: 'majority' | 'turnout_quorum' | 'approval_quorum';
  readonly reached: bigint | null;
  /** The least whole number that meets it. */
  readonly needed: bigint | null;
  /** `null`: not known, because the roll or the turnout of an office is not. */
  readonly met: boolean | null;
}

export interface ReferendumOutcome {
  readonly kind: 'referendum';
  readonly verdict: 'adopted' | 'not_adopted' | 'unknown';
  readonly adopted: CandidateId | null;
  readonly requirements: readonly Requirement[];
  readonly standings: readonly Standing[];
  readonly lots: readonly DrawnLot[];
}

export interface ListStanding extends Standing {
  /** `null`: there is no threshold. */
  readonly passed: boolean | null;
  readonly seats: number;
}

/** One seat of a divisor method: the greatest quotient among the lists with candidates left. */
export interface Award {
  readonly seat: number;
  readonly list: CandidateId;
  readonly votes: bigint;
  readonly divisor: bigint;
  readonly quotient: ExactText;
  readonly byLots: boolean;
}

export interface QuotaShare {
  readonly list: CandidateId;
  readonly votes: bigint;
  /** Votes over quota, split into the whole seats and what remains. */
  readonly whole: number;
  readonly remainder: ExactText;
  readonly seats: number;
  readonly byLots: boolean;
}

/** One sharing out by quota. There is a second one only where a list had fewer candidates than seats. */
export interface QuotaRound {
  readonly seats: number;
  readonly votes: bigint;
  readonly quota: ExactText;
  readonly shares: readonly QuotaShare[];
}

export interface ConstituencySeats {
  readonly constituency: string;
  readonly seats: number;
  readonly unfilled: number;
  readonly lists: readonly ListStanding[];
  /** Of divisor methods, seat by seat; empty otherwise. */
  readonly awards: readonly Award[];
  /** Of the largest remainder; empty otherwise. */
  readonly rounds: readonly QuotaRound[];
}

export interface ThresholdTest {
  readonly scope: 'national' | 'constituency';
  readonly percent: ExactText;
}

export interface SeatsOutcome {
  readonly kind: 'seats';
  readonly seats: number;
  /** Seats that nobody could take: no list passed with votes and candidates left. */
  readonly unfilled: number;
  /** The house: seats in all constituencies together. */
  readonly lists: readonly ListStanding[];
  readonly constituencies: readonly ConstituencySeats[];
  readonly threshold: ThresholdTest | null;
  readonly lots: readonly DrawnLot[];
}

export interface NoVotes {
  readonly kind: 'no_votes';
}

export type Outcome =
  Elected | SecondRound | ReferendumOutcome | SeatsOutcome | TieOutcome | NoVotes;
