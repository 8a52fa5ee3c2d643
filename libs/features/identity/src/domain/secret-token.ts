import { createHash, createHmac } from 'node:crypto';

/** What is kept of a token: whoever reads the database cannot use what lies there. 256 bits of chance need no salt. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Names the purpose, so that one secret gives keys that have nothing to do with each other. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return createHmac('sha256', secret).update(`scrutin ${purpose} 1`).digest();
}

export function hmacOf(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
