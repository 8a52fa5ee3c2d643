import type { Contest, Count, Lot } from './contest.js';
import { referendumDoubts } from './decided-referendum.js';
import { seatDoubts } from './decided-seats.js';
import { leadDoubts, majorityDoubts, secondRoundDoubts } from './decided-single.js';
import { doubt, type Doubt } from './doubt.js';
import { outcomeOf } from './outcome.js';
import {
  certainOf,
  heaviestOf,
  type OfficeWeight,
  type PendingOffice,
  remainingOf,
} from './pending.js';
import { nobodyVoted } from './ranking.js';
import type { Elected, Outcome, SecondRound, TieOutcome } from './result.js';
import { wholeOf } from './seats.js';

const OFFICES_LISTED = 20;

export interface Decision {
  readonly decided: boolean;
  /** Ballots that the offices which are not final may bring together; `null`: a roll is unknown. */
  readonly remaining: bigint | null;
  /** Empty when decided. */
  readonly doubts: readonly Doubt[];
  /** Those that matter most, and how many more there are. None when decided. */
  readonly offices: readonly OfficeWeight[];
  readonly otherOffices: number;
}

/**
 * Whether the outcome stays as it is whatever the offices that are missing, unconfirmed or contested bring: any ballots
 * up to their rolls, or nothing, if they are cancelled. Never says so wrongly; for seats it may doubt without need.
 */
export function decisionOf(
  contest: Contest,
  pending: readonly PendingOffice[],
  lots: readonly Lot[] = [],
  officesListed = OFFICES_LISTED,
): Decision {
  const remaining = remainingOf(pending);
  const doubts = doubtsOf(contest, outcomeOf(contest, lots), pending, remaining);
  const open = pending.filter((office) => matters(office, doubts));
  const offices = heaviestOf(open, officesListed);
  return {
    decided: doubts.length === 0,
    remaining,
    doubts,
    offices,
    otherOffices: open.length - offices.length,
  };
}

function matters({ constituency }: PendingOffice, doubts: readonly Doubt[]): boolean {
  return doubts.some(
    (one) =>
      one.constituency === null || constituency === null || one.constituency === constituency,
  );
}

function doubtsOf(
  contest: Contest,
  outcome: Outcome,
  pending: readonly PendingOffice[],
  remaining: bigint | null,
): Doubt[] {
  if (outcome.kind === 'tie') {
    return outcome.ties.map(({ among, constituency }) => doubt('tie', among, constituency));
  }
  if (remaining === null) return [doubt('unknown_roll')];
  if (outcome.kind === 'referendum' && outcome.verdict === 'unknown')
    return [doubt('unknown_roll')];
  if (remaining === 0n) return [];
  const whole = 'count' in contest ? contest.count : wholeOf(contest.constituencies);
  if (nobodyVoted(certainOf(whole, pending))) return [doubt('no_votes')];
  return openDoubts(contest, outcome, pending, remaining);
}

function openDoubts(
  contest: Contest,
  outcome: Exclude<Outcome, TieOutcome>,
  pending: readonly PendingOffice[],
  remaining: bigint,
): Doubt[] {
  switch (outcome.kind) {
    case 'no_votes':
      return [doubt('no_votes')];
    case 'elected':
    case 'second_round':
      return 'count' in contest
        ? winnerDoubts(outcome, certainOf(contest.count, pending), remaining)
        : [doubt('lead')];
    case 'referendum':
      return contest.method === 'referendum'
        ? referendumDoubts(contest, outcome, pending, remaining)
        : [doubt('lead')];
    case 'seats':
      return 'constituencies' in contest ? seatDoubts(contest, outcome, pending) : [doubt('seat')];
  }
}

function winnerDoubts(outcome: Elected | SecondRound, certain: Count, remaining: bigint): Doubt[] {
  if (outcome.kind === 'second_round') return secondRoundDoubts(outcome, certain, remaining);
  return outcome.majority === null
    ? leadDoubts(outcome, certain, remaining)
    : majorityDoubts(outcome, certain, remaining);
}
