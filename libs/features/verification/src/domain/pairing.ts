import type { OfficeId } from '#kernel';
import type { Age, Gender, VoteAttributes } from './messages.js';

/** Somebody in the line of an office. */
export interface WaitingCitizen {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly gender: Gender | null;
  readonly age: Age | null;
}

/** A vote that nobody has before them. */
export interface OpenVote extends VoteAttributes {
  readonly officeId: OfficeId;
  readonly index: number;
}

export interface Pair<V> {
  readonly vote: V;
  readonly citizenId: string;
}

export interface Pairing<V> {
  readonly pairs: readonly Pair<V>[];
  /** Votes that concern nobody who waits. */
  readonly left: readonly V[];
}

/** Whether a vote may be shown: what a citizen did not say excludes nothing. */
export function agrees(
  { gender, age }: Pick<WaitingCitizen, 'gender' | 'age'>,
  vote: Pick<VoteAttributes, 'gender' | 'age'>,
): boolean {
  return (gender === null || gender === vote.gender) && (age === null || age === vote.age);
}

/**
 * Which vote is for whom: the first vote first, each for whoever waits for longest and whom it may concern. Whether they get
 * it is decided by the database, where others pair at the same time.
 */
export function pairUp<V extends OpenVote>(
  votes: readonly V[],
  line: readonly WaitingCitizen[],
  hasDeclined: (citizen: WaitingCitizen, vote: V) => boolean,
): Pairing<V> {
  const lines = new Map<OfficeId, WaitingCitizen[]>();
  for (const one of line) {
    const there = lines.get(one.officeId);
    if (there === undefined) lines.set(one.officeId, [one]);
    else there.push(one);
  }
  const pairs: Pair<V>[] = [];
  const left: V[] = [];
  for (const vote of votes) {
    const there = lines.get(vote.officeId) ?? [];
    const at = there.findIndex((one) => agrees(one, vote) && !hasDeclined(one, vote));
    const [citizen] = at < 0 ? [] : there.splice(at, 1);
    if (citizen === undefined) left.push(vote);
    else pairs.push({ vote, citizenId: citizen.id });
  }
  return { pairs, left };
}
