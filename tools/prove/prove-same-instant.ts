import { Command } from 'commander';
import { Meter } from './meter.js';
import { conclude, onStage, say, sayLoad, whole } from './proof.js';
import { openProvingWorld } from './proving-world.js';
import { SameInstantPlan } from './same-instant/same-instant-plan.js';
import { countFirsts, judgeSameInstant } from './same-instant/same-instant-verdict.js';
import { SameInstant } from './same-instant/same-instant.js';

interface Options {
  readonly pairs: number;
  readonly withoutRedis?: boolean;
}

function parse(): Options {
  return new Command('prove:same-instant')
    .description(
      'two reporters report the same voter at the same instant to two processes of the field API: each voter counts once',
    )
    .option('--pairs <n>', 'voters, each seen by two', whole(1), 10_000)
    .option('--without-redis', 'PostgreSQL carries the announcements')
    .parse()
    .opts<Options>();
}

async function run({ withoutRedis = false }: Options, plan: SameInstantPlan) {
  return onStage({ processes: 2, withoutRedis }, async ({ crew, databaseUrl }) => {
    const { ports, pids } = crew;
    const world = await openProvingWorld(databaseUrl, () => ports[0] ?? 0, plan.world);
    say('processes', `field-api ${pids.join(' and ')}, the clients are ${String(process.pid)}`);
    say('pairs', `${String(plan.pairs)} in ${String(plan.offices)} offices`);
    const meter = new Meter('reported', plan.pairs);
    const outcome = await new SameInstant({ plan, world, ports, onProgress: meter.at }).run();
    meter.end();
    const { statuses, seconds } = outcome;
    say('answers', `${JSON.stringify(statuses)} in ${seconds.toFixed(1)} s`);
    const firsts = await countFirsts(databaseUrl, world);
    say(
      'first',
      `${String(firsts)} times the one process, ${String(plan.pairs - firsts)} the other`,
    );
    sayLoad();
    return judgeSameInstant(databaseUrl, plan, world, outcome);
  });
}

const options = parse();
const plan = new SameInstantPlan(options.pairs);
const faults = await run(options, plan);
const { pairs, reports, sentToBoth } = plan;
conclude(
  faults,
  `${String(reports)} reports of ${String(pairs)} voters count ${String(pairs)}; ${String(sentToBoth)} came to both processes and are stored once`,
);
