import { Command } from 'commander';
import { startAdminProcess } from '../../tools/prove/admin-process.js';
import { slopeOf } from '../../tools/prove/dashboards/dashboards-verdict.js';
import { percentile, type FloodOutcome } from '../../tools/prove/flood.js';
import type { FieldCrew } from '../../tools/prove/field-crew.js';
import type { LiveHeap } from '../../tools/prove/live-heap.js';
import { Meter } from '../../tools/prove/meter.js';
import { ProcessWatch } from '../../tools/prove/process-watch.js';
import {
  conclude,
  dist,
  onStage,
  say,
  sayLoad,
  whole,
  type Stage,
} from '../../tools/prove/proof.js';
import { shippedFlags } from '../../tools/prove/shipped-flags.js';
import { SmallDisk } from '../../tools/prove/small-disk.js';
import { blowsOf } from './blows.js';
import { Clients, type Load, type Outcome, type Screens } from './clients.js';
import { EvidenceStore } from './evidence-store.js';
import { strikeAll } from './schedule.js';
import { judge } from './verdict.js';

interface Options extends Omit<Load, 'seconds'> {
  readonly minutes: number;
  readonly growth: number;
}

const DISK_MEGABYTES = 3_000;
/** Beside what the service gives: word of each collection. */
const TOLD = ['--trace-gc'];

function parse(): Options {
  return new Command('endurance')
    .description(
      'a day in ten minutes: votes, ballots, reads, sockets and sign-ins while processes, PostgreSQL, Redis, the object store and the disk fail; then every promise is held against what the clients noted',
    )
    .option('--minutes <n>', 'that it lasts', whole(1, 600), 10)
    .option('--votes <n>', 'reports a second, a fifth of them sent twice', whole(1), 200)
    .option('--ballots <n>', 'reports a second, likewise', whole(1), 60)
    .option('--reads <n>', 'of the figures of an office, a second', whole(1), 200)
    .option('--sign-ins <n>', 'of new reporters, a second', whole(1), 4)
    .option('--dashboards <n>', 'that follow the election', whole(1, 2_000), 100)
    .option('--growth <percent>', 'of memory over the second half, at most', whole(1), 5)
    .parse()
    .opts<Options>();
}

function describeFlood(stream: string, { statuses, broken, seconds, latenciesMs }: FloodOutcome) {
  const [p50 = 0, p99 = 0] = [50, 99].map((one) => percentile(latenciesMs, one));
  say(
    stream,
    `${JSON.stringify(statuses)} and ${String(broken)} connections that broke, in ${seconds.toFixed(0)} s · p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
  );
}

function describe(outcome: Outcome & { readonly screens: Screens }): void {
  const { votes, ballots, reads, citizens, newcomers, screens } = outcome;
  describeFlood('votes', votes);
  describeFlood('ballots', ballots);
  say('reads', `${JSON.stringify(reads.statuses)} and ${String(reads.broken)} that broke`);
  say(
    'citizens',
    `${String(citizens.recorded.length)} were told that their answer is recorded, ${String(citizens.faults.length)} have to come again`,
  );
  say(
    'sign-ins',
    `${String(newcomers.signedIn)} in, ${String(newcomers.withoutKeys)} of them without keys for evidence, ${String(newcomers.broken)} connections that broke, the slowest ${newcomers.slowestMs.toFixed(0)} ms`,
  );
  say('dashboards', `came back ${String(screens.returns)} times`);
}

/** Of the processes that are there for the second half. */
class Memory {
  private watches: readonly ProcessWatch[] = [];
  private heaps: readonly LiveHeap[] = [];
  private since = Infinity;

  watch({ pids, heaps }: FieldCrew): void {
    this.watches = pids.map((pid) => new ProcessWatch(pid));
    for (const one of this.watches) one.start();
    this.heaps = heaps;
    this.since = performance.now();
  }

  async judge(growth: number): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const [n, watch] of this.watches.entries()) {
      await watch.stop();
      const slope = slopeOf(watch.samples);
      const said = `process ${String(n)}: ${slope.megabytes.toFixed(0)} MiB, ${slope.growth.toFixed(1)} % more by the end of the second half`;
      say('memory', said);
      say('alive', `process ${String(n)}: ${this.alive(n)}`);
      if (!(slope.growth < growth)) faults.push(said);
    }
    return faults;
  }

  /** What grew without being given back is in here; what Node merely kept for later is not. */
  private alive(n: number): string {
    const samples = (this.heaps[n]?.samples ?? []).filter(({ at }) => at >= this.since);
    const { growth, megabytes } = slopeOf(samples);
    return `${String(samples.length)} full collections left ${megabytes.toFixed(0)} MiB of the heap, ${growth.toFixed(1)} % more by the end`;
  }
}

async function play(stage: Stage, store: EvidenceStore, options: Options): Promise<void> {
  const { minutes, growth, ...rates } = options;
  const seconds = minutes * 60;
  const wholeMs = seconds * 1_000;
  const clients = await Clients.prepare(stage, { ...rates, seconds });
  const memory = new Memory();
  const meter = new Meter('sent', clients.plans.votes.jobs().length);
  const blows = [
    ...blowsOf(stage, store, wholeMs),
    { at: 50, name: 'nothing more: memory is watched', strike: watchMemory },
  ];
  async function watchMemory(): Promise<void> {
    memory.watch(stage.crew);
  }
  const tell = (name: string): void => say('now', name);
  const [outcome] = await Promise.all([clients.run(meter.at), strikeAll(blows, wholeMs, tell)]);
  meter.end();
  describe(outcome);
  const grown = await memory.judge(growth);
  sayLoad();
  const faults = [...grown, ...(await judge(stage.databaseUrl, clients, outcome))];
  const { votes, ballots } = clients.plans;
  conclude(
    faults,
    `${String(votes.reports)} votes, ${String(ballots.reports)} ballots, ${String(outcome.citizens.recorded.length)} confirmations and ${String(outcome.newcomers.signedIn)} sign-ins are there, once`,
  );
}

const options = parse();
const store = await EvidenceStore.open();
const hasDisk = SmallDisk.isPossible();
if (!hasDisk) say('left out', 'a full disk: only root may mount one to fill');
try {
  await onStage(
    {
      ...{ processes: 2, mayBeSlow: true, diskMegabytes: hasDisk ? DISK_MEGABYTES : undefined },
      env: { ...store.env, TRUSTED_PROXIES: 'loopback' },
      execArgv: [...(await shippedFlags()), ...TOLD],
    },
    async (stage) => {
      const admin = await startAdminProcess(dist, stage.databaseUrl, stage.ground.redisUrl);
      try {
        await play(stage, store, options);
      } finally {
        await admin.stop();
      }
    },
  );
} finally {
  await store.close();
}
