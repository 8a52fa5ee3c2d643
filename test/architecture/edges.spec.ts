import { architecture, configuredRules, ground, plants, type Plant } from './edge-plants.js';
import { PlantedTree, type Files } from './planted-tree.js';

interface Report {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly rule: { readonly name: string };
    }[];
  };
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly module: string; readonly resolved: string }[];
  }[];
}

const PACKAGES = [
  'typeorm',
  'pg',
  'redis',
  'cache-manager',
  '@nestjs/cache-manager',
  'sharp',
  'fastify',
  '@fastify/static',
  '@nestjs/common',
  '@aws-sdk/client-s3',
  '@nestjs/websockets',
  'socket.io',
  'ws',
  'zod',
  'react',
  'react-dom',
  '@mantine/core',
  'vite',
];
const INSTALLED = [...PACKAGES, 'csv-parse', 'csv-parse/sync', 'fast-check', 'undeclared'];

/** Empty packages are enough to be resolved, and a thousand times quicker than the real ones. */
const packages: Files = Object.fromEntries(
  INSTALLED.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ]),
);

async function cruise(files: Files): Promise<Report> {
  const tree = await PlantedTree.plant({ ...packages, ...files }, [
    'package.json',
    'architecture.cjs',
    '.dependency-cruiser.cjs',
  ]);
  try {
    const tool = 'dependency-cruiser/bin/dependency-cruise.mjs';
    const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    return (await tree.check(tool, [
      ...args,
      'apps',
      'libs',
      'db',
      'tools',
      'bench',
      'test',
    ])) as Report;
  } finally {
    await tree.remove();
  }
}

function rulesBroken(report: Report, plant: Plant): readonly string[] {
  const broken = report.summary.violations
    .filter((violation) => violation.from in plant.files)
    .map((violation) => violation.rule.name)
    // No door leads to a planted file, so each is dead as well; only where that is the point does it count.
    .filter((name) => name !== 'no-dead-files' || plant.rules.includes(name));
  return [...new Set(broken)].sort();
}

function cyclesOf(table: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const reaches = (start: string, at: string, seen: Set<string>): boolean =>
    (table[at] ?? []).some((next) => {
      if (next === start) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(start, next, seen);
    });
  return Object.keys(table).filter((name) => reaches(name, name, new Set()));
}

/** Every kind of import that is allowed, in the fewest files. */
const cleanTree: Files = {
  'libs/kernel/src/index.ts': "export * from './ids.js';\n",
  'libs/kernel/src/ids.ts': 'export type Id = string;\n',
  'libs/platform/config/index.ts': "export * from './env.js';\n",
  'libs/platform/config/env.ts': "import { z } from 'zod';\nexport const env = z;\n",
  'libs/platform/config/env.spec.ts': "import * as it from '#platform/testing';\nexport { it };\n",
  'libs/platform/database/index.ts':
    "import pg from 'pg';\nimport type { Id } from '#kernel';\nimport { env } from '#platform/config';\nexport { env, pg, type Id };\n",
  'libs/platform/redis/index.ts': "import * as redis from 'redis';\nexport { redis };\n",
  'libs/platform/live/index.ts': "import { redis } from '#platform/redis';\nexport { redis };\n",
  'libs/platform/live/bus.int-spec.ts': "import * as redis from 'redis';\nexport { redis };\n",
  'libs/platform/cache/index.ts':
    "import * as manager from 'cache-manager';\nimport { redis } from '#platform/redis';\nexport { manager, redis };\n",
  'libs/platform/images/index.ts': "import sharp from 'sharp';\nexport { sharp };\n",
  'libs/platform/storage/index.ts': "import * as s3 from '@aws-sdk/client-s3';\nexport { s3 };\n",
  'libs/platform/live/bus.contract.ts': "export * from '#platform/testing';\n",
  'test/setup/start.js': "import '../../dist/tools/not-built-yet.js';\n",
  'libs/platform/testing/index.ts':
    "export * from 'fast-check';\nexport * from '#platform/database';\n",
  'libs/api-client/index.ts': "export * from './field-api.js';\n",
  'libs/api-client/field-api.ts': 'export type Paths = string;\n',
  'apps/web/src/public/main.tsx':
    "import react from 'react';\nimport type { Paths } from '#api-client';\nimport type { Id } from '#kernel';\nexport { react, type Id, type Paths };\n",
  'libs/features/audit/src/index.ts': "export * from './audit.module.js';\n",
  'libs/features/audit/src/audit.module.ts':
    "import { Module } from '@nestjs/common';\nimport { AuditService } from './audit.service.js';\nexport { AuditService, Module };\n",
  'libs/features/audit/src/audit.service.ts':
    "import { rows } from './persistence/rows.js';\nimport * as db from '#platform/database';\nexport class AuditService { readonly rows = [rows, db]; }\n",
  'libs/features/audit/src/audit.int-spec.ts':
    "import { rows } from './persistence/rows.js';\nimport * as it from '#platform/testing';\nexport { it, rows };\n",
  'libs/features/audit/src/persistence/rows.ts':
    "import * as typeorm from 'typeorm';\nimport { seal } from '../domain/seal.js';\nexport const rows = [typeorm, seal];\n",
  'libs/features/elections/src/index.ts': "export * from './polling-map/reader.js';\n",
  'libs/features/elections/src/polling-map/reader.ts':
    "import { parse } from 'csv-parse/sync';\nexport const read = parse;\n",
  'libs/features/audit/src/domain/seal.ts':
    "import { createHash } from 'node:crypto';\nimport type { Id } from '#kernel';\nexport const seal = (id: Id) => createHash('sha256').update(id);\n",
  'libs/features/audit/src/domain/seal.spec.ts':
    "export * from 'fast-check';\nexport * from './seal.js';\n",
  'apps/cli/src/main.ts':
    "import fastify from 'fastify';\nimport * as audit from '#features/audit';\nexport { audit, fastify };\n",
  'db/migrations/1-first.ts':
    "import type { QueryRunner } from 'typeorm';\nexport type Q = QueryRunner;\n",
  'tools/tool.ts': "export * from '../apps/cli/src/main.js';\nexport * from '#platform/testing';\n",
  'bench/reads.ts': "export * from '../tools/tool.js';\nexport * from '#platform/testing';\n",
  'test/conformance/main.ts':
    "import { randomBytes } from 'node:crypto';\nexport { randomBytes };\n",
  'tools/local-s3/it.int-spec.ts': "export * from '@aws-sdk/client-s3';\n",
  'test/scenario.ts': "export * from '../tools/tool.js';\nexport * from '#features/audit';\n",
};

describe('the rules about imports', () => {
  let planted: Report;
  let clean: Report;

  beforeAll(async () => {
    const files = Object.assign({}, ground, ...plants.map((plant) => plant.files)) as Files;
    [planted, clean] = await Promise.all([cruise(files), cruise(cleanTree)]);
  }, 30_000);

  it.each(
    plants.map((plant) => [plant.rules.join(' and '), Object.keys(plant.files).join(), plant]),
  )('%s is broken by %s, and no other rule is', (_rules, _files, plant) => {
    expect(rulesBroken(planted, plant)).toEqual([...plant.rules].sort());
  });

  it('find nothing to complain of in a tree that uses every permitted import', () => {
    expect(clean.summary.violations).toEqual([]);
  });

  it('each have a violation that was planted', () => {
    const covered = new Set(plants.flatMap((plant) => plant.rules));
    expect(configuredRules.filter((name) => !covered.has(name))).toEqual([]);
  });

  it('see through the # names to the source files', () => {
    const resolved = clean.modules.flatMap((module) =>
      module.dependencies
        .filter((dependency) => dependency.module.startsWith('#'))
        .map((dependency) => `${dependency.module} is ${dependency.resolved}`),
    );
    expect(new Set(resolved)).toEqual(
      new Set([
        '#api-client is libs/api-client/index.ts',
        '#kernel is libs/kernel/src/index.ts',
        '#platform/config is libs/platform/config/index.ts',
        '#platform/database is libs/platform/database/index.ts',
        '#platform/redis is libs/platform/redis/index.ts',
        '#platform/testing is libs/platform/testing/index.ts',
        '#features/audit is libs/features/audit/src/index.ts',
      ]),
    );
  });

  it('read tables in which nothing leads back to itself', () => {
    expect(cyclesOf({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] })).toEqual(['a', 'b', 'c']);
    expect(cyclesOf(architecture.features)).toEqual([]);
    expect(cyclesOf(architecture.platform)).toEqual([]);
  });
});
