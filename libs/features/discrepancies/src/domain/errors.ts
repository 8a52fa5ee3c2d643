import { DomainError } from '#kernel';
import { possibleDecisions, type DiscrepancyState, type HandlingDecision } from './life.js';

export type DiscrepanciesErrorCode =
  'discrepancy_changed' | 'discrepancy_version_missing' | 'discrepancy_wrong_move';

type Refusal = DomainError<DiscrepanciesErrorCode>;

export function discrepancyChanged(): Refusal {
  return new DomainError(
    'discrepancy_changed',
    'These are not the figures any more, or somebody else decided meanwhile. Read the discrepancy again and repeat the decision.',
  );
}

export function versionMissing(): Refusal {
  return new DomainError(
    'discrepancy_version_missing',
    'Send the ETag of the discrepancy that you decide about as If-Match, so that nobody answers for figures unseen.',
  );
}

export function wrongMove(from: DiscrepancyState, decision: HandlingDecision): Refusal {
  const possible = possibleDecisions(from);
  const next =
    possible.length === 0 ? 'nothing is to be decided' : `possible: ${possible.join(', ')}`;
  return new DomainError(
    'discrepancy_wrong_move',
    `The discrepancy of this office is ${from}: it cannot be decided to ${decision} it; ${next}.`,
  );
}
