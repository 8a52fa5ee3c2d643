import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  makeTemporaryFolder,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../tools/embedded-postgres/index.js';
import { findRedisServer, startRedisServer } from '../tools/local-services/redis-server.js';
import { makeElection, type BenchElection } from './election-of-size.js';
import { FieldApiProcess } from './field-api-process.js';
import { applyLoad, type ReadFigures } from './read-load.js';
import { statsReadPage, type Case, type Measured } from './stats-read-page.js';

/**
 * What a read of an office costs in a small and in a large election:
 *
 *   npm run bench:stats-read -- --votes 1000,10000000 --rounds 20 --write
 *
 * All elections are there at once and are measured in turn, so that whatever else the machine does meets them all.
 */
const { values: options } = parseArgs({
  options: {
    votes: { type: 'string', default: '1000,1000000' },
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '12' },
    connections: { type: 'string', default: '8' },
    /** Puts the table into docs/performance.md. */
    write: { type: 'boolean', default: false },
  },
});

const COLD_REQUESTS = 1_000;
const PAGE = path.resolve(import.meta.dirname, '../../docs/performance.md');
const stop = new AbortController();
const undo: (() => Promise<unknown>)[] = [];

async function main(): Promise<void> {
  const folder = await makeTemporaryFolder('scrutin-bench-');
  undo.push(async () => rm(folder, { recursive: true, force: true }));
  const postgres = await startPostgres(folder);
  const measured: Measured[] = [];
  const running: (readonly [BenchElection, FieldApiProcess])[] = [];
  for (const votes of options.votes.split(',').map(Number)) {
    say(`filling an election of ${String(votes)} votes`);
    const election = await makeElection((name) => postgres.url(name), votes);
    const redisUrl = await startRedis(path.join(folder, `redis-${String(votes)}`));
    const api = await FieldApiProcess.start({ databaseUrl: election.databaseUrl, redisUrl });
    undo.push(async () => api.stop());
    running.push([election, api]);
  }
  for (let round = 0; round <= Number(options.rounds); round += 1) {
    for (const [election, api] of running) {
      for (const one of ['warm', 'cold'] as const) {
        stop.signal.throwIfAborted();
        const figures = await measure(one, election, api, round);
        say(
          `round ${String(round)}, ${String(election.votes)} votes, ${one}: ${Math.round(figures.perSecond).toString()}/s`,
        );
        // The first round warms the compilers up.
        if (round > 0) measured.push(figures);
      }
    }
  }
  await report(measured);
}

async function measure(
  one: Case,
  { offices, votes }: BenchElection,
  api: FieldApiProcess,
  round: number,
): Promise<Measured> {
  const office = (n: number): string => offices[(n + round * COLD_REQUESTS) % offices.length] ?? '';
  const [cpu, readings] = [api.cpuSeconds(), await api.readings()];
  const figures: ReadFigures = await applyLoad({
    port: api.port,
    connections: Number(options.connections),
    ...(one === 'warm'
      ? { seconds: Number(options.seconds), requests: Infinity }
      : { seconds: 120, requests: COLD_REQUESTS }),
    path: (n) => `/api/pollofficesstats/${office(one === 'warm' ? 0 : n)}/`,
  });
  return {
    ...{ case: one, votes, ...figures },
    cpuMicroseconds: ((api.cpuSeconds() - cpu) * 1e6) / figures.requests,
    loads: (((await api.readings()) - readings) * 1_000) / figures.requests,
  };
}

async function startPostgres(folder: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({
    ...{ dataDir: path.join(folder, 'postgres'), durable: false, log: say },
  });
  undo.push(async () => postgres.stop());
  return postgres;
}

async function startRedis(folder: string): Promise<string | undefined> {
  const program = findRedisServer(process.env['PATH']);
  if (program === undefined) {
    say('redis-server is not installed: measured without it');
    return undefined;
  }
  const redis = await startRedisServer({ program, folder });
  undo.push(async () => redis.stop());
  return redis.url;
}

async function report(measured: readonly Measured[]): Promise<void> {
  const table = statsReadPage(measured);
  console.log(table);
  if (!options.write) return;
  const page = await readFile(PAGE, 'utf8');
  const marks = /(<!-- stats-read -->\n)[^]*(\n<!-- \/stats-read -->)/;
  await writeFile(
    PAGE,
    page.replace(marks, (_, begin: string, end: string) => `${begin}${table}${end}`),
  );
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
