import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsDate,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { LowerCase } from './lower-case.js';
import { Trimmed } from './trimmed.js';

const MAX_INTEGER = 2_147_483_647;

export interface FieldOptions {
  readonly description?: string;
  readonly example?: unknown;
  /** May be left out. */
  readonly optional?: boolean;
  /** May be null, or left out, which means the same: there is none. */
  readonly nullable?: boolean;
}

/** What may be left out is still no place for null: that would be stored. */
function presence({ optional = false, nullable = false }: FieldOptions): PropertyDecorator[] {
  if (!optional && !nullable) return [];
  return [ValidateIf((_, value: unknown) => value !== undefined && (value !== null || !nullable))];
}

function documented(options: FieldOptions, more: ApiPropertyOptions): PropertyDecorator {
  const { optional = false, nullable = false, ...rest } = options;
  return ApiProperty({
    ...rest,
    ...more,
    required: !optional && !nullable,
    ...(nullable ? { nullable } : {}),
  } as ApiPropertyOptions);
}

function field(
  options: FieldOptions,
  more: ApiPropertyOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  return applyDecorators(documented(options, more), ...presence(options), ...checks);
}

const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;

/** Text of one line that is more than blanks. */
export function TextField(maxLength: number, options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, minLength: 1, maxLength },
    IsString(),
    Trimmed(),
    MinLength(1),
    MaxLength(maxLength),
    Matches(ONE_LINE, { message: 'must not hold control characters or line breaks' }),
  );
}

/** As it was typed: blanks are part of it. Whether it is a good one is for the policy to say. */
export function PasswordField(maxLength: number, options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'password', maxLength },
    IsString(),
    MaxLength(maxLength),
  );
}

export function PatternField(pattern: RegExp, options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: String, pattern: pattern.source }, IsString(), Matches(pattern));
}

export function ChoiceField(
  choices: readonly string[],
  options: FieldOptions = {},
): PropertyDecorator {
  return field(options, { type: String, enum: [...choices] }, IsIn([...choices]));
}

export function WholeNumberField(
  min: number,
  max = MAX_INTEGER,
  options: FieldOptions = {},
): PropertyDecorator {
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    IsInt(),
    Min(min),
    Max(max),
  );
}

/** In a query everything is text. Digits only: `Number` would take `0x10`, `1e2` and blanks as well. */
export function WholeNumberText(): PropertyDecorator {
  return Transform(({ value }: { readonly value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  );
}

export function DecimalField(
  min: number,
  max: number,
  decimals: number,
  options: FieldOptions = {},
): PropertyDecorator {
  return field(
    options,
    { type: 'number', minimum: min, maximum: max },
    IsNumber({ allowNaN: false, allowInfinity: false }),
    HasDecimals(decimals),
    Min(min),
    Max(max),
  );
}

/** The library's own check counts the digits in the text of a number, and fails on 1e-7. */
function HasDecimals(decimals: number): PropertyDecorator {
  return ValidateBy({
    name: 'maxDecimals',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'number' && Number(value.toFixed(decimals)) === value,
      defaultMessage: () => `$property must have at most ${String(decimals)} decimals`,
    },
  });
}

export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: String, format: 'uuid' }, IsUUID(), LowerCase());
}

/** With the offset, so that nobody has to guess whose noon is meant; within the centuries that columns hold. */
const INSTANT =
  /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Undefined of what is no moment. */
export function parseInstant(text: string): Date | undefined {
  if (!INSTANT.test(text)) return undefined;
  const date = new Date(text);
  // The 31st of a shorter month would slip into the next one.
  return date.getTime() && isOnCalendar(text) ? date : undefined;
}

function toInstant(value: unknown): unknown {
  if (typeof value === 'string') return parseInstant(value) ?? NaN;
  return value === null || value === undefined ? value : NaN;
}

function isOnCalendar(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { example: '2026-11-28T07:00:00+01:00', ...options },
    { type: String, format: 'date-time' },
    Transform(({ obj, key }: { readonly obj: Record<string, unknown>; readonly key: string }) =>
      toInstant(obj[key]),
    ),
    IsDate({
      message:
        '$property must be a moment in ISO 8601 with its offset, such as 2026-11-28T07:00:00+01:00',
    }),
  );
}

/** What a search is for; blanks around it mean nothing. */
export function SearchField(description: string): PropertyDecorator {
  return TextField(100, { optional: true, description });
}

/** `name` sorts upwards, `-name` downwards. */
export function SortField(words: readonly string[]): PropertyDecorator {
  const choices = words.flatMap((word) => [word, `-${word}`]);
  return ChoiceField(choices, {
    optional: true,
    description: 'A minus before it turns the order round.',
  });
}

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)*$/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false; // The only way to ask whether this machine knows a zone.
  }
}

export function TimeZoneField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String },
    MaxLength(64),
    ValidateBy({
      name: 'isTimeZone',
      validator: {
        validate: isTimeZone,
        defaultMessage: () => '$property must be a time zone such as Africa/Libreville',
      },
    }),
  );
}
