import { appendFileSync } from 'node:fs';

/** Adds one line of counts to the file that ./run-test sums up, or prints what they come to. */
export class SummaryReporter {
  /**
   * @param {unknown} _contexts
   * @param {import('@jest/reporters').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const counts = countsOf(results);
    const file = process.env.SCRUTIN_TEST_SUMMARY;
    if (file === undefined) process.stdout.write(`${summarise([counts])}\n`);
    else appendFileSync(file, `${JSON.stringify(counts)}\n`);
  }
}

/**
 * A suite that could not even be loaded hides its tests: it counts as one that failed.
 *
 * @param {import('@jest/reporters').AggregatedResult} results
 */
export function countsOf(results) {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/**
 * One line that people and machines can read: `12 passed, 0 failed`.
 *
 * @param {readonly ReturnType<typeof countsOf>[]} runs
 */
export function summarise(runs) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ kind) =>
    runs.reduce((total, counts) => total + counts[kind], 0);
  const skipped = sum('skipped');
  const counts = [`${sum('passed')} passed`, `${sum('failed')} failed`];
  return [...counts, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ');
}

export default SummaryReporter;
