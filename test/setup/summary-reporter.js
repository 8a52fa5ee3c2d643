import { writeFileSync } from 'node:fs';

/** Sums a run up in one line that people and machines can read: `12 passed, 0 failed`. */
export class SummaryReporter {
  /**
   * @param {unknown} _contexts
   * @param {import('@jest/reporters').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const line = `${summarise(results)}\n`;
    const file = process.env.SCRUTIN_TEST_SUMMARY;
    if (file === undefined) process.stdout.write(line);
    else writeFileSync(file, line);
  }
}

/**
 * A suite that could not even be loaded hides its tests: it counts as one that failed.
 *
 * @param {import('@jest/reporters').AggregatedResult} results
 */
export function summarise(results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  const counts = [`${results.numPassedTests} passed`, `${failed} failed`];
  return [...counts, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ');
}

export default SummaryReporter;
