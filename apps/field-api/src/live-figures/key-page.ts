import { DomainError } from '#kernel';
import type { PageRequest, SortedRow } from '#features/elections';
import { decodeCursor, encodeCursor, type Page } from '#platform/http';

interface ListQuery {
  readonly cursor?: string;
  readonly limit: number;
}

/** A page in the one order that the list has. */
export function pageRequest<Word extends string>(
  { cursor, limit }: ListQuery,
  sort: Word,
  descending = false,
): PageRequest<Word> {
  return { sort, descending, limit, after: cursor === undefined ? undefined : keyOf(cursor) };
}

/** One row more than the page only tells that there is a next one. */
export function keyPage<T, Body>(
  rows: readonly SortedRow<T>[],
  limit: number,
  toBody: (row: T) => Body,
): Page<Body> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ row }) => toBody(row)),
    next_cursor: rows.length > limit && last !== undefined ? encodeCursor(last.key) : null,
  };
}

function keyOf(cursor: string): readonly [string | number, string] {
  const decoded = decodeCursor(cursor);
  const [value, id, ...more] = decoded.ok ? decoded.value : [];
  if (value !== undefined && typeof id === 'string' && more.length === 0) return [value, id];
  throw new DomainError(
    'malformed_cursor',
    'The cursor is not one that this list gave out. Start again without it.',
  );
}
