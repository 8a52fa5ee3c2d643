import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DomainError, isUuid } from '#kernel';
import type { PageRequest, SortedRow } from '../domain/lists.js';

/** What stands behind a word that a list can be sorted by. The SQL is ours; nothing a client sends becomes SQL. */
export interface SortColumn {
  readonly sql: string;
  readonly type: 'text' | 'integer' | 'timestamptz';
}

const INTEGER_LIMIT = 2_147_483_647;

/** A page by keyset: as fast at the end of a long list as at its beginning. One row more than asked for. */
export async function findSortedPage<T extends ObjectLiteral, Word extends string>(
  query: SelectQueryBuilder<T>,
  columns: Readonly<Record<Word, SortColumn>>,
  { sort, descending, after, limit }: PageRequest<Word>,
): Promise<readonly SortedRow<T>[]> {
  const { sql, type } = columns[sort];
  const id = `${query.alias}.id`;
  const direction = descending ? 'DESC' : 'ASC';
  query
    // In brackets it is an expression; bare, it would be taken for the column and leave the row without it.
    .addSelect(`(${sql})`, 'sort_value')
    .orderBy('sort_value', direction)
    .addOrderBy(id, direction)
    .limit(limit + 1);
  if (after !== undefined) {
    const [value, afterId] = after;
    if (!fits(value, type) || !isUuid(afterId)) throw malformedCursor();
    query.andWhere(
      `(${sql}, ${id}) ${descending ? '<' : '>'} (:sortValue::${type}, :sortId::uuid)`,
      { sortValue: value, sortId: afterId },
    );
  }
  const { entities, raw } = await query.getRawAndEntities<{
    readonly sort_value: string | number | Date;
  }>();
  return entities.map((row, n) => {
    const value = raw[n]?.sort_value ?? '';
    const plain = value instanceof Date ? value.toISOString() : value;
    return { row, key: [plain, String((row as { readonly id?: unknown }).id)] };
  });
}

function fits(value: string | number, type: SortColumn['type']): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'integer':
      return typeof value === 'number' && Math.abs(value) <= INTEGER_LIMIT;
    case 'timestamptz':
      return typeof value === 'string' && isInstant(value);
  }
}

/** Just as we write them into cursors: PostgreSQL knows no 30th of February, though JavaScript reads one. */
function isInstant(text: string): boolean {
  const date = new Date(text);
  return /^\d{4}-/.test(text) && !isNaN(date.getTime()) && date.toISOString() === text;
}

function malformedCursor(): DomainError<'malformed_cursor'> {
  return new DomainError(
    'malformed_cursor',
    'The cursor is not one that this list gave out. Start again without it.',
  );
}

/** Text that a client searches for, with nothing in it that LIKE would take for a pattern. */
export function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** `searchKey` in SQL, for lists that are short enough to do without a column of it. */
export function searchKeySql(column: string): string {
  const bare = `regexp_replace(normalize(${column}, NFD), '[\\u0300-\\u036f]', '', 'g')`;
  return `regexp_replace(lower(${bare}), '\\s+', ' ', 'g')`;
}
