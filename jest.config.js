import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
delete swc.$schema; // It is for editors; the compiler does not know it as an option.

const shared = {
  testEnvironment: 'node',
  // package.json leads #kernel and its like to the sources under this condition, to dist/ otherwise. Jest adds
  // "import" or "require" itself, as each caller needs; named here, "import" would reach the callers that require.
  testEnvironmentOptions: { customExportConditions: ['scrutin-source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, module: { type: 'es6' } }],
  },
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import './x.js' and mean x.ts. "js" first, so that packages still get what they name.
  moduleFileExtensions: ['js', 'ts', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/.data/'],
};

const services = {
  ...shared,
  globalSetup: '<rootDir>/test/setup/services.setup.js',
  globalTeardown: '<rootDir>/test/setup/services.teardown.js',
};

export default {
  reporters: ['default', '<rootDir>/test/setup/summary-reporter.js'],
  // The servers, the processes and the sockets of a test take longer than Jest's five seconds on a busy machine.
  testTimeout: 60_000,
  // Most of a services test is waiting for a process: three of them leave two cores some air.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // What a test file loads as ES modules is never given back. A worker that grew is replaced before the next file: with
  // several gigabytes of it, collecting garbage took most of the time.
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/test/setup/longest-first.js',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/**/*.spec.ts'],
    },
    {
      ...services,
      displayName: 'services',
      testMatch: ['<rootDir>/**/*.int-spec.ts', '<rootDir>/**/*.e2e-spec.ts'],
    },
    {
      // What holds a time or a share of a core against a bound; ./run-test gives it the machine to itself.
      ...services,
      displayName: 'measured',
      testMatch: ['<rootDir>/**/*.speed-spec.ts'],
    },
  ],
};
