import type { AreaId, CentreId } from '#kernel';
import type { ElectionKind } from './election.js';
import type { ElectionState } from './life.js';

/** What lists can be asked: in which order, narrowed to what, from where on. */

export type ElectionSort = 'name' | 'code' | 'opens_at' | 'created_at';

export interface ElectionFilter {
  readonly state?: ElectionState | undefined;
  readonly kind?: ElectionKind | undefined;
  readonly search?: string | undefined;
}

export type AreaSort = 'code' | 'name' | 'level';

export interface AreaFilter {
  /** Directly under this one; null for the roots. */
  readonly parentId?: AreaId | null | undefined;
  /** Anywhere under this one. */
  readonly withinId?: AreaId | undefined;
  readonly level?: number | undefined;
  readonly search?: string | undefined;
}

export type CentreSort = 'code' | 'name';

export interface CentreFilter {
  /** In this area or anywhere under it. */
  readonly areaId?: AreaId | undefined;
  readonly search?: string | undefined;
}

export type OfficeSort = 'code' | 'registered';

export interface OfficeFilter {
  readonly centreId?: CentreId | undefined;
  /** In this area or anywhere under it. */
  readonly areaId?: AreaId | undefined;
  /** Whether the roll is known. */
  readonly isRollKnown?: boolean | undefined;
  readonly search?: string | undefined;
}

export type CandidateSort = 'list_order' | 'name' | 'party_id';

export type SortKey = readonly [value: string | number, id: string];

export interface PageRequest<Word extends string> {
  readonly sort: Word;
  readonly descending: boolean;
  /** Where the page before ended. */
  readonly after: SortKey | undefined;
  readonly limit: number;
}

export interface SortedRow<T> {
  readonly row: T;
  readonly key: SortKey;
}
