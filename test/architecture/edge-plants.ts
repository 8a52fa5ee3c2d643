import { createRequire } from 'node:module';
import path from 'node:path';
import { repository, type Files } from './planted-tree.js';

interface Layer {
  readonly path: string;
  readonly mayImport: readonly string[];
}
type Table = Readonly<Record<string, readonly string[]>>;

interface Architecture {
  readonly layers: Readonly<Record<string, Layer>>;
  readonly apps: Table;
  readonly features: Table;
  readonly platform: Table;
}

/** One forbidden thing: the files that do it, and each rule that it breaks. */
export interface Plant {
  readonly rules: readonly string[];
  readonly files: Files;
}

const load = createRequire(path.join(repository, 'package.json'));
export const architecture = load('./architecture.cjs') as Architecture;
export const configuredRules = (
  load('./.dependency-cruiser.cjs') as { readonly forbidden: readonly { readonly name: string }[] }
).forbidden.map((rule) => rule.name);

const apps = Object.keys(architecture.apps);
const features = Object.keys(architecture.features);
const areas = Object.keys(architecture.platform);
const feature = 'libs/features/audit/src';

const from = (target: string): string => `import * as it from '${target}';\nexport { it };\n`;
const plant = (rules: string | readonly string[], file: string, target: string): Plant => ({
  rules: [rules].flat(),
  files: { [file]: from(target) },
});

/** What stands in the tree before anything is planted: every door, and one file in each kind of folder. */
export const ground: Files = {
  'libs/kernel/src/index.ts': 'export const kernel = 1;\n',
  ...Object.fromEntries(apps.map((app) => [`apps/${app}/src/main.ts`, 'export {};\n'])),
  // No table knows `planted`, so no row may lead to it.
  ...Object.fromEntries(
    [...areas, 'planted'].map((area) => [`libs/platform/${area}/index.ts`, 'export {};\n']),
  ),
  ...Object.fromEntries(
    [...features, 'planted'].flatMap((name) =>
      ['index.ts', 'inside.ts', `${name}.service.ts`, 'persistence/rows.ts'].map((file) => [
        `libs/features/${name}/src/${file}`,
        'export {};\n',
      ]),
    ),
  ),
  'libs/platform/config/inside.ts': 'export {};\n',
  'libs/kernel/src/inside.ts': 'export {};\n',
  'db/migrations/1-first.ts': 'export {};\n',
  'tools/tool.ts': 'export {};\n',
  'bench/bench.ts': 'export {};\n',
  'test/scenario.ts': 'export {};\n',
  'dist/libs/kernel/src/index.js': 'export {};\n',
};

const layerPlants: Readonly<Record<string, Plant>> = {
  kernel: plant('layer-kernel', 'libs/kernel/src/upwards.ts', '#platform/config'),
  platform: plant('layer-platform', 'libs/platform/http/upwards.ts', '#features/audit'),
  features: plant('layer-features', `${feature}/upwards.ts`, '../../../../apps/cli/src/main.js'),
  apps: plant('layer-apps', 'apps/cli/src/upwards.ts', '../../../tools/tool.js'),
  migrations: plant('layer-migrations', 'db/migrations/2-upwards.ts', '#kernel'),
  tools: plant('layer-tools', 'tools/upwards.ts', '../test/scenario.js'),
  conformance: plant('layer-conformance', 'test/conformance/sideways.ts', '../scenario.js'),
  web: plant('layer-web', 'apps/web/src/upwards.ts', '#platform/config'),
  apiClient: plant('layer-apiClient', 'libs/api-client/upwards.ts', '#kernel'),
  bench: plant('layer-bench', 'bench/upwards.ts', '../test/scenario.js'),
};

/** Each row of a table leads to a place outside that row: one that nobody lists, and the first other row. */
function rowPlants(kind: 'feature' | 'platform', table: Table, base: string): readonly Plant[] {
  const source = kind === 'feature' ? 'src/' : '';
  const door = kind === 'feature' ? '#features' : '#platform';
  return Object.entries(table).flatMap(([name, listed]) => {
    const others = Object.keys(table).filter(
      (other) => other !== name && other !== 'testing' && !listed.includes(other),
    );
    return ['planted', ...others.slice(0, 1)].map((target) =>
      plant(
        `${kind}-edge-${name}`,
        `${base}/${name}/${source}to-${target}.ts`,
        `${door}/${target}`,
      ),
    );
  });
}

const tablePlants: readonly Plant[] = [
  ...Object.keys(architecture.layers).map(
    (name) => layerPlants[name] ?? { rules: [`layer-${name}`], files: {} },
  ),
  ...apps.map((app) =>
    plant(
      // The pages may not even know of the layer.
      app === 'web' ? ['app-edge-web', 'layer-web'] : `app-edge-${app}`,
      `apps/${app}/src/to-planted.ts`,
      '#features/planted',
    ),
  ),
  ...rowPlants('feature', architecture.features, 'libs/features'),
  ...rowPlants('platform', architecture.platform, 'libs/platform'),
  plant('unlisted-place', 'libs/platform/attic/thing.ts', '#kernel'),
  plant('unlisted-place', 'libs/attic/thing.ts', '#kernel'),
  plant('app-imports-no-app', 'apps/cli/src/to-app.ts', '../../admin-api/src/main.js'),
];

const doorPlants: readonly Plant[] = [
  plant('door-of-kernel', 'apps/cli/src/past-1.ts', '../../../libs/kernel/src/inside.js'),
  plant('door-of-feature', 'test/past-2.ts', '../libs/features/audit/src/inside.js'),
  plant(
    ['door-between-features', 'feature-edge-audit'],
    `${feature}/past-3.ts`,
    '../../planted/src/inside.js',
  ),
  plant('door-of-platform', `${feature}/past-4.ts`, '../../../platform/config/inside.js'),
  plant('door-between-areas', 'libs/platform/http/past-5.ts', '../config/inside.js'),
];

const insidePlants: readonly Plant[] = [
  plant('domain-imports-domain', `${feature}/domain/to-service.ts`, '../audit.service.js'),
  plant('domain-imports-domain', `${feature}/domain/to-platform.ts`, '#platform/config'),
  plant(
    ['domain-imports-domain', 'persistence-is-private'],
    `${feature}/domain/to-persistence.ts`,
    '../persistence/rows.js',
  ),
  plant('persistence-is-private', `${feature}/index.ts`, './persistence/rows.js'),
  plant('persistence-is-private', `${feature}/reports/rows.ts`, '../persistence/rows.js'),
  plant('pure-kernel-packages', 'libs/kernel/src/with-package.ts', 'zod'),
  plant('pure-kernel-builtins', 'libs/kernel/src/with-builtin.ts', 'node:crypto'),
  plant('pure-domain-packages', `${feature}/domain/with-package.ts`, 'zod'),
  plant('pure-conformance-packages', 'test/conformance/with-package.ts', 'zod'),
  plant('pure-conformance-builtins', 'test/conformance/with-builtin.ts', 'node:fs/promises'),
  plant('pure-domain-builtins', `${feature}/domain/with-builtin.ts`, 'node:fs/promises'),
];

const packagePlants: readonly Plant[] = [
  plant('package-sql', `${feature}/audit.module.ts`, 'typeorm'),
  {
    // A type is a dependency like any other.
    rules: ['package-sql'],
    files: {
      'apps/cli/src/sql.ts': "import type { Client } from 'pg';\nexport type C = Client;\n",
    },
  },
  plant('package-web', `${feature}/web-1.ts`, 'fastify'),
  plant('package-web', `${feature}/web-2.ts`, '@fastify/static'),
  plant('package-sockets', `${feature}/sockets-1.ts`, 'ws'),
  plant('package-sockets', 'apps/cli/src/sockets-2.ts', 'socket.io'),
  plant('package-sockets', `${feature}/sockets-3.ts`, '@nestjs/websockets'),
  plant('package-redis', 'libs/platform/http/redis.ts', 'redis'),
  plant('package-cache', `${feature}/cache-1.ts`, 'cache-manager'),
  plant('package-cache', 'apps/admin-api/src/cache-2.ts', '@nestjs/cache-manager'),
  plant('package-csv', `${feature}/csv.ts`, 'csv-parse'),
  plant('package-csv', 'libs/features/elections/src/csv.ts', 'csv-parse/sync'),
  plant('package-images', 'libs/platform/http/images.ts', 'sharp'),
  plant('package-s3', 'libs/platform/http/s3.ts', '@aws-sdk/client-s3'),
  plant('package-s3', 'tools/s3.ts', '@aws-sdk/client-s3'),
  plant('package-faces', 'tools/faces.ts', 'react'),
  plant(
    ['package-faces', 'no-development-packages'],
    'apps/admin-api/src/faces.ts',
    '@mantine/core',
  ),
  plant('package-bundler', 'tools/bundler.ts', 'vite'),
  plant('package-nest', `${feature}/domain/nest.spec.ts`, '@nestjs/common'),
  plant(['package-nest', 'pure-kernel-packages'], 'libs/kernel/src/nest.ts', '@nestjs/common'),
];

const productionPlants: readonly Plant[] = [
  {
    rules: ['no-test-code-in-production'],
    files: {
      'apps/cli/src/a.spec.ts': 'export {};\n',
      'apps/cli/src/uses-spec.ts': from('./a.spec.js'),
    },
  },
  plant('no-test-code-in-production', 'apps/cli/src/uses-testing.ts', '#platform/testing'),
  plant(
    ['no-test-code-in-production', 'layer-apps'],
    'apps/cli/src/uses-test.ts',
    '../../../test/scenario.js',
  ),
  plant('no-development-packages', 'apps/cli/src/uses-jest.ts', 'fast-check'),
  plant('no-undeclared-packages', 'apps/cli/src/uses-undeclared.ts', 'undeclared'),
  { rules: ['no-dead-files'], files: { [`${feature}/dead.ts`]: 'export {};\n' } },
];

const everywherePlants: readonly Plant[] = [
  plant('no-unresolvable', 'apps/cli/src/nowhere-1.ts', '#platform/nowhere'),
  plant('no-unresolvable', 'apps/cli/src/nowhere-2.ts', './nowhere.js'),
  plant('no-unresolvable', 'tools/nowhere-3.ts', 'not-installed'),
  plant('no-built-output', 'tools/built.ts', '../dist/libs/kernel/src/index.js'),
  {
    rules: ['no-cycles'],
    files: {
      'apps/cli/src/ring-1.ts':
        "import type { Two } from './ring-2.js';\nexport type One = Two[];\n",
      'apps/cli/src/ring-2.ts':
        "import type { One } from './ring-1.js';\nexport type Two = One[];\n",
    },
  },
];

export const plants: readonly Plant[] = [
  ...tablePlants,
  ...doorPlants,
  ...insidePlants,
  ...packagePlants,
  ...productionPlants,
  ...everywherePlants,
];
