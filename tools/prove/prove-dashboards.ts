import { Command } from 'commander';
import { startAdminProcess } from './admin-process.js';
import { DashboardsPlan } from './dashboards/dashboards-plan.js';
import { runDashboards, type DashboardsOutcome } from './dashboards/dashboards-run.js';
import {
  judgeDashboards,
  measureDashboards,
  type DashboardsFigures,
} from './dashboards/dashboards-verdict.js';
import { percentile } from './flood.js';
import { Meter } from './meter.js';
import { conclude, dist, onStage, say, sayLoad, whole, type Stage } from './proof.js';
import { openProvingWorld } from './proving-world.js';

interface Options {
  readonly dashboards: number;
  readonly votes: number;
  readonly seconds: number;
  readonly batch: number;
  readonly offices: number;
  readonly processes: number;
  readonly bound: number;
  readonly growth: number;
  readonly withoutRedis?: boolean;
  readonly profile?: string;
}

function parse(): Options {
  return new Command('prove:dashboards')
    .description(
      'dashboards in the room of one election on one process of the field API while votes come: four messages a second, soon, in memory that does not grow',
    )
    .option('--dashboards <n>', 'in the room', whole(1, 20_000), 2_000)
    .option('--votes <n>', 'a second', whole(1), 2_000)
    .option('--seconds <n>', 'of voting; memory levels off within two minutes', whole(2), 240)
    .option('--batch <n>', 'votes of one request; 1: each by itself', whole(1, 500), 100)
    .option('--offices <n>', 'that report', whole(1), 50)
    .option('--processes <n>', 'of the field API: votes come to the last', whole(1, 2), 2)
    .option('--bound <ms>', 'from the commit to the screen, for 99 of 100', whole(1), 1_000)
    .option('--growth <percent>', 'of memory in the second half, at most', whole(1), 5)
    .option('--without-redis', 'PostgreSQL carries the announcements')
    .option('--profile <folder>', 'where the processes leave their CPU profiles')
    .parse()
    .opts<Options>();
}

/** Answers with how fast the votes came. */
function describe(
  { reporting }: DashboardsOutcome,
  figures: DashboardsFigures,
  plan: DashboardsPlan,
): string {
  const { seconds, statuses, latenciesMs } = reporting;
  const pace = `${(plan.votes / seconds).toFixed(0)} votes a second`;
  say('reports', `${JSON.stringify(statuses)} in ${seconds.toFixed(1)} s: ${pace}`);
  say('answered', `p99 ${percentile(latenciesMs, 99).toFixed(0)} ms`);
  const { p50, p99, highest, busiest, average, growth, megabytes } = figures;
  say(
    'shown',
    `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, all within ${highest.toFixed(0)} ms`,
  );
  say('messages', `${average.toFixed(2)} a second each, ${String(busiest)} in the busiest second`);
  say(
    'memory',
    `${megabytes.toFixed(0)} MiB, ${growth.toFixed(1)} % more by the end of the second half`,
  );
  return pace;
}

async function play({ crew, databaseUrl }: Stage, options: Options): Promise<void> {
  const plan = new DashboardsPlan({ ...options, votesPerSecond: options.votes });
  const { ports, pids } = crew;
  const world = await openProvingWorld(databaseUrl, () => ports[0] ?? 0, plan.world);
  const { dashboards, batch } = options;
  const kind = batch === 1 ? 'one by one' : `in batches of ${String(batch)}`;
  say('plan', `${String(dashboards)} dashboards, ${String(plan.votes)} votes ${kind}`);
  const joined = new Meter('joined', dashboards);
  const sent = new Meter('sent', plan.requests);
  const outcome = await runDashboards({
    ...{ plan, world, dist, ports, screens: dashboards, pid: pids[0] ?? 0 },
    ...{ onJoined: joined.at, onSent: sent.at },
  });
  joined.end();
  sent.end();
  const figures = await measureDashboards(databaseUrl, world, outcome);
  const pace = describe(outcome, figures, plan);
  sayLoad();
  const { p99, average, growth } = figures;
  const faults = [
    ...judgeDashboards(plan, outcome, figures),
    ...(p99 < options.bound ? [] : [`p99 is ${p99.toFixed(0)} ms`]),
    ...(growth < options.growth ? [] : [`memory grows by ${growth.toFixed(1)} %`]),
  ];
  conclude(
    faults,
    `${String(dashboards)} dashboards followed ${String(plan.votes)} votes ${kind}, ${pace}: p99 ${p99.toFixed(0)} ms from commit to screen, ${average.toFixed(2)} messages a second, memory ${growth.toFixed(1)} %`,
  );
}

const options = parse();
const { withoutRedis = false, processes, profile } = options;
const settings = { processes, withoutRedis, profile, keepsCommitTimes: true };
await onStage({ ...settings, env: { TRUSTED_PROXIES: 'loopback' } }, async (stage) => {
  const admin = await startAdminProcess(dist, stage.databaseUrl, stage.ground.redisUrl);
  try {
    await play(stage, options);
  } finally {
    await admin.stop();
  }
});
