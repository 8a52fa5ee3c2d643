import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { repository } from './planted-tree.js';

const ROOTS = ['apps', 'libs', 'db', 'tools', 'test'];
const NOT_OURS = /(^|\/)(node_modules|dist)(\/|$)/;
/** Drawers into which everything fits, and in which nobody finds anything. */
const DRAWERS = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared']);
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** The kinds whose file holds the one class that is named after it. */
const KINDS = [
  'module',
  'service',
  'repository',
  'controller',
  'guard',
  'filter',
  'interceptor',
  'pipe',
  'strategy',
];

/** Every file of ours, relative to the root, with forward slashes. */
export async function ourFiles(): Promise<readonly string[]> {
  const listings = await Promise.all(
    ROOTS.map(async (root) => {
      const entries = await readdir(path.join(repository, root), {
        recursive: true,
        withFileTypes: true,
      }).catch((error: unknown) => {
        // A folder that nobody needed yet.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)))
        .map((file) => file.replaceAll(path.sep, '/'));
    }),
  );
  return listings.flat().filter((file) => !NOT_OURS.test(file));
}

export function drawers(files: readonly string[]): readonly string[] {
  return files.filter((file) =>
    file
      .split('/')
      .map((part) => part.replace(/\..*$/, ''))
      .some((part) => DRAWERS.has(part)),
  );
}

/** `correlation-id.ts`, `audit.int-spec.ts`: each part between the dots in kebab case. */
export function notKebabCase(files: readonly string[]): readonly string[] {
  return files
    .filter((file) => /\.(ts|js|cjs)$/.test(file))
    .filter((file) =>
      path
        .basename(file)
        .split('.')
        .some((part) => !KEBAB.test(part)),
    );
}

/** The class that the file's name promises, in lower case (`open-api.module.ts` may hold `OpenApiModule`). */
export function promisedClass(file: string): string | undefined {
  const [, name, kind] = /([^/.]+)\.([a-z]+)\.ts$/.exec(file) ?? [];
  if (name === undefined || kind === undefined || !KINDS.includes(kind)) return undefined;
  return `${name.replaceAll('-', '')}${kind}`;
}

export function keepsPromise(file: string, source: string): boolean {
  const promised = promisedClass(file);
  if (promised === undefined) return true;
  const classes = source.matchAll(/^export (?:abstract )?class ([A-Z]\w*)/gm);
  return [...classes].some(([, name]) => name?.toLowerCase() === promised);
}
