import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { FAULTS, Storm, type Fault } from './faults.js';
import { FieldCrew } from './field-crew.js';
import { Flood, percentile, type FloodOutcome } from './flood.js';
import { FloodPlan } from './flood-plan.js';
import { judgeFlood } from './flood-verdict.js';
import { openFloodWorld } from './flood-world.js';
import { ProvingGround } from './proving-ground.js';

interface Options {
  readonly votes: number;
  readonly processes: number;
  readonly connections: number;
  readonly fault: Fault;
  readonly profile?: string;
}

const dist = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const SHOWN_FAULTS = 20;

function count(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError('must be a whole number from 1');
}

function parse(): Options {
  return new Command('prove:flood')
    .description('floods the field API with votes and proves that each is counted once')
    .option('--votes <n>', 'reports that differ; a fifth of them is sent twice', count, 200_000)
    .option('--processes <n>', 'of the field API', count, 2)
    .option('--connections <n>', 'that are kept open', count, 64)
    .addOption(
      new Option('--fault <what>', 'what is killed meanwhile, twice')
        .choices([...FAULTS])
        .default('none'),
    )
    .option('--profile <folder>', 'where the processes leave their CPU profiles')
    .parse()
    .opts<Options>();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function describe({ statuses, broken, seconds, latenciesMs }: FloodOutcome): void {
  const requests = latenciesMs.length;
  say(
    `requests    ${requests} in ${seconds.toFixed(1)} s: ${(requests / seconds).toFixed(0)} a second`,
  );
  say(`answers     ${JSON.stringify(statuses)}, and ${broken} connections that broke`);
  const ms = [50, 99, 100].map((one) => `p${one} ${percentile(latenciesMs, one).toFixed(1)} ms`);
  say(`latency     ${ms.join(', ')}`);
  say(
    `load        ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}`,
  );
}

async function run(options: Options): Promise<readonly string[]> {
  const script = path.join(dist, 'apps/field-api/src/main.js');
  if (!existsSync(script)) throw new Error('field-api is not built: npm run build');
  const ground = await ProvingGround.open(dist);
  try {
    const { databaseUrl, redisUrl } = ground;
    const execArgv =
      options.profile === undefined
        ? []
        : ['--cpu-prof', `--cpu-prof-dir=${path.resolve(options.profile)}`];
    const { processes, connections } = options;
    const crew = await FieldCrew.start({ script, databaseUrl, redisUrl, processes, execArgv });
    try {
      const plan = new FloodPlan(options.votes);
      const world = await openFloodWorld(databaseUrl, () => crew.ports[0] ?? 0, plan);
      say(`flood       ${plan.reports} votes of ${plan.offices} offices, three reporters each`);
      const storm = new Storm(options.fault, ground, crew);
      const { onProgress } = storm;
      const ports = (): readonly number[] => crew.ports;
      const outcome = await new Flood({ plan, world, connections, ports, onProgress }).run();
      describe(outcome);
      say(`fault       ${options.fault}, ${await storm.end()} times`);
      return await judgeFlood(databaseUrl, plan, world, outcome);
    } finally {
      await crew.stop();
    }
  } finally {
    await ground.close();
  }
}

const options = parse();
const faults = await run(options);
for (const fault of faults.slice(0, SHOWN_FAULTS)) say(`WRONG       ${fault}`);
say(faults.length === 0 ? 'proven      each vote is counted once' : `${faults.length} are wrong`);
process.exitCode = faults.length === 0 ? 0 : 1;
