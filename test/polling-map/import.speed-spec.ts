import path from 'node:path';
import { generatePollingMap } from './generate-polling-map.js';
import { openImporter, type ImporterUnderTest } from './importer-under-test.js';

const OFFICES = 100_000;
const PLAN = { provinces: 9, departments: 50, centres: 20_000, offices: OFFICES };
/** A third of what a small machine does when it does nothing else. */
const MIN_ROWS_A_SECOND = 8_000;
const MAX_GROWTH = 200 * 1024 * 1024;

let under: ImporterUnderTest;

beforeAll(async () => {
  under = await openImporter();
});

afterAll(async () => {
  await under.close();
});

it(`an import of ${OFFICES} offices is quick and holds little of them in memory`, async () => {
  const file = path.join(under.folder, 'map.csv');
  await generatePollingMap(file, PLAN, { coordinates: true });
  const election = await under.newElection();
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const started = performance.now();
  const outcome = await under.import(election, file);
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  expect(outcome).toMatchObject({ state: 'done', summary: { offices: { created: OFFICES } } });
  expect(OFFICES / seconds).toBeGreaterThan(MIN_ROWS_A_SECOND);
  expect(peak - before).toBeLessThan(MAX_GROWTH);
});
