// The two builds of apps/web, told to Vite. Plain JavaScript: tools/build.js runs it before anything is compiled.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { webRoot } from './places.js';
import { reporterWorker } from './reporter-worker.js';

/** React's place is taken by Preact where every kilobyte is waited for (docs/adr/0017-the-web-face.md). */
const PREACT = {
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  react: 'preact/compat',
};

/** Is written into each page as it is answered, see libs/platform/http. */
export const NONCE = '%CSP_NONCE%';

/** @returns {import('vite').UserConfig} */
function common() {
  return {
    configFile: false,
    root: webRoot,
    publicDir: path.join(webRoot, 'static'),
    resolve: { conditions: ['scrutin-source', 'module', 'browser', 'production'] },
    logLevel: 'warn',
  };
}

/**
 * @param {readonly string[]} pages names of HTML files
 * @param {string} outDir
 */
function output(pages, outDir) {
  return {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      input: Object.fromEntries(pages.map((page) => [page, path.join(webRoot, `${page}.html`)])),
    },
  };
}

/**
 * The public face: no component library, and Preact.
 *
 * @param {string} outDir
 * @returns {import('vite').UserConfig}
 */
export function publicFace(outDir) {
  const base = common();
  return {
    ...base,
    resolve: { ...base.resolve, alias: PREACT },
    build: withOneBase(output(['public'], outDir)),
  };
}

/**
 * What every public page needs is one file: each file more is a request more before anything can be read.
 *
 * @param {ReturnType<typeof output>} build
 */
function withOneBase(build) {
  const test =
    /apps\/web\/src\/(ui|i18n|api|public\/shell)\/|libs\/kernel\/|node_modules\/(preact|i18next|openapi-fetch)\//;
  const codeSplitting = { groups: [{ name: 'base', test }] };
  const rolldownOptions = { ...build.rolldownOptions, output: { codeSplitting } };
  return { ...build, rolldownOptions, cssCodeSplit: false };
}

/**
 * The console and the reporter's app: React and Mantine, whose style elements carry a nonce.
 *
 * @param {string} outDir
 * @returns {import('vite').UserConfig}
 */
export function workFaces(outDir) {
  return {
    ...common(),
    plugins: [react(), reporterWorker()],
    publicDir: false,
    html: { cspNonce: NONCE },
    build: output(['console', 'reporter'], outDir),
  };
}

/**
 * All faces at once, with React everywhere, for a server that reloads what changes.
 *
 * @param {{ readonly fieldOrigin: string; readonly adminOrigin: string; readonly port: number }} origins
 * @returns {import('vite').UserConfig}
 */
export function developmentServer({ fieldOrigin, adminOrigin, port }) {
  return {
    ...common(),
    plugins: [react(), placeholders(fieldOrigin)],
    appType: 'mpa',
    logLevel: 'info',
    resolve: { conditions: ['scrutin-source', 'module', 'browser', 'development'] },
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      proxy: { '/api': adminOrigin, '/ws': { target: adminOrigin, ws: true } },
    },
  };
}

/** @param {string} fieldOrigin */
function placeholders(fieldOrigin) {
  return {
    name: 'scrutin-placeholders',
    /** @param {string} html */
    transformIndexHtml: (html) => html.replace('%FIELD_ORIGIN%', fieldOrigin),
  };
}
