import type { FieldProblem } from '#kernel';
import { isCommon } from './common-passwords.js';

export const MIN_PASSWORD = 10;
/** Bounded because every character is hashed; far above what anybody types or a manager makes. */
export const MAX_PASSWORD = 200;

/** Whose password it is: one that can be read off the account is refused. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** Keyboards differ in how they compose é; the hash must not. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Length and what is easily guessed; no rules about kinds of characters, which only make people write `Password1!`. */
export function passwordProblems(
  password: string,
  owner: PasswordOwner,
  field: string,
): readonly FieldProblem[] {
  const text = normalizePassword(password);
  const length = Array.from(text).length;
  const problem = (code: string, detail: string): FieldProblem => ({ field, code, detail });
  if (length < MIN_PASSWORD)
    return [problem('too_short', `must have at least ${String(MIN_PASSWORD)} characters`)];
  if (length > MAX_PASSWORD)
    return [problem('too_long', `must have at most ${String(MAX_PASSWORD)} characters`)];
  if (isAboutOwner(text, owner))
    return [problem('about_you', 'must not be made of your name or your e-mail address')];
  if (isCommon(text))
    return [problem('too_common', 'is one that many people choose, or that a program tries first')];
  return [];
}

const MIN_TELLING = 4;

/** The address, its local part, the name, or one of these with no more than a few signs around it. */
function isAboutOwner(password: string, { email, name }: PasswordOwner): boolean {
  const plain = bare(password);
  const [local = ''] = email.split('@');
  return [email, local, name, ...name.split(/\s+/)]
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
