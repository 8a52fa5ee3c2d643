import type { Files } from './planted-tree.js';

/** One file that goes past one limit, and the rule that says so; `null` where the code is within it. */
export interface LintPlant {
  readonly rule: string | null;
  readonly says: string;
  readonly file: string;
  readonly code: string;
}

const restricted = 'no-restricted-syntax';
const domain = 'libs/features/audit/src/domain';
const feature = 'libs/features/audit/src';
const lines = (count: number, line = (at: number) => `export const n${at} = ${at};`): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
const longFunction = `export function long(seen: number[]): void {\n${lines(40, (at) => `  seen.push(${at});`)}\n}`;
const constructorWith = (count: number): string =>
  `export class Thing { constructor(${lines(count, (at) => `readonly p${at}: number,`)}) {} }`;
const life = "type Life = 'draft' | 'open';";

const breaks = (rule: string, says: string, file: string, code: string): LintPlant => ({
  rule,
  says,
  file,
  code,
});
const passes = (says: string, file: string, code: string): LintPlant => ({
  rule: null,
  says,
  file,
  code,
});

const sizes: readonly LintPlant[] = [
  breaks('max-lines', 'a source of 251 lines', `${feature}/size-1.ts`, lines(251)),
  passes('a source of 250 lines', `${feature}/size-2.ts`, lines(250)),
  breaks('max-lines', 'a spec of 401 lines', `${feature}/size-3.spec.ts`, lines(401)),
  passes('a spec of 400 lines', `${feature}/size-4.spec.ts`, lines(400)),
  passes('a contract of 400 lines', `${feature}/size-10.contract.ts`, lines(400)),
  breaks('max-lines', 'a script of 251 lines', 'tools/size-5.js', lines(251)),
  breaks('max-lines-per-function', 'a function of 42 lines', 'tools/size-6.ts', longFunction),
  passes('a function of 42 lines in a spec', 'tools/size-7.spec.ts', longFunction),
  breaks(restricted, '7 parameters of a constructor', `${feature}/size-8.ts`, constructorWith(7)),
  passes('6 parameters of a constructor', `${feature}/size-9.ts`, constructorWith(6)),
];

const safety: readonly LintPlant[] = [
  breaks('@typescript-eslint/no-explicit-any', 'any', 'tools/any.ts', 'export type X = any;'),
  breaks(
    '@typescript-eslint/no-floating-promises',
    'a promise that nobody waits for',
    'tools/floating.ts',
    'async function f(): Promise<void> { await Promise.resolve(); }\nf();',
  ),
  breaks(
    restricted,
    'an empty catch, even with a comment',
    'tools/empty-catch.ts',
    "try { JSON.parse(''); } catch { /* never mind */ }",
  ),
  breaks(
    restricted,
    'an empty .catch()',
    'tools/empty-catch-call.ts',
    'await Promise.resolve().catch(() => {});',
  ),
  breaks(
    '@typescript-eslint/switch-exhaustiveness-check',
    'a switch that forgets a case behind a default',
    'tools/switch.ts',
    `${life}\nexport function f(life: Life): number { switch (life) { case 'draft': return 1; default: return 2; } }`,
  ),
  passes(
    'a switch over every case',
    'tools/switch-whole.ts',
    `${life}\nexport function f(life: Life): number { switch (life) { case 'draft': return 1; case 'open': return 2; } }`,
  ),
  breaks('eqeqeq', '==', 'tools/equal.js', 'export const same = (a, b) => a == b;'),
  breaks('no-undef', 'an unknown name in a script', 'tools/undef.js', 'export const x = nowhere;'),
  breaks(
    '@typescript-eslint/prefer-readonly',
    'a field that could be readonly',
    'tools/readonly.ts',
    'export class C { private n = [1]; get(): number | undefined { return this.n[0]; } }',
  ),
];

const nest = "import { Injectable, Module } from '@nestjs/common';";
const style: readonly LintPlant[] = [
  breaks(restricted, 'a default export', 'tools/default-1.ts', 'export default 1;'),
  breaks(
    restricted,
    'a default export under another form',
    'tools/default-2.ts',
    'const x = 1;\nexport { x as default };',
  ),
  passes('the default export of what Jest loads', 'test/setup/start.js', 'export default () => 1;'),
  passes('a name left out on purpose', 'tools/unused-1.ts', 'const _left = 1;\nexport {};'),
  breaks(
    '@typescript-eslint/no-unused-vars',
    'a name that nobody uses',
    'tools/unused-2.ts',
    'const left = 1;\nexport {};',
  ),
  passes('the default export of a configuration', 'planted.config.js', 'export default {};'),
  breaks(
    '@typescript-eslint/consistent-type-imports',
    'a value import of a mere type',
    'tools/type-import.ts',
    "import { Stats } from 'node:fs';\nexport type S = Stats;",
  ),
  passes(
    'a value import of a class that is injected',
    `${feature}/injected.ts`,
    `${nest}\nimport { Thing } from './size-9.js';\n@Injectable() export class S { constructor(readonly thing: Thing) {} }\n@Module({}) export class EmptyModule {}`,
  ),
];

const clock: readonly LintPlant[] = [
  breaks(restricted, 'Date.now()', `${domain}/clock-1.ts`, 'export const t = Date.now();'),
  breaks(restricted, 'new Date()', 'libs/kernel/src/clock-2.ts', 'export const t = new Date();'),
  breaks(restricted, 'Date()', `${feature}/clock-3.ts`, 'export const t = Date();'),
  breaks(restricted, 'Math.random', `${feature}/clock-4.ts`, 'export const r = Math.random;'),
  passes('new Date(0)', `${domain}/clock-5.ts`, 'export const t = new Date(0);'),
  passes('new Date() in the clock', 'libs/kernel/src/clock.ts', 'export const t = new Date();'),
  passes('Date.now() in a test', `${domain}/clock-6.spec.ts`, 'export const t = Date.now();'),
];

const env = 'export const e = process.env;';
const environment: readonly LintPlant[] = [
  breaks(restricted, 'process.env in a feature', `${feature}/env-1.ts`, env),
  breaks(restricted, 'process.env in the platform', 'libs/platform/http/env-2.ts', env),
  breaks(restricted, 'process.env in an app', 'apps/cli/src/env-3.ts', env),
  breaks(
    restricted,
    'an environment taken apart',
    'libs/platform/http/env-4.ts',
    'export const { env } = process;',
  ),
  breaks(
    restricted,
    'an imported environment',
    'libs/platform/http/env-5.ts',
    "import { env } from 'node:process';\nexport const e = env;",
  ),
  passes('process.env in main.ts', 'apps/cli/src/main.ts', env),
  passes('process.env in config', 'libs/platform/config/env-6.ts', env),
  passes('process.env in the tools', 'tools/env-7.ts', env),
  breaks('no-console', 'console in an API', 'apps/admin-api/src/say-1.ts', "console.log('x');"),
  breaks('no-console', 'console in a library', `${feature}/say-2.ts`, "console.log('x');"),
  passes('console in the command line', 'apps/cli/src/say-3.ts', "console.log('x');"),
];

export const lintPlants: readonly LintPlant[] = [
  ...sizes,
  ...safety,
  ...style,
  ...clock,
  ...environment,
];

export const lintFiles: Files = Object.fromEntries(
  lintPlants.map((plant) => [plant.file, `${plant.code}\n`]),
);
