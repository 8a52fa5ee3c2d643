// Compiles every TypeScript source into dist/, which mirrors the tree. The compiler's own command-line
// package would do the same and brings a hundred packages along; this loop needs the compiler alone. Lua files, which
// their code reads at run time, go along as they are.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { buildWeb } from './web/build-web.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
// Of the tests these are programs of their own. They stay out of the image, and so may be missing.
const programs = ['conformance', 'endurance', 'install'].map((name) => path.join('test', name));
const sourceFolders = ['apps', 'libs', 'db', 'tools', 'bench'].concat(
  programs.filter((folder) => existsSync(path.join(root, folder))),
);

const UNCOMPILED = /\.((int-|e2e-|speed-)?spec|contract|d)\.ts$/;
/** Bundled for browsers, and no concern of Node. */
const WEB = path.join('apps', 'web', path.sep);

/** @returns {Promise<string[]>} paths relative to the root */
async function findSources() {
  const listings = await Promise.all(
    sourceFolders.map(async (folder) => {
      const names = await readdir(path.join(root, folder), { recursive: true });
      return names.map((name) => path.join(folder, name));
    }),
  );
  return listings
    .flat()
    .filter((file) => /\.(ts|lua)$/.test(file) && !UNCOMPILED.test(file) && !file.startsWith(WEB));
}

/** @param {string} file */
async function bring(file) {
  const target = path.join(dist, file);
  await mkdir(path.dirname(target), { recursive: true });
  if (file.endsWith('.ts')) return compile(file);
  await replace(target, await readFile(path.join(root, file), 'utf8'));
  return target;
}

/** @param {string} file */
async function compile(file) {
  const target = path.join(dist, file.replace(/\.ts$/, '.js'));
  const { code, map } = await transformFile(path.join(root, file), { sourceMaps: true });
  await replace(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
  if (map !== undefined) await replace(`${target}.map`, map);
  return target;
}

/**
 * In one step: another process may be loading the very file.
 *
 * @param {string} file
 * @param {string} text
 */
async function replace(file, text) {
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, text);
  await rename(draft, file);
}

/** Brings everything over, then removes what no source stands behind any more (a renamed migration, say). */
export async function build() {
  const targets = new Set(await Promise.all((await findSources()).map(bring)));
  const present = await readdir(dist, { recursive: true, withFileTypes: true });
  const orphans = present
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) => !/\.draft(\/|$)/.test(file) && !file.startsWith(path.join(dist, 'web', path.sep)),
    )
    .filter((file) => !targets.has(file.replace(/\.map$/, '')));
  await Promise.all(orphans.map((file) => rm(file, { force: true })));
  await buildWeb();
  return targets.size;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const count = await build();
  console.log(`built ${count} files in ${Math.round(performance.now() - started)} ms`);
}
