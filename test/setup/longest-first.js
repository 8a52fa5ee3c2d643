import Sequencer from '@jest/test-sequencer';

/**
 * Files that take the better part of a minute, longest first. Started last, one of them would keep a single worker busy
 * while the others have nothing left to do.
 */
const LONGEST = [
  'test/e2e/run-dev-mode.e2e-spec.ts',
  'test/browser/console-pages.e2e-spec.ts',
  'test/browser/public-pages.e2e-spec.ts',
  'test/e2e/backup.e2e-spec.ts',
  'test/field/flood.int-spec.ts',
  'test/e2e/conformance-lies.e2e-spec.ts',
  'test/e2e/elections-permissions.e2e-spec.ts',
  'test/e2e/conformance.e2e-spec.ts',
  'test/verification/vote-offers.int-spec.ts',
  'test/official-results/recomputation.int-spec.ts',
  'test/e2e/conformance-contract-lies.e2e-spec.ts',
  'test/e2e/command-line.e2e-spec.ts',
  'test/e2e/documented-examples.e2e-spec.ts',
  'test/e2e/field-attacks.e2e-spec.ts',
  'test/e2e/simulator.e2e-spec.ts',
];

/** In a fresh checkout nothing is known of how long a file takes: the long ones first, then what needs services, then the rest. */
export default class LongestFirst extends Sequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
}

/** @param {import('@jest/test-result').Test} test */
function rank({ path, context }) {
  const place = LONGEST.findIndex((file) => path.endsWith(`/${file}`));
  if (place >= 0) return place;
  return LONGEST.length + (context.config.displayName?.name === 'unit' ? 1 : 0);
}
