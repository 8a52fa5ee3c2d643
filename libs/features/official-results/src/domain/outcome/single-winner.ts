import type { Count, Lot, PluralityContest, TwoRoundsContest } from './contest.js';
import { drawnFor, tieOf } from './lots.js';
import { cut, nobodyVoted, standingsOf } from './ranking.js';
import type {
  DrawnLot,
  Elected,
  MajorityTest,
  NoVotes,
  SecondRound,
  Standing,
  Tie,
  TieOutcome,
  TieStage,
} from './result.js';

/** The most votes, whatever their share. */
export function pluralityOutcome(
  { count }: PluralityContest,
  lots: readonly Lot[],
): Elected | TieOutcome | NoVotes {
  const standings = standingsOf(count);
  if (nobodyVoted(count)) return { kind: 'no_votes' };
  const first = firstOf(standings, 1, 'first_place', lots);
  if ('tie' in first) return { kind: 'tie', ties: [first.tie], standings };
  const [winner] = first.chosen;
  if (winner === undefined) return { kind: 'no_votes' };
  return {
    kind: 'elected',
    candidate: winner.candidate,
    by: first.lots.length > 0 ? 'lots' : 'most_votes',
    standings,
    majority: null,
    lots: first.lots,
  };
}

/** More than half of the valid votes elects; otherwise the two leading go on. */
export function twoRoundsOutcome(
  { count }: TwoRoundsContest,
  lots: readonly Lot[],
): Elected | SecondRound | TieOutcome | NoVotes {
  const standings = standingsOf(count);
  const [leader] = standings;
  if (leader === undefined || nobodyVoted(count)) return { kind: 'no_votes' };
  const majority = majorityTest(leader, count);
  if (majority.reached) {
    const { candidate } = leader;
    return { kind: 'elected', candidate, by: 'absolute_majority', standings, majority, lots: [] };
  }
  const two = firstOf(standings, 2, 'second_round', lots);
  if ('tie' in two) return { kind: 'tie', ties: [two.tie], standings };
  const candidates = two.chosen.map(({ candidate }) => candidate);
  return { kind: 'second_round', candidates, standings, majority, lots: two.lots };
}

function majorityTest({ votes }: Standing, { valid }: Count): MajorityTest {
  return { votes, valid, needed: valid / 2n + 1n, reached: votes * 2n > valid };
}

interface Chosen {
  readonly chosen: readonly Standing[];
  readonly lots: readonly DrawnLot[];
}

/** The first so many by votes, with lots where they were drawn, or the tie that waits for them. */
export function firstOf(
  standings: readonly Standing[],
  places: number,
  stage: TieStage,
  lots: readonly Lot[],
): Chosen | { readonly tie: Tie } {
  const edge = cut(standings, places, (a, b) => a.votes === b.votes);
  const [oneTied] = edge.tied;
  if (oneTied === undefined) return { chosen: edge.through, lots: [] };
  const among = edge.tied.map(({ candidate }) => candidate);
  const tie = tieOf(stage, null, among, edge.places, String(oneTied.votes));
  const drawn = drawnFor(tie, lots);
  if (drawn === undefined) return { tie };
  const lucky = edge.tied.filter(({ candidate }) => drawn.chosen.includes(candidate));
  return { chosen: [...edge.through, ...lucky], lots: [drawn] };
}
