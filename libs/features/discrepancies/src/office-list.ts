import { DomainError, type AreaId, type OfficeId } from '#kernel';
import type { PageRequest, SortedRow, SortKey } from '#features/elections';
import { countsByState } from './domain/area-roll-up.js';
import type { ComparisonCode } from './domain/comparison.js';
import { stateOf, type DiscrepancyState, type Handling } from './domain/life.js';
import type { OfficeRow } from './domain/office-row.js';
import type { Provenance } from './domain/sides.js';

export type DiscrepancySort = 'size' | 'code';

export interface DiscrepancyFilter {
  /** Left out: whatever differs by too much, handled or not. */
  readonly state?: DiscrepancyState | undefined;
  /** In this area or anywhere under it. */
  readonly areaId?: AreaId | undefined;
  /** Of which this differs by too much. */
  readonly code?: ComparisonCode | undefined;
  readonly provenance?: Provenance | undefined;
}

export interface ListedOffice {
  readonly row: OfficeRow;
  readonly state: DiscrepancyState;
  readonly handling: Handling | undefined;
}

export interface ListedOffices {
  /** One more than asked for where there is a next page. */
  readonly rows: readonly SortedRow<ListedOffice>[];
  /** Of all offices that the filter takes, whatever their state. */
  readonly counts: Readonly<Record<DiscrepancyState, number>>;
}

/** `isWithin` says whether an office stands in the area that was asked for. */
export function listOffices(
  rows: readonly OfficeRow[],
  handlings: ReadonlyMap<OfficeId, Handling>,
  { state: wanted, code, provenance }: DiscrepancyFilter,
  isWithin: (areaId: AreaId | null) => boolean,
  page: PageRequest<DiscrepancySort>,
): ListedOffices {
  const counts = new Map<DiscrepancyState, number>();
  const chosen: SortedRow<ListedOffice>[] = [];
  for (const row of rows) {
    if (provenance !== undefined && row.provenance !== provenance) continue;
    if (code !== undefined && !row.exceeding.some((each) => each.code === code)) continue;
    if (!isWithin(row.office.areaId)) continue;
    const handling = handlings.get(row.office.id);
    const state = stateOf(row, handling);
    counts.set(state, (counts.get(state) ?? 0) + 1);
    if (wanted === undefined ? row.exceeding.length > 0 : state === wanted) {
      chosen.push({ row: { row, state, handling }, key: keyOf(row, page.sort) });
    }
  }
  return { rows: pageOf(chosen, page), counts: countsByState(counts) };
}

function keyOf({ office, largest }: OfficeRow, sort: DiscrepancySort): SortKey {
  return [sort === 'size' ? largest : office.code, office.id];
}

function pageOf(
  chosen: readonly SortedRow<ListedOffice>[],
  { sort, descending, after, limit }: PageRequest<DiscrepancySort>,
): readonly SortedRow<ListedOffice>[] {
  if (after !== undefined && typeof after[0] !== (sort === 'size' ? 'number' : 'string')) {
    throw new DomainError(
      'malformed_cursor',
      'The cursor is not one that this list gave out. Start again without it.',
    );
  }
  const direction = descending ? -1 : 1;
  return chosen
    .filter(({ key }) => after === undefined || direction * compareKeys(key, after) > 0)
    .sort(({ key: one }, { key: other }) => direction * compareKeys(one, other))
    .slice(0, limit + 1);
}

/** Of one list: the values are all numbers, or all text. */
function compareKeys([value, id]: SortKey, [otherValue, otherId]: SortKey): number {
  if (value !== otherValue) return value < otherValue ? -1 : 1;
  if (id === otherId) return 0;
  return id < otherId ? -1 : 1;
}
