import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { takeTurn, type Turn } from './cases/measured.js';
import { FieldApiProcess } from './field-api-process.js';
import { BenchGround } from './ground/bench-ground.js';
import type { WorldSize } from './ground/field-world.js';
import { voteEverywhere } from './ground/first-votes.js';
import { applyWrk } from './ground/wrk.js';
import { growthPlot } from './page/growth-plot.js';
import { growthTable, MIDDLE, type Grown } from './page/growth-table.js';

/**
 * What a read and a vote cost where there are more offices, and more votes already:
 *
 *   npm run bench:growth -- --offices 1000,10000,100000 --votes 100000,1000000,10000000 --rounds 4 --seconds 3 --write
 *
 * Elections of all sizes are there at once and are measured in turn, so that whatever else the machine does meets them all.
 */
const { values: options } = parseArgs({
  options: {
    /** Each with a million votes. */
    offices: { type: 'string', default: '1000,10000,100000' },
    /** Each in ten thousand offices. */
    votes: { type: 'string', default: '100000,1000000,10000000' },
    rounds: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '3' },
    /** Into bench/results/ and docs/performance.md. */
    write: { type: 'boolean', default: false },
  },
});

const INDEXES_PER_TURN = 10_000;
const COLD_PER_SECOND = 2_500;
const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = path.join(ROOT, 'docs/performance.md');

const undo: (() => Promise<unknown>)[] = [];
const stop = new AbortController();

interface Place {
  readonly size: WorldSize;
  readonly ground: BenchGround;
  readonly api: FieldApiProcess;
  nextIndex: number;
}

async function main(): Promise<void> {
  const places: Place[] = [];
  for (const size of sizes()) places.push(await open(size));
  const measured: Grown[] = [];
  for (let round = 0; round <= Number(options.rounds); round += 1) {
    for (const place of places) {
      for (const name of ['read', 'vote'] as const) {
        stop.signal.throwIfAborted();
        const turn = name === 'read' ? await read(place) : await vote(place);
        const { offices, votes } = place.size;
        say(
          `round ${String(round)}, ${String(offices)} offices, ${String(votes)} votes: ${Math.round(turn.perSecond).toString()} ${name}s/s`,
        );
        // The first round warms the compilers up.
        if (round > 0) measured.push({ case: name, size: place.size, turn });
      }
    }
  }
  await report(measured);
}

/** Along both lines, those where they cross once. */
function sizes(): readonly WorldSize[] {
  const all = [
    ...numbers(options.offices).map((offices) => ({ ...MIDDLE, offices })),
    ...numbers(options.votes).map((votes) => ({ ...MIDDLE, votes })),
  ];
  return [...new Map(all.map((size) => [JSON.stringify(size), size])).values()];
}

function numbers(text: string): readonly number[] {
  return text.split(',').filter(Boolean).map(Number);
}

async function open(size: WorldSize): Promise<Place> {
  stop.signal.throwIfAborted();
  say(`filling ${String(size.offices)} offices with ${String(size.votes)} votes`);
  const ground = await BenchGround.open(size);
  undo.push(async () => ground.close());
  const { databaseUrl, redisUrl } = ground;
  const api = await FieldApiProcess.start({ databaseUrl, redisUrl });
  undo.push(async () => api.stop());
  const nextIndex = Math.ceil(size.votes / size.offices) + 1;
  await voteEverywhere(api, ground.world, nextIndex);
  return { size, ground, api, nextIndex: nextIndex + 1 };
}

async function read({ api, ground, size }: Place): Promise<Turn> {
  const load = async (seconds: number) =>
    applyWrk({
      ...{ port: api.port, connections: 64, threads: 1, seconds },
      ...{ script: 'read', args: [ground.world.file] },
    });
  // What nobody has asked for in a while is read anew: until each office was, that would be measured.
  await load(2 + Math.ceil(size.offices / COLD_PER_SECOND));
  return takeTurn(api, async () => load(Number(options.seconds)));
}

async function vote(place: Place): Promise<Turn> {
  const { api, ground, nextIndex } = place;
  place.nextIndex += INDEXES_PER_TURN;
  const load = { port: api.port, connections: 256, threads: 1, seconds: Number(options.seconds) };
  return takeTurn(api, async () =>
    applyWrk({ ...load, script: 'vote', args: [ground.world.file, nextIndex, 1] }),
  );
}

async function report(measured: readonly Grown[]): Promise<void> {
  const machine = `Node ${process.versions.node}, ${String(availableParallelism())} × ${cpus()[0]?.model.trim() ?? 'unknown'}, clients and servers on one machine; ${new Date().toISOString().slice(0, 16)}.`;
  const table = `${machine} ${growthTable(measured)}`;
  console.log(table);
  if (!options.write) return;
  await mkdir(path.join(ROOT, 'bench/results'), { recursive: true });
  await writeFile(
    path.join(ROOT, 'bench/results/growth.json'),
    `${JSON.stringify(measured, undefined, 2)}\n`,
  );
  await writeFile(path.join(ROOT, 'docs/performance-growth.svg'), growthPlot(measured));
  const page = await readFile(PAGE, 'utf8');
  const marks = /(<!-- growth -->\n)[^]*(<!-- \/growth -->)/;
  const shown = page.replace(marks, (_, begin: string, end: string) => `${begin}${table}\n${end}`);
  await writeFile(PAGE, shown);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const interrupt = (): void => {
  stop.abort();
};
process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
try {
  await main();
} finally {
  for (const step of undo.reverse()) await step();
}
