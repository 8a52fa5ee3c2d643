import type { FieldProblem } from '#kernel';
import { isCommon } from './common-passwords.js';

export const MIN_PASSWORD = 10;
/** Bounded because every character is hashed; far above what anybody types or a manager makes. */
export const MAX_PASSWORD = 200;

/** Keyboards differ in how they compose é; the hash must not. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Length and what is easily guessed; no rules about kinds of characters, which only make people write `Password1!`.
 * `about` is what others know of its owner: an address, a name, what somebody signs in as.
 */
export function passwordProblems(
  password: string,
  about: readonly string[],
  field: string,
): readonly FieldProblem[] {
  const text = normalizePassword(password);
  const length = Array.from(text).length;
  const problem = (code: string, detail: string): FieldProblem => ({ field, code, detail });
  if (length < MIN_PASSWORD)
    return [problem('too_short', `must have at least ${String(MIN_PASSWORD)} characters`)];
  if (length > MAX_PASSWORD)
    return [problem('too_long', `must have at most ${String(MAX_PASSWORD)} characters`)];
  if (isMadeOf(text, about))
    return [problem('about_you', 'must not be made of your name or of what you sign in as')];
  if (isCommon(text))
    return [problem('too_common', 'is one that many people choose, or that a program tries first')];
  return [];
}

const MIN_TELLING = 4;

/** One of these, with no more than a few signs around it. */
function isMadeOf(password: string, about: readonly string[]): boolean {
  const plain = bare(password);
  return about
    .map(bare)
    .filter((part) => part.length >= MIN_TELLING)
    .some((part) => plain.includes(part) && plain.length - part.length < MIN_TELLING + 1);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
