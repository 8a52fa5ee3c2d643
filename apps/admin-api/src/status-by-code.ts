import type { AuditErrorCode } from '#features/audit';
import type { DiscrepanciesErrorCode } from '#features/discrepancies';
import type { ElectionsErrorCode } from '#features/elections';
import type { IdentityErrorCode } from '#features/identity';
import type { EvidenceErrorCode } from '#features/media';
import type {
  OfficialResultsErrorCode,
  OutcomeErrorCode,
  ResultRefusalCode,
} from '#features/official-results';
import type { StandingErrorCode } from '#features/sources';
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
  election_not_found: 404,
  area_not_found: 404,
  centre_not_found: 404,
  office_not_found: 404,
  candidate_not_found: 404,
  photo_not_found: 404,
  member_not_found: 404,
  invitation_not_found: 404,
  import_not_found: 404,
  role_insufficient: 403,
  wrong_move: 409,
  election_incomplete: 409,
  election_over: 409,
  not_a_draft: 409,
  frozen: 409,
  extension_refused: 409,
  code_taken: 409,
  in_use: 409,
  last_owner: 409,
  already_member: 409,
  nothing_to_decide: 409,
  import_running: 409,
  invitation_refused: 422,
  photo_refused: 422,
  import_busy: 429,
  publication_not_found: 404,
  result_owner_needed: 403,
  result_third_person_needed: 403,
  results_not_open: 409,
  result_exists: 409,
  result_wrong_move: 409,
  finding_not_open: 409,
  rules_frozen: 409,
  area_not_cancelled: 409,
  lots_drawn: 409,
  nothing_to_publish: 409,
  result_changed: 412,
  result_errors_open: 422,
  result_reason_needed: 422,
  result_settlement_refused: 422,
  lot_does_not_fit: 422,
  publication_refused: 422,
  result_version_missing: 428,
  source_not_found: 404,
  evidence_not_found: 404,
  source_wrong_move: 409,
  source_password_needed: 409,
  discrepancy_wrong_move: 409,
  discrepancy_changed: 412,
  discrepancy_version_missing: 428,
} as const satisfies StatusTable<
  | AuditErrorCode
  | EvidenceErrorCode
  | ElectionsErrorCode
  | IdentityErrorCode
  | OfficialResultsErrorCode
  | OutcomeErrorCode
  | ResultRefusalCode
  | StandingErrorCode
  | DiscrepanciesErrorCode
>;
