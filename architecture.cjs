/**
 * WHO MAY IMPORT WHOM. The only place where an edge is added: `.dependency-cruiser.cjs` turns these tables into
 * rules that fail, and `test/architecture/edges.spec.ts` plants a violation of each of them.
 *
 * An edge that is not here does not exist. Everything may import the kernel; whatever is imported is imported
 * through its door (`#kernel`, `#platform/<area>`, `#features/<name>`). Keep the tables free of cycles.
 */

/** A layer imports itself and what is listed. The rest of test/ is not here: it may import everything, nothing imports it. */
const layers = {
  kernel: { path: '^libs/kernel/', mayImport: [] },
  platform: { path: '^libs/platform/', mayImport: ['kernel'] },
  features: { path: '^libs/features/', mayImport: ['platform', 'kernel'] },
  apps: { path: '^apps/(?!web/)', mayImport: ['features', 'platform', 'kernel'] },
  // Runs in browsers: all that it knows of the rest is what the APIs say of themselves.
  web: { path: '^apps/web/', mayImport: ['apiClient', 'kernel'] },
  apiClient: { path: '^libs/api-client/', mayImport: [] },
  // A migration never changes again, so it must not lean on code that does.
  migrations: { path: '^db/', mayImport: [] },
  tools: {
    path: '^tools/',
    mayImport: ['apps', 'features', 'platform', 'kernel', 'migrations'],
  },
  bench: { path: '^bench/', mayImport: ['tools', 'platform'] },
  // Copied out and run against anybody's backend.
  conformance: { path: '^test/conformance/', mayImport: [] },
};

/** Each app, and the features that it wires. An app never imports another app. */
const apps = {
  'admin-api': [
    'audit',
    'identity',
    'elections',
    'official-results',
    'sources',
    'observations',
    'media',
    'discrepancies',
    'roll-ups',
    'live-figures',
    'live-rooms',
  ],
  'field-api': [
    'audit',
    'elections',
    'sources',
    'observations',
    'stats',
    'media',
    'live-figures',
    'live-rooms',
    'verification',
  ],
  cli: ['audit', 'identity', 'elections', 'sources', 'observations', 'media'],
  web: [],
};

/** Each feature, and the features that it asks. */
const features = {
  audit: [],
  identity: ['audit'],
  elections: ['audit', 'identity'],
  'official-results': ['audit', 'elections'],
  sources: ['audit', 'elections'],
  observations: ['audit', 'elections', 'sources'],
  stats: ['elections', 'sources', 'observations'],
  media: ['audit', 'elections', 'sources', 'observations'],
  verification: ['audit', 'elections', 'observations'],
  discrepancies: ['audit', 'elections', 'official-results', 'observations'],
  'roll-ups': [],
  'live-figures': ['elections', 'official-results', 'roll-ups'],
  'live-rooms': [
    'elections',
    'official-results',
    'observations',
    'roll-ups',
    'stats',
    'live-figures',
  ],
};

/** Each platform area, and the areas that it stands on. */
const platform = {
  config: [],
  logging: [],
  auth: ['config', 'logging'],
  metrics: ['config', 'logging', 'auth'],
  database: ['config', 'logging', 'metrics'],
  redis: ['logging'],
  live: ['config', 'logging', 'metrics', 'database', 'redis'],
  'rate-limits': ['config', 'logging', 'metrics', 'database', 'redis', 'patience'],
  cache: ['config', 'logging', 'metrics', 'redis', 'patience'],
  snapshots: ['logging', 'metrics', 'redis', 'patience'],
  images: [],
  patience: [],
  passwords: [],
  mail: ['config', 'logging', 'metrics', 'auth'],
  storage: ['config', 'logging', 'metrics'],
  backups: ['config'],
  health: ['config', 'logging', 'metrics', 'database', 'live', 'auth'],
  http: ['config', 'logging', 'metrics', 'auth', 'health'],
  processes: ['logging', 'metrics'],
  // For tests only: production code that imports it fails.
  testing: [
    'config',
    'logging',
    'metrics',
    'database',
    'live',
    'redis',
    'rate-limits',
    'cache',
    'snapshots',
    'images',
    'patience',
    'passwords',
    'mail',
    'storage',
    'auth',
    'health',
    'http',
  ],
};

const pure = '^libs/kernel/|^libs/features/[^/]+/src/domain/';

/** npm packages that only some places may import, or that some places may not. */
const packages = {
  sql: {
    names: ['typeorm', 'pg'],
    only: [
      '^libs/platform/(database|live|rate-limits|testing)/',
      '^libs/features/[^/]+/src/persistence/',
      '^db/migrations/',
      '^tools/',
      '^bench/',
      '^test/',
    ],
    because:
      'SQL lives in persistence/ and in the database, live, rate-limits and testing areas: ask a repository instead.',
  },
  web: {
    names: ['fastify', '@fastify/[^/]+', '@nestjs/platform-fastify'],
    only: ['^libs/platform/', '^apps/', '^test/'],
    because: 'Only the edges know that requests come by HTTP: hand the feature plain values.',
  },
  sockets: {
    names: ['ws', 'socket\\.io', '@nestjs/websockets', '@nestjs/platform-socket\\.io'],
    only: [
      '^libs/platform/http/',
      '^apps/(admin|field)-api/',
      '^tools/(prove|simulator)/',
      '^test/',
    ],
    because:
      'Only the edge knows what a conversation travels on: hand the feature a line that sends and closes.',
  },
  redis: {
    names: ['redis'],
    only: [
      '^libs/platform/(redis|testing)/',
      '^libs/platform/[^/]+/[^/]+\\.int-spec\\.ts$',
      '^tools/',
      '^test/',
    ],
    because:
      'Redis is an accelerator that may be absent: go through #platform/live, #platform/rate-limits, #platform/cache or #platform/snapshots.',
  },
  cache: {
    names: [
      '@nestjs/cache-manager',
      'cache-manager',
      'cache-manager-redis-yet',
      'keyv',
      '@cacheable/memory',
    ],
    only: ['^libs/platform/cache/', '^test/'],
    because: 'A cache that may be absent, slow or full is one decision: ask #platform/cache.',
  },
  csv: {
    names: ['csv-parse'],
    only: ['^libs/features/elections/src/polling-map/', '^test/'],
    because: 'Files of rows are read in one place, in bounded memory: ask the polling map reader.',
  },
  images: {
    names: ['sharp'],
    only: ['^libs/platform/images/', '^test/'],
    because: 'Pictures of strangers are opened in one place: ask #platform/images.',
  },
  s3: {
    names: ['@aws-sdk/[^/]+'],
    only: ['^libs/platform/storage/', '^tools/local-s3/', '^test/'],
    because: 'Which store keeps the files is decided in one place: go through #platform/storage.',
  },
  faces: {
    names: ['react', 'react-dom', 'react-router', '@mantine/[^/]+', 'dexie', 'echarts'],
    only: ['^apps/web/'],
    because: 'What is drawn is drawn in apps/web.',
  },
  bundler: {
    names: ['vite', '@vitejs/[^/]+'],
    only: ['^tools/web/'],
    because: 'How the pages are built is decided in tools/web.',
  },
  nest: {
    names: ['@nestjs/[^/]+'],
    never: [pure],
    because: 'The kernel and each domain/ outlive the framework: keep them plain TypeScript.',
  },
};

/** The pure places, and the Node built-ins that each may use (hashing gives the same answer every time). */
const purity = {
  kernel: { path: '^libs/kernel/', builtins: [] },
  domain: { path: '^libs/features/[^/]+/src/domain/', builtins: ['crypto'] },
  conformance: {
    path: '^test/conformance/',
    builtins: ['crypto', 'http', 'https', 'timers/promises', 'util'],
  },
};

/** Where reading starts. A production file that none of these reaches is dead. */
const entries = [
  '^apps/[^/]+/src/main\\.ts$',
  '^apps/web/src/[^/]+/main\\.tsx$',
  '^libs/api-client/index\\.ts$',
  '^libs/kernel/src/index\\.ts$',
  '^libs/platform/[^/]+/index\\.ts$',
  '^libs/features/[^/]+/src/index\\.ts$',
];

/** Plain JavaScript that Jest loads before anything can transform TypeScript. */
const runsOnBuiltOutput = '^test/setup/.+\\.js$';

module.exports = {
  layers,
  apps,
  features,
  platform,
  packages,
  purity,
  entries,
  runsOnBuiltOutput,
};
