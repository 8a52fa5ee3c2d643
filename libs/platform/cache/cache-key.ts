import { createHash } from 'node:crypto';

/** What a cached value depends on: all of it, or somebody is answered with what was meant for another. */
export interface CacheKey {
  /** Names the list in code and in the figures: `elections.offices`. Never made of input. */
  readonly area: string;
  /** Raised when the shape of the value changes, so that a new release does not read what an old one wrote. */
  readonly schema: number;
  /** Moved by every write to what is cached; a key is never written over, it falls out of use. */
  readonly version: number | string;
  /** Everything else that the value depends on: filters, order, cursor, who may see what. */
  readonly parts: readonly (string | number)[];
}

/**
 * Of one length whatever the parts are, and of one key only: JSON keeps the parts apart, and escapes the halves of
 * characters that an encoding would make equal. A number and its text are told apart by their letter.
 */
export function storedKey({ area, schema, version, parts }: CacheKey): string {
  const canonical = JSON.stringify([area, schema, [version, ...parts].map(tagged)]);
  return `scrutin:cache:${createHash('sha256').update(canonical).digest('base64url')}`;
}

function tagged(part: string | number): string {
  return typeof part === 'number' ? `n${part}` : `s${part}`;
}
