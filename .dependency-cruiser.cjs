// Turns the tables of architecture.cjs into rules. To allow an edge, edit that file and not this one.
const architecture = require('./architecture.cjs');

const OURS = '^(apps|libs|db|tools|bench|test)/';
// A contract is a suite that several adapters pass; each adapter's spec calls it.
const SPEC = '\\.((int-|e2e-|speed-)?spec|contract)\\.ts$';
/** Bundled before it is deployed, with the packages that it needs. */
const BUNDLED = '^(apps/web|libs/api-client)/';
const BUILT = '(^|/)dist/';
const TESTING = '^libs/platform/testing/';
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled'];

const oneOf = (names) => `(${names.join('|')})`;
const feature = (name) => `^libs/features/${name}/`;
const area = (name) => `^libs/platform/${name}/`;
const app = (name) => `^apps/${name}/`;

/** A package where it is installed, and by its bare name where it is not. */
const packagePath = (names) => `(^|/)node_modules/${oneOf(names)}/|^${oneOf(names)}(/|$)`;

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** Production code: what is deployed. */
const production = { path: '^(apps|libs|db)/', pathNot: [SPEC, TESTING] };

function layerRules() {
  return Object.entries(architecture.layers).map(([name, { path, mayImport }]) =>
    rule(
      `layer-${name}`,
      `${name} may import ${['itself', ...mayImport].join(', ')}: imports point one way.`,
      { path },
      { path: OURS, pathNot: [path, ...mayImport.map((other) => architecture.layers[other].path)] },
    ),
  );
}

/** One rule for each row of a table: from this place only to the places of its row. */
function edgeRules(kind, table, place, everyPlace) {
  return Object.entries(table).map(([name, allowed]) =>
    rule(
      `${kind}-edge-${name}`,
      `${name} imports what architecture.cjs lists: ${allowed.join(', ') || 'nothing'}.`,
      // A test file may use the testing area although that area stands on the one under test.
      { path: place(name) },
      { path: everyPlace, pathNot: [place(name), TESTING, ...allowed.map(place)] },
    ),
  );
}

function appToFeatureRules() {
  return Object.entries(architecture.apps).map(([name, allowed]) =>
    rule(
      `app-edge-${name}`,
      `${name} wires what architecture.cjs lists: ${allowed.join(', ') || 'nothing'}.`,
      { path: app(name) },
      { path: '^libs/features/', pathNot: allowed.map(feature) },
    ),
  );
}

function doorRules() {
  const featureDoor = '^libs/features/[^/]+/src/index\\.ts$';
  const areaDoor = '^libs/platform/[^/]+/index\\.ts$';
  const comment = 'Import through the door (#kernel, #platform/<area>, #features/<name>).';
  const inside = (folder) => `^libs/${folder}/`;
  const past = (name, from, folder, allowed) =>
    rule(name, comment, from, { path: inside(folder), pathNot: allowed });
  return [
    past('door-of-kernel', { pathNot: inside('kernel') }, 'kernel', '^libs/kernel/src/index\\.ts$'),
    past('door-of-feature', { pathNot: inside('features') }, 'features', featureDoor),
    past('door-between-features', { path: '^libs/features/([^/]+)/' }, 'features', [
      '^libs/features/$1/',
      featureDoor,
    ]),
    past('door-of-platform', { pathNot: inside('platform') }, 'platform', areaDoor),
    past('door-between-areas', { path: '^libs/platform/([^/]+)/' }, 'platform', [
      '^libs/platform/$1/',
      areaDoor,
    ]),
  ];
}

function packageRules() {
  return Object.entries(architecture.packages).map(([name, { names, only, never, because }]) =>
    rule(`package-${name}`, because, only ? { path: OURS, pathNot: only } : { path: never }, {
      path: packagePath(names),
    }),
  );
}

function purityRules() {
  return Object.entries(architecture.purity).flatMap(([name, { path, builtins }]) => [
    rule(
      `pure-${name}-packages`,
      'Pure code imports no package: whatever it needs is handed to it.',
      { path, pathNot: SPEC },
      { dependencyTypes: NPM },
    ),
    rule(
      `pure-${name}-builtins`,
      `Pure code does no I/O: of Node it may use ${builtins.join(', ') || 'nothing'}.`,
      { path, pathNot: SPEC },
      {
        dependencyTypes: ['core'],
        ...(builtins.length > 0 ? { pathNot: `^${oneOf(builtins)}$` } : {}),
      },
    ),
  ]);
}

function featureInsideRules() {
  const persistence = '^libs/features/[^/]+/src/persistence/';
  return [
    rule(
      'domain-imports-domain',
      'domain/ imports itself and the kernel: not the service, not persistence/, not the platform.',
      { path: '^libs/features/([^/]+)/src/domain/' },
      { path: OURS, pathNot: ['^libs/features/$1/src/domain/', '^libs/kernel/'] },
    ),
    rule(
      'persistence-is-private',
      'Only the module and the services, which lie directly in src/, open persistence/; its door shows none of it.',
      {
        path: ['^libs/features/[^/]+/src/index\\.ts$', '^libs/features/[^/]+/src/[^/]+/'],
        pathNot: [persistence, SPEC],
      },
      { path: persistence },
    ),
  ];
}

function placeRules() {
  const known = [
    '^libs/kernel/',
    feature(oneOf(Object.keys(architecture.features))),
    area(oneOf(Object.keys(architecture.platform))),
    app(oneOf(Object.keys(architecture.apps))),
    '^libs/api-client/',
  ];
  return [
    rule(
      'unlisted-place',
      'An app, feature or area that architecture.cjs does not list: add its row.',
      { path: '^(apps|libs)/', pathNot: known },
      {},
    ),
    rule(
      'app-imports-no-app',
      'What two apps need belongs into a library.',
      { path: '^apps/([^/]+)/' },
      {
        path: '^apps/',
        pathNot: '^apps/$1/',
      },
    ),
  ];
}

function productionRules() {
  return [
    rule('no-test-code-in-production', 'Test code is not deployed.', production, {
      path: [SPEC, TESTING, '^test/'],
    }),
    rule(
      'no-development-packages',
      'It is missing after npm ci --omit=dev.',
      { ...production, pathNot: [...production.pathNot, BUNDLED] },
      { dependencyTypes: ['npm-dev'] },
    ),
    rule(
      'no-undeclared-packages',
      'Declare it in package.json.',
      { path: OURS },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      },
    ),
    rule(
      'no-dead-files',
      'Neither a main.ts nor a door leads here.',
      { path: architecture.entries },
      {
        path: '^(apps|libs)/.+\\.tsx?$',
        pathNot: [SPEC, TESTING, ...architecture.entries],
        reachable: false,
      },
    ),
  ];
}

function everywhereRules() {
  return [
    rule(
      'no-cycles',
      'Files that import each other in a ring; types count.',
      {},
      { circular: true },
    ),
    // An import that leads nowhere matches no other rule, so it must never pass in silence.
    // Nothing to see of what is not built yet: no-built-output decides about it.
    rule(
      'no-unresolvable',
      'This import leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: BUILT },
    ),
    rule(
      'no-built-output',
      'Import the source: dist/ may be stale or missing.',
      { path: OURS, pathNot: architecture.runsOnBuiltOutput },
      { path: BUILT, pathNot: '(^|/)node_modules/' },
    ),
  ];
}

module.exports = {
  forbidden: [
    ...everywhereRules(),
    ...layerRules(),
    ...appToFeatureRules(),
    ...edgeRules('feature', architecture.features, feature, '^libs/features/'),
    ...edgeRules('platform', architecture.platform, area, '^libs/platform/'),
    ...placeRules(),
    ...doorRules(),
    ...featureInsideRules(),
    ...packageRules(),
    ...purityRules(),
    ...productionRules(),
  ],
  options: {
    doNotFollow: { path: ['(^|/)node_modules/', '^dist/'] },
    // Type-only imports are edges too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // The first condition leads `#…` names to the sources; without it they would resolve to dist/ or nowhere.
      conditionNames: ['scrutin-source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
