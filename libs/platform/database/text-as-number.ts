import type { ValueTransformer } from 'typeorm';

/**
 * For bigint and numeric columns, which the driver hands out as text. Only where a double carries every value
 * unharmed: whole numbers far below 2^53, and decimals of a few digits.
 */
export const textAsNumber: ValueTransformer = {
  from: (text: string | null) => (text === null ? null : Number(text)),
  to: (value: number | null) => value,
};
