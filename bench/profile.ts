import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FieldApiProcess } from './field-api-process.js';
import { BenchGround } from './ground/bench-ground.js';
import { monotonicMicros, readCpuProfile, type Frame, type Span } from './ground/cpu-profile.js';
import { takeFirstVotes } from './ground/first-votes.js';
import { VoteStream } from './ground/vote-stream.js';
import { applyWrk } from './ground/wrk.js';
import { flameGraph } from './page/flame-graph.js';

/**
 * Where the field API's time goes while it is asked as in the benchmark, drawn as a flame graph:
 *
 *   npm run bench:profile -- --seconds 10 --write
 *
 * The profiler tells time, not processor time: what stands still in the middle of a call, since the machine gave the
 * processor to somebody else, counts for that call.
 */
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'read,votes' },
    seconds: { type: 'string', default: '10' },
    /** Into docs/. */
    write: { type: 'boolean', default: false },
  },
});

const DOCS = path.resolve(import.meta.dirname, '../../docs');
/** Until the compilers have seen everything, and every reporter is known. */
const WARM_UP_SECONDS = 15;
const FIRST_INDEX = { warm: 2, measured: 100_000, stream: 1_000_000 };
const TOLD = 25;

type Case = 'read' | 'votes';

async function main(): Promise<void> {
  const ground = await BenchGround.open();
  const stop = (): void => {
    void ground.close().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await takeFirstVotes(ground);
    for (const one of options.only.split(',') as Case[]) await profile(ground, one);
  } finally {
    await ground.close();
  }
}

async function profile(ground: BenchGround, one: Case): Promise<void> {
  const folder = path.join(ground.folder, `profile-${one}`);
  await mkdir(folder);
  const span = await run(ground, one, folder);
  const root = await readCpuProfile(folder, span);
  console.log(`\n${one}: of itself, in percent of its time\n${table(root)}`);
  if (options.write) {
    await writeFile(path.join(DOCS, `performance-flames-${one}.svg`), flameGraph(root));
  }
}

async function run(ground: BenchGround, one: Case, folder: string): Promise<Span> {
  const { databaseUrl, redisUrl, world } = ground;
  const execArgv = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'];
  const api = await FieldApiProcess.start({ databaseUrl, redisUrl, execArgv });
  const taker = await FieldApiProcess.start({ databaseUrl, redisUrl });
  const stream =
    one === 'read' ? new VoteStream(world, taker.port, 500, FIRST_INDEX.stream) : undefined;
  const load = async (seconds: number, first: number): Promise<unknown> =>
    one === 'read'
      ? applyWrk({
          ...{ port: api.port, connections: 64, threads: 1, seconds },
          ...{ script: 'read', args: [world.file] },
        })
      : applyWrk({
          ...{ port: api.port, connections: 256, threads: 1, seconds },
          ...{ script: 'vote', args: [world.file, first, 1] },
        });
  try {
    await load(WARM_UP_SECONDS, FIRST_INDEX.warm);
    const from = monotonicMicros();
    await load(Number(options.seconds), FIRST_INDEX.measured);
    return { from, to: monotonicMicros() };
  } finally {
    await stream?.stop();
    // It writes its profile as it ends.
    await Promise.all([api.stop(), taker.stop()]);
  }
}

/** Functions by their own time, wherever they were called from. */
function table(root: Frame): string {
  const own = new Map<string, number>();
  const visit = (frame: Frame): void => {
    const called = [...frame.calls.values()];
    const rest = frame.micros - called.reduce((sum, { micros }) => sum + micros, 0);
    own.set(frame.name, (own.get(frame.name) ?? 0) + rest);
    called.forEach(visit);
  };
  visit(root);
  return [...own]
    .sort((one, other) => other[1] - one[1])
    .slice(0, TOLD)
    .map(([name, micros]) => `${((micros / root.micros) * 100).toFixed(1).padStart(6)}  ${name}`)
    .join('\n');
}

await main();
