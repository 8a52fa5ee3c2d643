import { Command, Option } from 'commander';
import { FAULTS, Storm, type Fault } from './faults.js';
import { Flood, percentile, type FloodOutcome } from './flood.js';
import { FloodPlan } from './flood-plan.js';
import { judgeFlood } from './flood-verdict.js';
import { Meter } from './meter.js';
import { conclude, onStage, say, sayLoad, whole } from './proof.js';
import { openProvingWorld } from './proving-world.js';

interface Options {
  readonly votes: number;
  readonly processes: number;
  readonly connections: number;
  readonly fault: Fault;
  readonly profile?: string;
}

function parse(): Options {
  return new Command('prove:flood')
    .description('floods the field API with votes and proves that each is counted once')
    .option('--votes <n>', 'reports that differ; a fifth of them is sent twice', whole(1), 200_000)
    .option('--processes <n>', 'of the field API', whole(1), 2)
    .option('--connections <n>', 'that are kept open', whole(1), 64)
    .addOption(
      new Option('--fault <what>', 'what is killed meanwhile, twice')
        .choices([...FAULTS])
        .default('none'),
    )
    .option('--profile <folder>', 'where the processes leave their CPU profiles')
    .parse()
    .opts<Options>();
}

function describe({ statuses, broken, seconds, latenciesMs }: FloodOutcome): void {
  const requests = latenciesMs.length;
  const pace = `${(requests / seconds).toFixed(0)} a second`;
  say('requests', `${String(requests)} in ${seconds.toFixed(1)} s: ${pace}`);
  say('answers', `${JSON.stringify(statuses)}, and ${String(broken)} connections that broke`);
  const ms = [50, 99, 100].map((one) => `p${one} ${percentile(latenciesMs, one).toFixed(1)} ms`);
  say('latency', ms.join(', '));
  sayLoad();
}

async function run(options: Options, plan: FloodPlan): Promise<readonly string[]> {
  const { processes, connections, profile, fault } = options;
  return onStage({ processes, profile }, async ({ ground, crew, databaseUrl }) => {
    const world = await openProvingWorld(databaseUrl, () => crew.ports[0] ?? 0, plan.world);
    const { offices, reports } = plan;
    say('flood', `${String(reports)} votes of ${String(offices)} offices, three reporters each`);
    const storm = new Storm(fault, ground, crew);
    const meter = new Meter('sent', plan.jobs().length);
    const onProgress = (done: number, of: number): void => {
      meter.at(done);
      storm.onProgress(done, of);
    };
    const ports = (): readonly number[] => crew.ports;
    const outcome = await new Flood({ plan, world, connections, ports, onProgress }).run();
    meter.end();
    describe(outcome);
    say('fault', `${fault}, ${String(await storm.end())} times`);
    return judgeFlood(databaseUrl, plan, world, outcome);
  });
}

const options = parse();
const plan = new FloodPlan(options.votes);
const faults = await run(options, plan);
conclude(faults, `each of ${String(plan.reports)} votes is stored and counted once`);
