// Exits 0 when node_modules holds what package-lock.json asks for. The versions are compared and not the files'
// ages: a checkout or a copy makes every file new. Plain JavaScript, because it runs before anything is built.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string} file */
function readPackages(file) {
  const { packages } = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  return new Map(Object.entries(packages).filter(([name]) => name !== ''));
}

function isInstalled() {
  try {
    const wanted = readPackages('package-lock.json');
    // npm writes this file last, so an interrupted installation has none.
    const present = readPackages('node_modules/.package-lock.json');
    const complete = [...wanted].every(([name, { optional }]) => optional || present.has(name));
    const current = [...present].every(
      ([name, { version }]) => wanted.get(name)?.version === version,
    );
    return complete && current;
  } catch {
    return false; // One of the two is missing or damaged: npm ci puts it right.
  }
}

process.exit(isInstalled() ? 0 : 1);
