import type { CandidateId } from '#kernel';
import type { FullCount, Lot, ReferendumContest } from './contest.js';
import { floor, fraction, fractionOfDecimal, multiply, reaches } from './fraction.js';
import { nobodyVoted, standingsOf, votesOf } from './ranking.js';
import type { NoVotes, ReferendumOutcome, Requirement, Standing, TieOutcome } from './result.js';
import { firstOf } from './single-winner.js';

/** An answer is adopted when it has the votes and every quorum that was set is met. Without a vote there is none. */
export function referendumOutcome(
  contest: ReferendumContest,
  lots: readonly Lot[],
): ReferendumOutcome | TieOutcome | NoVotes {
  if (nobodyVoted(contest.count)) return { kind: 'no_votes' };
  const standings = standingsOf(contest.count);
  if (contest.yes === null) return bestAnswer(contest, standings, lots);
  const requirements = [
    majorityOf(contest.yes, standings),
    ...quorumsOf(contest, votesOf(contest.count, contest.yes)),
  ];
  return outcomeWith(contest.yes, requirements, standings);
}

/** Quorums come first: lots between answers that are not adopted anyway would be drawn for nothing. */
function bestAnswer(
  contest: ReferendumContest,
  standings: readonly Standing[],
  lots: readonly Lot[],
): ReferendumOutcome | TieOutcome {
  const requirements = quorumsOf(contest, standings[0]?.votes ?? 0n);
  if (requirements.some(({ met }) => met !== true))
    return outcomeWith(null, requirements, standings);
  const first = firstOf(standings, 1, 'first_place', lots);
  if ('tie' in first) return { kind: 'tie', ties: [first.tie], standings };
  const answer = first.chosen[0]?.candidate ?? null;
  return { ...outcomeWith(answer, requirements, standings), lots: first.lots };
}

function outcomeWith(
  answer: CandidateId | null,
  requirements: readonly Requirement[],
  standings: readonly Standing[],
): ReferendumOutcome {
  const verdict = verdictOf(requirements);
  return {
    kind: 'referendum',
    verdict,
    adopted: verdict === 'adopted' ? answer : null,
    requirements,
    standings,
    lots: [],
  };
}

function verdictOf(requirements: readonly Requirement[]): ReferendumOutcome['verdict'] {
  if (requirements.some(({ met }) => met === false)) return 'not_adopted';
  return requirements.some(({ met }) => met === null) ? 'unknown' : 'adopted';
}

function majorityOf(yes: CandidateId, standings: readonly Standing[]): Requirement {
  const votes = standings.find(({ candidate }) => candidate === yes)?.votes ?? 0n;
  const best = standings.find(({ candidate }) => candidate !== yes)?.votes ?? 0n;
  return { code: 'majority', reached: votes, needed: best + 1n, met: votes > best };
}

function quorumsOf(
  { count, turnoutQuorumPercent, approvalQuorumPercent }: ReferendumContest,
  answer: bigint,
): Requirement[] {
  const quorums: Requirement[] = [];
  if (turnoutQuorumPercent !== null) {
    quorums.push(quorum('turnout_quorum', count.voters, count, turnoutQuorumPercent));
  }
  if (approvalQuorumPercent !== null) {
    quorums.push(quorum('approval_quorum', answer, count, approvalQuorumPercent));
  }
  return quorums;
}

function quorum(
  code: Requirement['code'],
  reached: bigint | null,
  { registered }: FullCount,
  percentSet: number,
): Requirement {
  const percent = fractionOfDecimal(percentSet);
  if (registered === null) return { code, reached, needed: null, met: null };
  const needed = ceiling(registered * percent.num, percent.den * 100n);
  const met = reached === null ? null : reaches(reached, registered, percent);
  return { code, reached, needed, met };
}

function ceiling(num: bigint, den: bigint): bigint {
  return -floor(multiply(fraction(num, den), fraction(-1n)));
}
