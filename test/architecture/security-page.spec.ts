import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const page = readFileSync(path.join(root, 'SECURITY.md'), 'utf8');
const named = [
  ...page.matchAll(/`((?:apps|libs|db|deploy|docs|test|tools|\.ci|\.github)\/[^`\s]+)`/g),
].map(([, file = '']) => file);

it('names only files that exist, where it says that a threat is met and proved', () => {
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
