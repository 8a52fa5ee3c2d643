import { DomainError } from '#kernel';

export type AuditErrorCode = 'audit_not_found';

/** The same for a trail that does not exist and for one that is not yours. */
export function auditNotFound(): DomainError<AuditErrorCode> {
  return new DomainError(
    'audit_not_found',
    'There is no such audit trail, or it is not yours to read. Members read that of an election: add election_id.',
  );
}
