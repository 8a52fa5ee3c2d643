import type { CandidateId } from '#kernel';
import type { Constituency, Count, ListContest, Lot } from './contest.js';
import { DIVISORS, shareByDivisor } from './divisors.js';
import { exactText, type Fraction, fractionOfDecimal, reaches } from './fraction.js';
import { shareByQuota } from './largest-remainder.js';
import { byText, nobodyVoted, standingsOf, sumOf, votesOf } from './ranking.js';
import type {
  ConstituencySeats,
  DrawnLot,
  ListStanding,
  NoVotes,
  SeatsOutcome,
  Tie,
  TieOutcome,
} from './result.js';

interface ConstituencyResult {
  readonly seats: ConstituencySeats;
  readonly lots: readonly DrawnLot[];
  readonly tie: Tie | null;
}

export function seatsOutcome(
  contest: ListContest,
  lots: readonly Lot[],
): SeatsOutcome | TieOutcome | NoVotes {
  const whole = wholeOf(contest.constituencies);
  if (nobodyVoted(whole)) return { kind: 'no_votes' };
  const passes = thresholdOf(contest, whole);
  const results = contest.constituencies
    .toSorted((a, b) => byText(a.key, b.key))
    .map((constituency) => resultOf(contest, constituency, passes, lots));
  const ties = results.flatMap(({ tie }) => (tie === null ? [] : [tie]));
  if (ties.length > 0) return { kind: 'tie', ties, standings: standingsOf(whole) };
  const constituencies = results.map(({ seats }) => seats);
  return {
    kind: 'seats',
    seats: constituencies.reduce((sum, { seats }) => sum + seats, 0),
    unfilled: constituencies.reduce((sum, { unfilled }) => sum + unfilled, 0),
    lists: houseOf(contest, whole, constituencies),
    constituencies,
    threshold: thresholdTest(contest),
    lots: results.flatMap(({ lots: drawn }) => drawn),
  };
}

/** The constituencies together: the base of a national threshold. */
export function wholeOf(constituencies: readonly Constituency[]): Count {
  const votes = new Map<CandidateId, bigint>();
  for (const { count } of constituencies) {
    for (const [list, own] of count.votes) votes.set(list, (votes.get(list) ?? 0n) + own);
  }
  return { votes, valid: sumOf(constituencies.map(({ count }) => count.valid)) };
}

type Passes = (list: CandidateId, count: Count) => boolean;

function thresholdOf(
  { thresholdPercent, thresholdScope }: ListContest,
  whole: Count,
): Passes | null {
  if (thresholdPercent === null) return null;
  const percent: Fraction = fractionOfDecimal(thresholdPercent);
  return (list, own) => {
    const count = thresholdScope === 'national' ? whole : own;
    return reaches(votesOf(count, list), count.valid, percent);
  };
}

function thresholdTest({
  thresholdPercent,
  thresholdScope: scope,
}: ListContest): SeatsOutcome['threshold'] {
  if (thresholdPercent === null) return null;
  return { scope, percent: exactText(fractionOfDecimal(thresholdPercent)) };
}

function resultOf(
  { method }: ListContest,
  constituency: Constituency,
  passes: Passes | null,
  lots: readonly Lot[],
): ConstituencyResult {
  const { key, seats, count, capacity } = constituency;
  const contenders = [...count.votes]
    .filter(([list, votes]) => votes > 0n && (passes === null || passes(list, count)))
    .map(([list, votes]) => ({ list, votes, capacity: capacity?.get(list) ?? seats }))
    .sort((a, b) => byText(a.list, b.list));
  const shared =
    method === 'largest_remainder'
      ? shareByQuota(constituency, contenders, lots)
      : shareByDivisor(DIVISORS[method], constituency, contenders, lots);
  const lists = standingsOf(count).map((standing) => ({
    ...standing,
    passed: passes === null ? null : passes(standing.candidate, count),
    seats: shared.held.get(standing.candidate) ?? 0,
  }));
  const filled = lists.reduce((sum, list) => sum + list.seats, 0);
  const { awards, rounds } = shared;
  return {
    seats: { constituency: key, seats, unfilled: seats - filled, lists, awards, rounds },
    lots: shared.lots,
    tie: shared.tie,
  };
}

/** By constituency a list can pass here and fail there: then the house says nothing about passing. */
function houseOf(
  { thresholdPercent, thresholdScope, constituencies: all }: ListContest,
  whole: Count,
  constituencies: readonly ConstituencySeats[],
): ListStanding[] {
  const seats = new Map<CandidateId, number>();
  for (const { lists } of constituencies) {
    for (const list of lists) {
      seats.set(list.candidate, (seats.get(list.candidate) ?? 0) + list.seats);
    }
  }
  const single = thresholdScope === 'national' || all.length === 1;
  return standingsOf(whole).map((standing) => ({
    ...standing,
    passed:
      thresholdPercent === null || !single
        ? null
        : reaches(standing.votes, whole.valid, fractionOfDecimal(thresholdPercent)),
    seats: seats.get(standing.candidate) ?? 0,
  }));
}
