import type { CandidateId } from '#kernel';
import type { Count } from './contest.js';
import { doubt, type Doubt } from './doubt.js';
import { standingsOf, votesOf } from './ranking.js';
import type { Elected, SecondRound } from './result.js';

/** Exact: the worst for the winner is that one other gets every ballot that may come; level is not ahead. */
export function leadDoubts({ candidate }: Elected, certain: Count, remaining: bigint): Doubt[] {
  const rival = catchingUp(candidate, [candidate], certain, remaining);
  return rival === undefined ? [] : [doubt('lead', [candidate, rival])];
}

/** Exact: ballots for others raise the base of the majority, up to all that may come. */
export function majorityDoubts(elected: Elected, certain: Count, remaining: bigint): Doubt[] {
  const alone = certain.votes.size === 1;
  const against = alone ? 0n : remaining;
  if (votesOf(certain, elected.candidate) * 2n <= certain.valid + against) {
    return [doubt('majority', [elected.candidate])];
  }
  return leadDoubts(elected, certain, remaining);
}

/** Exact: nobody gets past half even with every ballot, and nobody else comes level with either of the two. */
export function secondRoundDoubts(
  { candidates }: SecondRound,
  certain: Count,
  remaining: bigint,
): Doubt[] {
  const doubts: Doubt[] = [];
  const standings = standingsOf(certain);
  const over = standings.find(({ votes }) => votes * 2n + remaining > certain.valid);
  if (over !== undefined) doubts.push(doubt('majority', [over.candidate]));
  for (const candidate of candidates) {
    const rival = catchingUp(candidate, candidates, certain, remaining);
    if (rival !== undefined) doubts.push(doubt('second_place', [candidate, rival]));
  }
  return doubts;
}

/** The strongest of the others who could have as many votes as that candidate. */
function catchingUp(
  candidate: CandidateId,
  among: readonly CandidateId[],
  certain: Count,
  remaining: bigint,
): CandidateId | undefined {
  const own = votesOf(certain, candidate);
  const rival = standingsOf(certain).find((one) => !among.includes(one.candidate));
  return rival !== undefined && own - rival.votes <= remaining ? rival.candidate : undefined;
}
