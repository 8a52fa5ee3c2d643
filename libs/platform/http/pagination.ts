import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DomainError, err, ok, type Result } from '#kernel';
import { WholeNumberText } from './body-fields.js';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 200;
/** Holds the longest name that a list is sorted by, in any script, and in base64. */
const MAX_CURSOR = 4_096;

/** What every list accepts. */
export class PageQuery {
  @ApiProperty({
    required: false,
    type: 'integer',
    default: DEFAULT_PAGE_SIZE,
    minimum: 1,
    maximum: MAX_PAGE_SIZE,
    description: 'How many items to answer at most.',
  })
  @IsOptional()
  @WholeNumberText()
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  readonly limit: number = DEFAULT_PAGE_SIZE;

  @ApiProperty({
    required: false,
    maxLength: MAX_CURSOR,
    description:
      'Where to go on: `next_cursor` of the page before. Leave it out for the first page.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_CURSOR)
  readonly cursor?: string;
}

/** What every list answers. `next_cursor` is null on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next_cursor: string | null;
}

/** Cuts one row more than asked for down to a page; the extra row only tells that there is a next one. */
export function toPage<T>(
  rows: readonly T[],
  limit: number,
  cursorOf: (last: T) => readonly (string | number)[],
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, next_cursor: hasMore ? encodeCursor(cursorOf(last)) : null };
}

/** Opaque to clients: the sort keys of the last item of a page. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

export function decodeCursor(cursor: string): Result<readonly (string | number)[], 'malformed'> {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const valid = Array.isArray(keys) && keys.every(isKey);
    return valid ? ok(keys as (string | number)[]) : err('malformed');
  } catch {
    return err('malformed');
  }
}

/** What the guard of all input cannot see in here: text that PostgreSQL could not even compare with. */
function isKey(key: unknown): boolean {
  if (typeof key === 'string') return !key.includes('\0') && key.isWellFormed();
  return Number.isSafeInteger(key);
}

/** For lists sorted by one whole number. */
export function numberFromCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const decoded = decodeCursor(cursor);
  const key = decoded.ok && decoded.value.length === 1 ? decoded.value[0] : undefined;
  if (typeof key === 'number') return key;
  throw new DomainError(
    'malformed_cursor',
    'The cursor is not one that this list gave out. Start again without it.',
  );
}

/** Documents a page of `Item` in OpenAPI. */
export function ApiPageResponse(item: Type, description: string): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(item),
    ApiOkResponse({
      description,
      schema: {
        type: 'object',
        required: ['items', 'next_cursor'],
        properties: {
          items: { type: 'array', items: { $ref: getSchemaPath(item) } },
          next_cursor: { type: 'string', nullable: true },
        },
      },
    }),
  );
}
