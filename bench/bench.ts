import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureEdge } from './cases/edge.js';
import { measureFreshness } from './cases/freshness.js';
import type { Comparison, Freshness } from './cases/measured.js';
import { measureStatsRead } from './cases/stats-read.js';
import { measureVotes } from './cases/votes.js';
import { BenchGround } from './ground/bench-ground.js';
import { takeFirstVotes } from './ground/first-votes.js';
import { ratioPlot } from './page/ratio-plot.js';
import { tablesOf, type Results } from './page/tables.js';

/**
 * Each case in turn with its yardstick, on the loopback address, in production builds:
 *
 *   npm run bench -- --rounds 5 --seconds 3 --only read,votes,edge,freshness --write
 */
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'read,votes,edge,freshness' },
    /** Into bench/results/ and docs/performance.md. */
    write: { type: 'boolean', default: false },
  },
});

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = path.join(ROOT, 'docs/performance.md');

async function main(): Promise<void> {
  const ground = await BenchGround.open();
  const stop = (): void => {
    void ground.close().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await takeFirstVotes(ground);
    const results = await measure(ground);
    console.log(tablesOf(results));
    if (options.write) await write(results);
  } finally {
    await ground.close();
  }
}

async function measure(ground: BenchGround): Promise<Results> {
  const plan = { rounds: Number(options.rounds), seconds: Number(options.seconds) };
  const only = new Set(options.only.split(','));
  const comparisons: Comparison[] = [];
  const freshness: Freshness[] = [];
  if (only.has('read')) comparisons.push(await measureStatsRead(ground, plan));
  if (only.has('edge')) comparisons.push(...(await measureEdge(ground, plan)));
  if (only.has('votes')) comparisons.push(...(await measureVotes(ground, plan)));
  if (only.has('freshness')) {
    for (const withRedis of [true, false])
      freshness.push(await measureFreshness(ground, withRedis));
  }
  const machine = `Node ${process.versions.node}, ${String(availableParallelism())} × ${cpus()[0]?.model.trim() ?? 'unknown'}, clients and servers on one machine`;
  return { machine, at: new Date().toISOString().slice(0, 16), comparisons, freshness };
}

async function write(results: Results): Promise<void> {
  await mkdir(path.join(ROOT, 'bench/results'), { recursive: true });
  await writeFile(
    path.join(ROOT, 'bench/results/latest.json'),
    `${JSON.stringify(results, undefined, 2)}\n`,
  );
  await writeFile(path.join(ROOT, 'docs/performance-ratios.svg'), ratioPlot(results.comparisons));
  const page = await readFile(PAGE, 'utf8');
  const marks = /(<!-- bench -->\n)[^]*(\n<!-- \/bench -->)/;
  const shown = page.replace(
    marks,
    (_, begin: string, end: string) => `${begin}${tablesOf(results)}${end}`,
  );
  await writeFile(PAGE, shown);
}

await main();
