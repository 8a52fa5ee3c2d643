import { Command } from 'commander';
import { CitizensPlan } from './citizens/citizens-plan.js';
import { runCitizens } from './citizens/citizens-run.js';
import { judgeCitizens, measureDelivery, type Delivery } from './citizens/citizens-verdict.js';
import { percentile } from './flood.js';
import { Meter } from './meter.js';
import { conclude, dist, onStage, say, sayLoad, whole, type Stage } from './proof.js';
import { openProvingWorld } from './proving-world.js';

interface Options {
  readonly citizens: number;
  readonly offices: number;
  readonly rate: number;
  readonly thrice: number;
  readonly answerAfter: number;
  readonly bound: number;
  readonly withoutRedis?: boolean;
  readonly profile?: string;
}

function parse(): Options {
  return new Command('prove:citizens')
    .description(
      'citizens wait on one process of the field API while votes are reported: each is shown one vote, each vote to one citizen, and soon',
    )
    .option('--citizens <n>', 'who wait, and votes that are reported', whole(1, 100_000), 5_000)
    .option('--offices <n>', 'where they wait', whole(1), 50)
    .option('--rate <n>', 'voters a second', whole(1), 500)
    .option('--thrice <percent>', 'of the voters, reported by three at once', whole(0, 100), 10)
    .option('--answer-after <ms>', 'how long a citizen looks at a vote', whole(0, 50_000), 3_000)
    .option('--bound <ms>', 'from the commit to the citizen, for 99 of 100', whole(1), 250)
    .option('--without-redis', 'PostgreSQL carries the announcements')
    .option('--profile <folder>', 'where the process leaves its CPU profile')
    .parse()
    .opts<Options>();
}

interface Proven {
  readonly faults: readonly string[];
  readonly delivery: Delivery;
}

async function play(
  { crew, databaseUrl }: Stage,
  { rate, answerAfter: answerAfterMs }: Options,
  plan: CitizensPlan,
): Promise<Proven> {
  const port = crew.ports[0] ?? 0;
  const world = await openProvingWorld(databaseUrl, () => port, plan.world);
  const { voters, offices, reports } = plan;
  say(
    'plan',
    `${String(voters)} citizens and voters, ${String(reports)} reports, ${String(offices)} offices`,
  );
  const waiting = new Meter('waiting', voters);
  const voted = new Meter('voted', voters);
  const outcome = await runCitizens({
    ...{ plan, world, port, dist, rate, answerAfterMs },
    ...{ onWaiting: waiting.at, onVoted: voted.at },
  });
  waiting.end();
  voted.end();
  const { seconds, statuses, latenciesMs, latestMs } = outcome.reporting;
  say(
    'reports',
    `${JSON.stringify(statuses)} in ${seconds.toFixed(1)} s, ${latestMs.toFixed(0)} ms late at most`,
  );
  const ms = [50, 99].map((one) => `p${String(one)} ${percentile(latenciesMs, one).toFixed(0)} ms`);
  say('answered', ms.join(', '));
  const delivery = await measureDelivery(databaseUrl, plan, world, outcome);
  const { p50, p99, highest } = delivery;
  say(
    'delivered',
    `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, all within ${highest.toFixed(0)} ms of the commit`,
  );
  sayLoad();
  return { faults: await judgeCitizens(databaseUrl, plan, world, outcome), delivery };
}

const options = parse();
const { withoutRedis = false, profile, bound } = options;
const plan = new CitizensPlan({ ...options, watchedByThree: options.thrice });
const stage = {
  ...{ processes: 1, withoutRedis, keepsCommitTimes: true, profile },
  env: { TRUSTED_PROXIES: 'loopback' },
};
const { faults, delivery } = await onStage(stage, async (on) => play(on, options, plan));
const { p99 } = delivery;
const late =
  p99 < bound ? [] : [`p99 is ${p99.toFixed(0)} ms, and should be under ${String(bound)} ms`];
conclude(
  [...faults, ...late],
  `${String(plan.voters)} citizens saw one vote each, each vote was seen by one, p99 ${p99.toFixed(0)} ms from commit to citizen`,
);
