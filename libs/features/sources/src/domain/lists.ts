import type { OfficeId } from '#kernel';
import type { SourceStatus } from './source.js';

export type SourceSort = 'elector_id' | 'since' | 'changed_at';

export interface SourceFilter {
  readonly status?: SourceStatus | undefined;
  /** Those that have signed in there. */
  readonly officeId?: OfficeId | undefined;
  /** How the elector_id begins. */
  readonly electorId?: string | undefined;
}
