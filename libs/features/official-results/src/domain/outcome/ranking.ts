import type { CandidateId } from '#kernel';
import type { Count } from './contest.js';
import { compareBigInts, exactText, fraction } from './fraction.js';
import type { Standing } from './result.js';

/** Most votes first; among equals by id, so that the order in which things arrive shows nowhere. */
export function standingsOf({ votes, valid }: Count): Standing[] {
  return [...votes]
    .map(([candidate, own]) => ({
      candidate,
      votes: own,
      share: valid === 0n ? null : exactText(fraction(own, valid)),
    }))
    .sort((a, b) => compareBigInts(b.votes, a.votes) || byText(a.candidate, b.candidate));
}

export function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Who is through, and who would be but for too few places. */
export interface Cut<T> {
  readonly through: readonly T[];
  readonly tied: readonly T[];
  readonly places: number;
}

/** The first so many of a sorted list, where equals at the edge are all tied for the places that are left. */
export function cut<T>(
  sorted: readonly T[],
  places: number,
  equal: (a: T, b: T) => boolean,
): Cut<T> {
  const last = sorted[places - 1];
  const next = sorted[places];
  if (last === undefined || next === undefined || !equal(last, next)) {
    return { through: sorted.slice(0, places), tied: [], places: 0 };
  }
  const through = sorted.slice(0, places).filter((one) => !equal(one, last));
  const tied = sorted.filter((one) => equal(one, last));
  return { through, tied, places: places - through.length };
}

export function votesOf({ votes }: Count, candidate: CandidateId): bigint {
  return votes.get(candidate) ?? 0n;
}

export function sumOf(numbers: Iterable<bigint>): bigint {
  let sum = 0n;
  for (const number of numbers) sum += number;
  return sum;
}

export function nobodyVoted({ votes }: Count): boolean {
  return [...votes.values()].every((own) => own === 0n);
}
