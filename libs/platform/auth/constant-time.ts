import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares secrets without telling by its duration where, or at which length, they differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
