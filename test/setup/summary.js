// Prints the last line of ./run-test: what its runs of Jest counted, together. The file holds a line of each run.
import { readFileSync } from 'node:fs';
import { summarise } from './summary-reporter.js';

const [file, status] = process.argv.slice(2);
const runs = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
// Where Jest did not get as far as running tests, its set-up failed, and it said why above.
const isBroken = status !== '0' && runs.every(({ failed }) => failed === 0);
console.log(summarise(isBroken ? [...runs, { passed: 0, failed: 1, skipped: 0 }] : runs));
