import type { CandidateId } from '#kernel';
import type { Constituency, Lot } from './contest.js';
import { compareBigInts, exactText, fraction } from './fraction.js';
import { drawnFor, tieOf } from './lots.js';
import { byText, cut, sumOf } from './ranking.js';
import type { DrawnLot, QuotaRound, Tie } from './result.js';
import type { Contender, Shared } from './sharing.js';

/** What a list has of the quota: `whole` seats, and `rest` over the votes of all as its remainder. */
interface Portion extends Contender {
  readonly whole: number;
  readonly rest: bigint;
}

/**
 * Hare: the quota is the votes of the lists that take part, over the seats. Each list gets its whole quotas; the seats
 * that are left go to the largest remainders. A list that cannot fill its seats gets what it has candidates for and
 * leaves with its votes, and the rest is shared out anew: a capacity that does not bind changes nothing.
 */
export function shareByQuota(
  { key, seats }: Constituency,
  contenders: readonly Contender[],
  lots: readonly Lot[],
): Shared {
  const held = new Map<CandidateId, number>();
  const rounds: QuotaRound[] = [];
  let open = contenders;
  let left = seats;
  while (left > 0 && open.length > 0) {
    const portions = portionsOf(open, left);
    const full = fullLists(portions, left);
    if (full.length === 0) {
      return lastRound(key, portions, left, lots, { held, rounds });
    }
    rounds.push(
      roundOf(portions, left, new Map(full.map(({ list, capacity }) => [list, capacity]))),
    );
    for (const { list, capacity } of full) {
      held.set(list, capacity);
      left -= capacity;
    }
    open = open.filter(({ list }) => !held.has(list));
  }
  return { held, awards: [], rounds, lots: [], tie: null };
}

function portionsOf(open: readonly Contender[], seats: number): Portion[] {
  const total = sumOf(open.map(({ votes }) => votes));
  return open
    .map((one) => {
      const scaled = one.votes * BigInt(seats);
      return { ...one, whole: Number(scaled / total), rest: scaled % total };
    })
    .sort((a, b) => compareBigInts(b.rest, a.rest) || byText(a.list, b.list));
}

/** Lists with more whole seats than candidates; or, where seats outnumber the lists that can take one, the full ones. */
function fullLists(portions: readonly Portion[], seats: number): readonly Portion[] {
  const over = portions.filter(({ whole, capacity }) => whole > capacity);
  if (over.length > 0) return over;
  const full = portions.filter(({ whole, capacity }) => whole === capacity);
  return seatsAfterWhole(portions, seats) > portions.length - full.length ? full : [];
}

function seatsAfterWhole(portions: readonly Portion[], seats: number): number {
  return portions.reduce((left, { whole }) => left - whole, seats);
}

function lastRound(
  key: string,
  portions: readonly Portion[],
  seats: number,
  lots: readonly Lot[],
  { held, rounds }: { readonly held: Map<CandidateId, number>; readonly rounds: QuotaRound[] },
): Shared {
  const lucky = largestRemainders(key, portions, seats, lots);
  if ('tie' in lucky) return { held, awards: [], rounds, lots: [], tie: lucky.tie };
  const given = new Map(
    portions.map(({ list, whole }) => [list, whole + (lucky.chosen.has(list) ? 1 : 0)]),
  );
  for (const [list, seatsOfList] of given) held.set(list, seatsOfList);
  const byLots = new Set(lucky.drawn.flatMap(({ chosen }) => chosen));
  const round = roundOf(portions, seats, given, byLots);
  return { held, awards: [], rounds: [...rounds, round], lots: lucky.drawn, tie: null };
}

interface Lucky {
  readonly chosen: ReadonlySet<CandidateId>;
  readonly drawn: readonly DrawnLot[];
}

function largestRemainders(
  key: string,
  portions: readonly Portion[],
  seats: number,
  lots: readonly Lot[],
): Lucky | { readonly tie: Tie } {
  const able = portions.filter(({ whole, capacity }) => whole < capacity);
  const edge = cut(able, seatsAfterWhole(portions, seats), (a, b) => a.rest === b.rest);
  const through = edge.through.map(({ list }) => list);
  const [one] = edge.tied;
  if (one === undefined) return { chosen: new Set(through), drawn: [] };
  const level = remainderText(one, sumOf(portions.map(({ votes }) => votes)));
  const among = edge.tied.map(({ list }) => list);
  const tie = tieOf('seat', key, among, edge.places, level);
  const drawn = drawnFor(tie, lots);
  if (drawn === undefined) return { tie };
  return { chosen: new Set([...through, ...drawn.chosen]), drawn: [drawn] };
}

function remainderText({ rest }: Portion, total: bigint): string {
  return exactText(fraction(rest, total));
}

/** Lists that leave full have their seats in `given`; the others of that round are shared out in the next. */
function roundOf(
  portions: readonly Portion[],
  seats: number,
  given: ReadonlyMap<CandidateId, number>,
  byLots: ReadonlySet<CandidateId> = new Set(),
): QuotaRound {
  const total = sumOf(portions.map(({ votes }) => votes));
  return {
    seats,
    votes: total,
    quota: exactText(fraction(total, BigInt(seats))),
    shares: portions.map((portion) => ({
      list: portion.list,
      votes: portion.votes,
      whole: portion.whole,
      remainder: remainderText(portion, total),
      seats: given.get(portion.list) ?? 0,
      byLots: byLots.has(portion.list),
    })),
  };
}
