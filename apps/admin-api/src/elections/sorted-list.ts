import { DomainError } from '#kernel';
import type { PageRequest, SortedRow, SortKey } from '#features/elections';
import { decodeCursor, encodeCursor, type Page } from '#platform/http';

interface ListQuery {
  readonly sort?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** `-name` is name, downwards. The words themselves were checked by the query's DTO. */
export function pageRequest<Word extends string>(
  { sort: asked, cursor, limit }: ListQuery,
  standard: Word | `-${Word}`,
): PageRequest<Word> {
  const order = asked ?? standard;
  const descending = order.startsWith('-');
  const sort = (descending ? order.slice(1) : order) as Word;
  return { sort, descending, after: keyFromCursor(cursor, order), limit };
}

/** One row more than the page only tells that there is a next one. */
export function sortedPage<T, Body>(
  rows: readonly SortedRow<T>[],
  { sort, descending, limit }: PageRequest<string>,
  toBody: (row: T) => Body,
): Page<Body> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const order = descending ? `-${sort}` : sort;
  return {
    items: shown.map(({ row }) => toBody(row)),
    next_cursor:
      rows.length > limit && last !== undefined ? encodeCursor([order, ...last.key]) : null,
  };
}

/** A cursor goes on in the order that it was made in, and in no other. */
function keyFromCursor(cursor: string | undefined, order: string): SortKey | undefined {
  if (cursor === undefined) return undefined;
  const decoded = decodeCursor(cursor);
  const [madeIn, value, id, ...more] = decoded.ok ? decoded.value : [];
  if (madeIn === order && value !== undefined && typeof id === 'string' && more.length === 0) {
    return [value, id];
  }
  throw new DomainError(
    'malformed_cursor',
    'The cursor is not one that this list gave out in this order. Start again without it.',
  );
}
