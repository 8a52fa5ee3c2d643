import { DomainError, type CandidateId } from '#kernel';
import type { Candidate } from './candidate.js';
import { changedMeanwhile } from './errors.js';

/** Whose turn it is on the ballot. */
export interface BallotPlace {
  readonly id: CandidateId;
  /** The version that the order was made from; without it, the last one to save wins. */
  readonly version?: number | undefined;
}

export interface MovedCandidate {
  readonly candidate: Candidate;
  readonly listOrder: number;
}

/** Who moves where, counted from one, so that the ballot follows the order; nobody where it follows it already. */
export function movesTo(
  order: readonly BallotPlace[],
  ballot: readonly Candidate[],
): readonly MovedCandidate[] {
  const byId = new Map(ballot.map((candidate) => [candidate.id, candidate]));
  const wanted = order.map(({ id }) => byId.get(id)).filter((one) => one !== undefined);
  const isWhole = new Set(wanted).size === ballot.length && order.length === ballot.length;
  if (!isWhole) throw otherBallot();
  const present = [...ballot].sort((one, other) => one.listOrder - other.listOrder);
  // Sent again after its answer was lost: nothing to do, whatever the versions are by now.
  if (present.every(({ id }, place) => wanted[place]?.id === id)) return [];
  const isStale = order.some(
    ({ version }, place) => version !== undefined && version !== wanted[place]?.version,
  );
  if (isStale) throw changedMeanwhile();
  return wanted
    .map((candidate, place) => ({ candidate, listOrder: place + 1 }))
    .filter(({ candidate, listOrder }) => candidate.listOrder !== listOrder);
}

function otherBallot(): DomainError<'conflict'> {
  return new DomainError(
    'conflict',
    'The ballot holds other candidates than this list. Read it again, and send every one of them once.',
  );
}
