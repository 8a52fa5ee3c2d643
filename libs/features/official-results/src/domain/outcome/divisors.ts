import type { CandidateId } from '#kernel';
import type { Constituency, Lot } from './contest.js';
import { exactText, fraction } from './fraction.js';
import { drawnFor, tieOf } from './lots.js';
import type { Award, DrawnLot, Tie } from './result.js';
import type { Contender, Shared } from './sharing.js';

/** The divisor for a list's next seat, from the seats that it has: 1, 2, 3 … or 1, 3, 5 … */
export type Divisor = (seats: number) => bigint;

export const DIVISORS = {
  dhondt: (seats) => BigInt(seats) + 1n,
  sainte_lague: (seats) => 2n * BigInt(seats) + 1n,
} as const satisfies Readonly<Record<string, Divisor>>;

interface Bid {
  readonly list: CandidateId;
  readonly votes: bigint;
  readonly divisor: bigint;
}

/** Seat by seat to the greatest quotient. Equal quotients all win while there are seats for all of them. */
export function shareByDivisor(
  divisor: Divisor,
  { key, seats }: Constituency,
  contenders: readonly Contender[],
  lots: readonly Lot[],
): Shared {
  const held = new Map<CandidateId, number>();
  const awards: Award[] = [];
  const drawn: DrawnLot[] = [];
  while (awards.length < seats) {
    const best = bestBids(bidsOf(contenders, held, divisor));
    if (best.length === 0) break;
    const places = Math.min(seats - awards.length, best.length);
    const lucky = luckyOf(key, best, places, lots);
    if ('tie' in lucky) return { held, awards, rounds: [], lots: drawn, tie: lucky.tie };
    if (lucky.drawn !== undefined) drawn.push(lucky.drawn);
    for (const bid of lucky.bids) {
      held.set(bid.list, (held.get(bid.list) ?? 0) + 1);
      awards.push(awardOf(bid, awards.length + 1, lucky.drawn !== undefined));
    }
  }
  return { held, awards, rounds: [], lots: drawn, tie: null };
}

function bidsOf(
  contenders: readonly Contender[],
  held: ReadonlyMap<CandidateId, number>,
  divisor: Divisor,
): Bid[] {
  return contenders.flatMap(({ list, votes, capacity }) => {
    const seats = held.get(list) ?? 0;
    return seats < capacity ? [{ list, votes, divisor: divisor(seats) }] : [];
  });
}

function bestBids(bids: readonly Bid[]): Bid[] {
  let best: Bid[] = [];
  for (const bid of bids) {
    const [leader] = best;
    const lead =
      leader === undefined ? 1n : bid.votes * leader.divisor - leader.votes * bid.divisor;
    if (lead > 0n) best = [bid];
    else if (lead === 0n) best.push(bid);
  }
  return best;
}

interface Lucky {
  readonly bids: readonly Bid[];
  readonly drawn: DrawnLot | undefined;
}

function luckyOf(
  key: string,
  best: readonly Bid[],
  places: number,
  lots: readonly Lot[],
): Lucky | { readonly tie: Tie } {
  const [one] = best;
  if (one === undefined || best.length <= places) return { bids: best, drawn: undefined };
  const level = exactText(fraction(one.votes, one.divisor));
  const among = best.map(({ list }) => list);
  const tie = tieOf('seat', key, among, places, level);
  const drawn = drawnFor(tie, lots);
  if (drawn === undefined) return { tie };
  return { bids: best.filter(({ list }) => drawn.chosen.includes(list)), drawn };
}

function awardOf({ list, votes, divisor }: Bid, seat: number, byLots: boolean): Award {
  return { seat, list, votes, divisor, quotient: exactText(fraction(votes, divisor)), byLots };
}
