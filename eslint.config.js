import js from '@eslint/js';
import prettier from 'eslint-config-prettier/flat';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SPECS = [
  '**/*.spec.ts',
  '**/*.int-spec.ts',
  '**/*.e2e-spec.ts',
  '**/*.speed-spec.ts',
  '**/*.contract.ts',
];
const NODE_GLOBALS = [
  'process',
  'console',
  'Buffer',
  'URL',
  'AbortController',
  'AbortSignal',
  'fetch',
];
const TIMER_GLOBALS = ['performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];
const COMMONJS_GLOBALS = ['module', 'require', '__dirname', '__filename'];

const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

const LIMITS = [
  {
    selector: 'MethodDefinition[kind="constructor"][value.params.length>6]',
    message: 'A constructor takes at most 6 parameters: this class does more than one thing.',
  },
  // `no-empty` lets a comment pass for an answer, and does not look into `.catch()`.
  {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'An empty catch hides a fault: deal with it, or return what it means.',
  },
  {
    selector:
      'CallExpression[callee.property.name="catch"] > :function[body.type="BlockStatement"][body.body.length=0]',
    message: 'An empty catch hides a fault: deal with it, or return what it means.',
  },
];

const NO_DEFAULT_EXPORT = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Export by name: a name is found by search and renamed everywhere.',
  },
];

const ENVIRONMENT = 'The environment is parsed once, by #platform/config: take a typed setting.';
const NO_ENVIRONMENT = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: ENVIRONMENT,
  },
  { selector: 'VariableDeclarator[init.name="process"] > ObjectPattern', message: ENVIRONMENT },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
    message: ENVIRONMENT,
  },
];

const INJECTED = 'The clock and chance are injected, so that a test can turn them.';
const NO_CLOCK = [
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: INJECTED },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: INJECTED },
  { selector: 'CallExpression[callee.name="Date"]', message: INJECTED },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: INJECTED },
];

/** The rule takes one list for each file, so every block states the whole of it. */
const forbid = (...groups) => ({ 'no-restricted-syntax': ['error', ...groups.flat()] });

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', '.data/', 'coverage/', 'libs/api-client/*-api.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: readonly([...NODE_GLOBALS, ...TIMER_GLOBALS]) },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: readonly(COMMONJS_GLOBALS) },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Leaves files with decorators alone: there Nest needs the class itself, as a value, to inject it.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A Nest module is an empty class under a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // What is left out of a copy on purpose begins with an underscore.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // DTO and option classes are shapes with decorators; nothing depends on who constructed the object.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/prefer-readonly': 'error',
      // `async` without `await` still turns a throw into a rejection, which is what a caller expects.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    rules: {
      // `== null` asks for null and undefined at once.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250 }],
      // Comments do not count: nobody should delete a reason to fit.
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      'no-console': 'error',
      ...forbid(LIMITS, NO_DEFAULT_EXPORT),
    },
  },
  {
    files: ['{apps,libs,db}/**/*.{ts,tsx}'],
    rules: forbid(LIMITS, NO_DEFAULT_EXPORT, NO_ENVIRONMENT),
  },
  {
    files: ['libs/kernel/**/*.ts', 'libs/features/**/*.ts'],
    ignores: ['libs/kernel/src/clock.ts', ...SPECS],
    rules: forbid(LIMITS, NO_DEFAULT_EXPORT, NO_ENVIRONMENT, NO_CLOCK),
  },
  {
    files: ['libs/platform/config/**/*.ts', 'libs/platform/testing/**/*.ts', 'apps/*/src/main.ts'],
    rules: forbid(LIMITS, NO_DEFAULT_EXPORT),
  },
  // Who loads these expects a default export.
  { files: ['**/*.config.{js,cjs}', 'test/setup/**/*.js'], rules: forbid(LIMITS) },
  { files: ['apps/cli/**', 'tools/**', 'bench/**', 'test/**'], rules: { 'no-console': 'off' } },
  {
    files: SPECS,
    rules: {
      'max-lines': ['error', { max: 400 }],
      // A `describe` is a function as well; the length of the file is the limit.
      'max-lines-per-function': ['error', { max: 400 }],
      // `expect.any()` and its like are typed `any`; `expect(mock.method)` never calls it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  prettier,
);
