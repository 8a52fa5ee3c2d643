import type { CandidateId } from '#kernel';

/**
 * What was counted, in the whole or in one constituency. Names every candidate on the ballot, those without votes too:
 * who is not named cannot win.
 */
export interface Count {
  readonly votes: ReadonlyMap<CandidateId, bigint>;
  /** The base of every share. */
  readonly valid: bigint;
}

/** A count of which turnout is asked as well: of the offices that are in it. `null`: not all of them say. */
export interface FullCount extends Count {
  readonly voters: bigint | null;
  readonly registered: bigint | null;
}

export interface PluralityContest {
  readonly method: 'plurality';
  readonly count: Count;
}

export interface TwoRoundsContest {
  readonly method: 'two_rounds';
  readonly count: Count;
}

export interface ReferendumContest {
  readonly method: 'referendum';
  readonly count: FullCount;
  /**
   * The answer that changes something: it must have more votes than every other one, and if it has not, nothing is
   * adopted. `null`: one of several answers is chosen, the one with the most votes.
   */
  readonly yes: CandidateId | null;
  /** Percent of the registered who must have voted; exactly there counts. */
  readonly turnoutQuorumPercent: number | null;
  /** Percent of the registered who must have given that answer; exactly there counts. */
  readonly approvalQuorumPercent: number | null;
}

export interface Constituency {
  /** An area's id, or any other word that stays the same; the seats of one constituency stay in it. */
  readonly key: string;
  readonly seats: number;
  readonly count: Count;
  /** How many candidates a list presents, where that is known and may be too few. */
  readonly capacity?: ReadonlyMap<CandidateId, number>;
}

/** Whose valid votes the threshold is taken of: those of the country, or of each constituency by itself. */
export type ThresholdScope = 'national' | 'constituency';

export interface ListContest {
  readonly method: 'dhondt' | 'sainte_lague' | 'largest_remainder';
  /** One for a national list; the order does not matter. */
  readonly constituencies: readonly Constituency[];
  /** Of the valid votes; a list exactly at it passes. */
  readonly thresholdPercent: number | null;
  readonly thresholdScope: ThresholdScope;
}

export type Contest = PluralityContest | TwoRoundsContest | ReferendumContest | ListContest;

/** Lots that were drawn: the names in the order in which they came, at least as many as there were places. */
export interface Lot {
  readonly tieKey: string;
  readonly order: readonly CandidateId[];
}
