import type { CandidateId } from '#kernel';
import type { Constituency, Count, ListContest } from './contest.js';
import { type Divisor, DIVISORS } from './divisors.js';
import { doubt, type Doubt } from './doubt.js';
import { fractionOfDecimal, reaches } from './fraction.js';
import { certainOf, type PendingOffice, remainingOf } from './pending.js';
import { byText, sumOf, votesOf } from './ranking.js';
import type { ConstituencySeats, SeatsOutcome } from './result.js';
import { wholeOf } from './seats.js';

/** Whether a list passes the threshold whatever comes, never does, or may do either. */
type Standing = 'in' | 'out' | 'open';

interface Party {
  readonly list: CandidateId;
  readonly votes: bigint;
  readonly seats: number;
  readonly capacity: number;
  readonly standing: Standing;
}

interface Scene {
  readonly key: string;
  readonly seats: number;
  readonly unfilled: number;
  readonly parties: readonly Party[];
  readonly remaining: bigint;
}

interface Ground {
  readonly count: Count;
  readonly remaining: bigint;
}

/** Conservative: every doubt that could be is one, some that could not be are too. */
export function seatDoubts(
  contest: ListContest,
  outcome: SeatsOutcome,
  offices: readonly PendingOffice[],
): Doubt[] {
  const grounds = groundsOf(contest, offices);
  if (grounds === undefined) return [doubt('seat')];
  const whole: Ground = {
    count: wholeOf(
      contest.constituencies.map((one) => ({ ...one, count: groundIn(grounds, one).count })),
    ),
    remaining: remainingOf(offices) ?? 0n,
  };
  return contest.constituencies
    .toSorted((a, b) => byText(a.key, b.key))
    .flatMap((constituency) => {
      const result = outcome.constituencies.find((one) => one.constituency === constituency.key);
      if (result === undefined) return [doubt('seat', [], constituency.key)];
      const ground = groundIn(grounds, constituency);
      const base = contest.thresholdScope === 'national' ? whole : ground;
      const scene = sceneOf(contest, constituency, result, ground, base);
      // With its only votes cancelled a list loses its seats even where nobody else can take them.
      const unsure = scene.parties.find(({ votes, seats }) => seats > 0 && votes === 0n);
      if (unsure !== undefined) return [doubt('seat', [unsure.list], scene.key)];
      return contest.method === 'largest_remainder'
        ? quotaDoubts(scene)
        : divisorDoubts(scene, DIVISORS[contest.method]);
    });
}

/** `undefined` where an office belongs to none of several: nobody can say whose seats it moves. */
function groundsOf(
  { constituencies }: ListContest,
  offices: readonly PendingOffice[],
): ReadonlyMap<string, Ground> | undefined {
  const byKey = new Map<string, PendingOffice[]>(constituencies.map(({ key }) => [key, []]));
  const only = constituencies.length === 1 ? constituencies[0]?.key : undefined;
  for (const office of offices) {
    const own = byKey.get(only ?? office.constituency ?? '');
    if (own === undefined) return undefined;
    own.push(office);
  }
  return new Map(
    constituencies.map(({ key, count }) => {
      const own = byKey.get(key) ?? [];
      return [key, { count: certainOf(count, own), remaining: remainingOf(own) ?? 0n }];
    }),
  );
}

function groundIn(grounds: ReadonlyMap<string, Ground>, { key, count }: Constituency): Ground {
  return grounds.get(key) ?? { count, remaining: 0n };
}

function sceneOf(
  { thresholdPercent }: ListContest,
  { key, capacity }: Constituency,
  { seats, unfilled, lists }: ConstituencySeats,
  { count, remaining }: Ground,
  base: Ground,
): Scene {
  const held = new Map(lists.map((list) => [list.candidate, list.seats]));
  const parties = [...count.votes.keys()].toSorted(byText).map((list) => ({
    list,
    votes: votesOf(count, list),
    seats: held.get(list) ?? 0,
    capacity: capacity?.get(list) ?? seats,
    standing: standingOf(thresholdPercent, votesOf(base.count, list), base),
  }));
  return { key, seats, unfilled, parties, remaining };
}

function standingOf(thresholdPercent: number | null, votes: bigint, base: Ground): Standing {
  if (thresholdPercent === null) return 'in';
  const percent = fractionOfDecimal(thresholdPercent);
  const { valid } = base.count;
  const { remaining } = base;
  if (reaches(votes, valid + remaining, percent) && reaches(votes, valid, percent)) return 'in';
  const never = !reaches(votes + remaining, valid + remaining, percent);
  return never && !reaches(votes, valid, percent) ? 'out' : 'open';
}

/**
 * A seat moves from one list to another when the second's next quotient, with every ballot that may come, is not below
 * the first's last one. Lists with nothing to come keep what lots gave them.
 */
function divisorDoubts({ key, unfilled, parties, remaining }: Scene, divisor: Divisor): Doubt[] {
  const open = parties.find(({ seats, standing }) => seats > 0 && standing !== 'in');
  if (open !== undefined) return [doubt('threshold', [open.list], key)];
  const rivals = parties.filter(
    ({ votes, seats, capacity, standing }) =>
      seats < capacity &&
      votes + remaining > 0n &&
      (remaining > 0n ? standing !== 'out' : standing === 'open'),
  );
  for (const rival of rivals) {
    const next = { votes: rival.votes + remaining, divisor: divisor(rival.seats) };
    const loser = parties.find(
      ({ list, votes, seats }) =>
        seats > 0 && list !== rival.list && votes * next.divisor <= next.votes * divisor(seats - 1),
    );
    if (loser !== undefined) return [doubt('seat', [loser.list, rival.list], key)];
    if (unfilled > 0) return [doubt('seat', [rival.list], key)];
  }
  return [];
}

/**
 * Seats by largest remainder are right exactly where no list is a whole quota or more above its seats compared with
 * another: S·(v₂ − v₁) < (s₂ − s₁ + 1)·E for each two lists. A ballot for the second moves that by at most S − s₂ + s₁ − 1.
 */
function quotaDoubts({ key, seats, unfilled, parties, remaining }: Scene): Doubt[] {
  const open = parties.find(({ votes, standing }) => standing === 'open' && votes + remaining > 0n);
  if (open !== undefined) return [doubt('threshold', [open.list], key)];
  if (remaining === 0n) return [];
  if (unfilled > 0) return [doubt('seat', [], key)];
  const inside = parties.filter(({ standing }) => standing === 'in');
  const total = sumOf(inside.map(({ votes }) => votes));
  const house = BigInt(seats);
  for (const one of inside) {
    const rival = inside.find((other) => {
      if (other === one) return false;
      const room = BigInt(other.seats - one.seats + 1);
      const gain = house > room ? house - room : 0n;
      return house * (other.votes - one.votes) - room * total + remaining * gain >= 0n;
    });
    if (rival !== undefined) return [doubt('seat', [one.list, rival.list], key)];
  }
  return [];
}
