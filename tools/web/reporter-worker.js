// The service worker of the reporter's app, made from what the build brought out.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SOURCE = new URL('./reporter-sw.js', import.meta.url);
/** Of which no page of the bundle knows. */
const LOOSE = ['/favicon.svg', '/reporter.webmanifest'];

/**
 * Vite's plugin that writes `reporter-sw.js` beside the pages, with the very files that the app needs. Whatever changes in
 * them makes another worker, with a store of its own: an app is never of two versions at once.
 *
 * @returns {import('vite').Plugin}
 */
export function reporterWorker() {
  return {
    name: 'scrutin-reporter-worker',
    generateBundle(_options, bundle) {
      const files = [...filesOf(bundle).map((name) => `/${name}`), ...LOOSE];
      const entry = entryOf(bundle).fileName;
      const version = createHash('sha256')
        .update(files.join('\n'))
        .update(readFileSync(SOURCE))
        .digest('hex')
        .slice(0, 16);
      const made = JSON.stringify({ version, entry, files });
      const source = `const MADE = ${made};\n${readFileSync(SOURCE, 'utf8')}`;
      this.emitFile({ type: 'asset', fileName: 'reporter-sw.js', source });
    },
  };
}

/** @param {import('vite').Rollup.OutputBundle} bundle */
function entryOf(bundle) {
  const entry = Object.values(bundle).find(
    (one) => one.type === 'chunk' && one.name === 'reporter',
  );
  if (entry === undefined) throw new Error('The build has no reporter.');
  return entry;
}

/**
 * @param {import('vite').Rollup.OutputBundle} bundle
 * @returns {string[]} the entry, and whatever it leads to
 */
function filesOf(bundle) {
  const found = new Set();
  const visit = (/** @type {string} */ name) => {
    const chunk = bundle[name];
    if (found.has(name) || chunk === undefined) return;
    found.add(name);
    if (chunk.type !== 'chunk') return;
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
    const { importedCss, importedAssets } = chunk.viteMetadata ?? {};
    for (const asset of [...(importedCss ?? []), ...(importedAssets ?? [])]) found.add(asset);
  };
  visit(entryOf(bundle).fileName);
  return [...found].sort();
}
