import { err, ok, type Brand, type Result } from '#kernel';

/** What two addresses have in common that are one and the same to us. */
export type EmailKey = Brand<string, 'EmailKey'>;

export interface EmailAddress {
  /** As it was typed: mail goes here. */
  readonly typed: string;
  readonly key: EmailKey;
}

const MAX_ADDRESS = 254;
const MAX_LOCAL = 64;
const MAX_DOMAIN = 253;
/** Letters of any script: RFC 6531 allows them, and names in our countries carry accents. */
const LOCAL =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const ALL_DIGITS = /^\d+$/;

/**
 * Strict where it protects (no space, no control character, no bracket can reach a mail header), and otherwise
 * generous: whether an address exists, only a mail can tell.
 */
export function parseEmail(text: string): Result<EmailAddress, 'malformed'> {
  const typed = text.trim().normalize('NFC');
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, Math.max(at, 0));
  const domain = typed.slice(at + 1);
  const labels = domain.split('.');
  const wellFormed =
    typed.length <= MAX_ADDRESS &&
    local.length <= MAX_LOCAL &&
    domain.length <= MAX_DOMAIN &&
    LOCAL.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    !ALL_DIGITS.test(labels.at(-1) ?? '');
  return wellFormed ? ok({ typed, key: emailKey(typed) }) : err('malformed');
}

/**
 * NFC before and after lower case: some letters come apart when they become small (the Turkish capital İ becomes i
 * and a dot above it). Independent of any locale, so İ, ı and i stay three letters; only what Unicode itself calls
 * the same letter is folded.
 */
export function emailKey(address: string): EmailKey {
  return address.normalize('NFC').toLowerCase().normalize('NFC') as EmailKey;
}
