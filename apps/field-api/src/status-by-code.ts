import type { ElectionsErrorCode } from '#features/elections';
import { PLATFORM_STATUS, type StatusTable } from '#platform/http';

/** What each refusal is in HTTP. Of the registry, the field meets offices alone. */
export const STATUS_BY_CODE = {
  ...PLATFORM_STATUS,
  office_not_found: 404,
} as const satisfies StatusTable<Extract<ElectionsErrorCode, 'office_not_found'>>;
