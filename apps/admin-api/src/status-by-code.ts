import type { AuditErrorCode } from '#features/audit';
import type { IdentityErrorCode } from '#features/identity';
import { PLATFORM_STATUS, type StatusTable } from '#platform/http';

/** What each refusal is in HTTP. A feature's new code does not compile until it stands here. */
export const STATUS_BY_CODE = {
  ...PLATFORM_STATUS,
  audit_not_found: 404,
  wrong_credentials: 401,
  refresh_refused: 401,
  csrf_refused: 403,
  email_taken: 409,
  wrong_password: 422,
  password_refused: 422,
  link_refused: 422,
} as const satisfies StatusTable<AuditErrorCode | IdentityErrorCode>;
