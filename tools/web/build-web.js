// Builds apps/web into dist/web, unless it was built from the very same files already.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root, webRoot } from './places.js';

const outDir = path.join(root, 'dist', 'web');
/** What the pages are made of. The lock file stands for all packages. */
const INPUTS = ['apps/web', 'libs/api-client', 'libs/kernel/src', 'tools/web', 'package-lock.json'];
const TESTED = /\.spec\.ts$/;
const COMPRESSED = /\.(js|css|svg|json|webmanifest)$/;

/** @returns {Promise<boolean>} whether there was anything to build */
export async function buildWeb() {
  const wanted = await fingerprint();
  if ((await readFile(path.join(outDir, 'built-from'), 'utf8').catch(() => '')) === wanted) {
    return false;
  }
  const draft = `${outDir}.${process.pid}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  try {
    await bundle(draft);
    await compressAll(draft);
    await cp(path.join(webRoot, 'pages.json'), path.join(draft, 'pages.json'));
    await writeFile(path.join(draft, 'built-from'), wanted);
    // A process that serves the old ones has them open or gets them anew: the names carry their hash.
    await rm(outDir, { recursive: true, force: true });
    await rename(draft, outDir);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return true;
}

/** @param {string} draft */
async function bundle(draft) {
  // Loaded only where there is something to do: it takes longer than everything else here.
  const [{ build }, faces] = await Promise.all([import('vite'), import('./faces.js')]);
  await asProduction(async () => {
    await build(faces.publicFace(draft));
    await build(faces.workFaces(draft));
  });
}

/**
 * Vite goes by NODE_ENV, and a test run sets it: pages would be those of developers, and be kept for everybody after.
 *
 * @param {() => Promise<void>} work
 */
async function asProduction(work) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** @param {string} folder */
async function compressAll(folder) {
  const names = await readdir(folder, { recursive: true });
  await Promise.all(
    names.filter((name) => COMPRESSED.test(name)).map((name) => compress(path.join(folder, name))),
  );
}

/** @param {string} file */
async function compress(file) {
  const text = await readFile(file);
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(text, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    }),
    promisify(gzip)(text, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)]);
}

async function fingerprint() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of await filesOf(path.join(root, input))) {
      hash.update(`${path.relative(root, file)}\n`);
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} place a folder or a file
 * @returns {Promise<string[]>}
 */
async function filesOf(place) {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => []);
  if (entries.length === 0) return [place];
  return entries
    .filter((entry) => entry.isFile() && !TESTED.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
