import type { AuditErrorCode } from '#features/audit';
import { PLATFORM_STATUS, type StatusTable } from '#platform/http';

/** What each refusal is in HTTP. A feature's new code does not compile until it stands here. */
export const STATUS_BY_CODE = {
  ...PLATFORM_STATUS,
  audit_not_found: 404,
} as const satisfies StatusTable<AuditErrorCode>;
