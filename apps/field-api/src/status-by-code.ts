import type { LendingErrorCode } from '#features/media';
import type { LiveFiguresErrorCode } from '#features/live-figures';
import type { ObservationsErrorCode } from '#features/observations';
import type { SignInErrorCode } from '#features/sources';
import { PLATFORM_STATUS, type StatusTable } from '#platform/http';

/** What each refusal is in HTTP. A feature's new code does not compile until it stands here. */
export const STATUS_BY_CODE = {
  ...PLATFORM_STATUS,
  wrong_credentials: 401,
  source_suspended: 403,
  office_not_found: 404,
  election_not_found: 404,
  area_not_found: 404,
  centre_not_found: 404,
  publication_not_found: 404,
  report_not_found: 404,
  window_closed: 409,
  quota_exceeded: 409,
  report_exists: 409,
  report_withdrawn: 409,
  stale_revision: 409,
  password_refused: 422,
  index_too_high: 422,
  unknown_party: 422,
  observed_outside: 422,
  too_many_tokens: 429,
  reports_waiting: 503,
  credentials_unavailable: 503,
  reads_waiting: 503,
} as const satisfies StatusTable<
  LendingErrorCode | LiveFiguresErrorCode | ObservationsErrorCode | SignInErrorCode
>;
