import { DomainError } from '#kernel';
import type { Refusal, ResultState } from './life.js';

export type OfficialResultsErrorCode = Refusal;

type Detail = (from: ResultState) => string;

const DETAILS: Readonly<Record<Refusal, Detail>> = {
  result_wrong_move: (from) =>
    `This cannot be done with a result that is ${from}. Read it again and see which moves are possible.`,
  result_owner_needed: () => 'Only an owner of the election does this.',
  result_reason_needed: () => 'Say why: this needs a reason.',
  result_third_person_needed: () =>
    'Whoever keyed one of the two entries does not settle their differences: ask a third person.',
  result_errors_open: () =>
    'The figures cannot all be true; see findings. Correct them, or declare them as written, with a photo and a reason.',
  result_settlement_refused: () =>
    'Settle the fields on which the two entries differ, each with a count that the paper shows.',
};

/** A move that was refused, for whoever asked for it. */
export function moveRefused(
  why: Refusal,
  from: ResultState,
): DomainError<OfficialResultsErrorCode> {
  return new DomainError(why, DETAILS[why](from));
}
