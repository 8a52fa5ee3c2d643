import type { Age, Gender, VoteAttributes } from './messages.js';

/** Somebody in the line of an office. */
export interface WaitingCitizen {
  readonly id: string;
  readonly gender: Gender | null;
  readonly age: Age | null;
}

/** Whether a vote may be shown: what a citizen did not say excludes nothing. */
export function agrees(
  { gender, age }: Pick<WaitingCitizen, 'gender' | 'age'>,
  vote: Pick<VoteAttributes, 'gender' | 'age'>,
): boolean {
  return (gender === null || gender === vote.gender) && (age === null || age === vote.age);
}

/**
 * Which votes are worth claiming: the oldest first, each for whoever waits for longest and whom it may concern. Who gets
 * it is decided by the database, where others claim at the same time.
 */
export function claimable<V extends VoteAttributes>(
  votes: readonly V[],
  line: readonly WaitingCitizen[],
  hasDeclined: (citizen: WaitingCitizen, vote: V) => boolean,
): readonly V[] {
  const left = [...line];
  return votes.filter((vote) => {
    const at = left.findIndex((one) => agrees(one, vote) && !hasDeclined(one, vote));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}
