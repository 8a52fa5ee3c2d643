import { DomainError } from '#kernel';

export type OutcomeErrorCode = 'lot_does_not_fit';

export function lotDoesNotFit(detail: string): DomainError<OutcomeErrorCode> {
  return new DomainError('lot_does_not_fit', detail);
}
