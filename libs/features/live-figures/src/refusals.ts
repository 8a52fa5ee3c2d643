import { DomainError } from '#kernel';
import type { ElectionsErrorCode } from '#features/elections';

type Unseen = Extract<
  ElectionsErrorCode,
  'election_not_found' | 'area_not_found' | 'centre_not_found'
>;

export type LiveFiguresErrorCode = Unseen | 'reads_waiting' | 'publication_not_found';

type Refusal = DomainError<LiveFiguresErrorCode>;

export function readsWaiting(): Refusal {
  return new DomainError(
    'reads_waiting',
    'Too many questions wait for an answer. Ask again in a few seconds.',
  );
}

export function publicationNotFound(): Refusal {
  return new DomainError(
    'publication_not_found',
    'No official results of that number were published. Leave the version out for the latest.',
  );
}
