import type { ValueTransformer } from 'typeorm';

/** The driver hands out bigint as text; ids stay far below 2^53. */
export const wholeNumber: ValueTransformer = {
  from: (text: string | null) => (text === null ? null : Number(text)),
  to: (value: number | null) => value,
};
