import type { Count, FullCount, ReferendumContest } from './contest.js';
import { doubt, type Doubt } from './doubt.js';
import { certainOf, type PendingOffice, rollsOf, withVotes } from './pending.js';
import { standingsOf, sumOf } from './ranking.js';
import { referendumOutcome } from './referendum.js';
import type { Outcome, ReferendumOutcome, Requirement } from './result.js';

/**
 * Exact. Adopted stays adopted if it is so when the strongest other answer gets every ballot, and when nobody more
 * comes although all are on the roll. Not adopted stays so if every ballot for it would not be enough: that one
 * completion is the best for the majority and for both quorums at once.
 */
export function referendumDoubts(
  contest: ReferendumContest,
  outcome: ReferendumOutcome,
  offices: readonly PendingOffice[],
  remaining: bigint,
): Doubt[] {
  if (outcome.verdict === 'unknown') return [doubt('unknown_roll')];
  const certain = certainFullCount(contest.count, offices);
  const rolls = offices.map(rollsOf);
  const after = (count: Count, ballots: bigint, newRolls: readonly bigint[]): Outcome => {
    const voters = plus(certain.voters, ballots);
    const registered = plus(certain.registered, sumOf(newRolls));
    return referendumOutcome({ ...contest, count: { ...count, voters, registered } }, []);
  };
  const standings = standingsOf(certain);
  if (outcome.verdict === 'not_adopted') {
    const answer = contest.yes ?? standings[0]?.candidate;
    const most = withVotes(certain, answer, remaining);
    const best = after(
      most,
      remaining,
      rolls.map(({ least }) => least),
    );
    return isNotAdopted(best) ? [] : outcome.requirements.filter(isMissed).map(asDoubt);
  }
  const rival = standings.find(({ candidate }) => candidate !== outcome.adopted);
  const least = withVotes(certain, rival?.candidate, remaining);
  return lossesOf(
    outcome,
    after(
      least,
      0n,
      rolls.map(({ most }) => most),
    ),
  );
}

function lossesOf({ adopted }: ReferendumOutcome, worst: Outcome): Doubt[] {
  if (worst.kind !== 'referendum') return [doubt('lead')];
  const missed = worst.requirements.filter(isMissed).map(asDoubt);
  return missed.length > 0 || worst.adopted === adopted ? missed : [doubt('lead')];
}

function isNotAdopted(outcome: Outcome): boolean {
  return outcome.kind === 'referendum' && outcome.verdict === 'not_adopted';
}

function isMissed({ met }: Requirement): boolean {
  return met !== true;
}

function asDoubt({ code }: Requirement): Doubt {
  return doubt(code === 'majority' ? 'lead' : 'quorum');
}

function certainFullCount(count: FullCount, offices: readonly PendingOffice[]): FullCount {
  const counted = offices.flatMap((office) => office.counted ?? []);
  return {
    ...certainOf(count, offices),
    voters: without(
      count.voters,
      counted.map(({ voters }) => voters),
    ),
    registered: without(
      count.registered,
      counted.map(({ registered }) => registered),
    ),
  };
}

function without(whole: bigint | null, parts: readonly (bigint | null)[]): bigint | null {
  if (whole === null) return null;
  let rest = whole;
  for (const part of parts) {
    if (part === null) return null;
    rest -= part;
  }
  return rest;
}

function plus(whole: bigint | null, more: bigint): bigint | null {
  return whole === null ? null : whole + more;
}
