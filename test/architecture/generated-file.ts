import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * A file that is generated from the code, and committed so that a change of it can be read in a review.
 * `npm run generate` writes it; every other run compares. On CI it is never written.
 */
export function readOrGenerate(file: string, generated: string): string {
  const place = path.join(root, file);
  if (process.env['SCRUTIN_GENERATE'] === 'true' && process.env['CI'] !== 'true') {
    writeFileSync(place, generated);
  }
  return existsSync(place) ? readFileSync(place, 'utf8') : '(run `npm run generate` first)';
}
