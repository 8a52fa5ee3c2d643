import { Command } from 'commander';
import { percentile } from './flood.js';
import { Meter } from './meter.js';
import { conclude, dist, onStage, say, sayLoad, whole, type Stage } from './proof.js';
import { besiege } from './sockets/besiege.js';
import { loudSieges, silentSieges } from './sockets/siege.js';

interface Options {
  readonly connections: number;
  readonly memory: number;
  readonly patience: number;
  readonly withoutRedis?: boolean;
}

/** The heap may not grow beyond; what is over and above are buffers, code and stacks. */
const HEAP_MEGABYTES = 512;

function parse(): Options {
  return new Command('prove:sockets')
    .description(
      'hostile clients on the sockets of citizens, plain and Socket.IO: each is sent away with the right code while honest citizens get through, in bounded memory',
    )
    .option('--connections <n>', 'from one address, of the largest attack', whole(100), 10_000)
    .option('--memory <megabytes>', 'that the process may hold at most', whole(1), 768)
    .option('--patience <ms>', 'of an honest citizen, from coming to going', whole(1), 5_000)
    .option('--without-redis', 'PostgreSQL carries the announcements')
    .parse()
    .opts<Options>();
}

async function play(stage: Stage, { connections, memory, patience }: Options) {
  const loud = loudSieges(connections);
  const silent = silentSieges(connections);
  const sieges = [...loud, ...silent];
  const meter = new Meter(
    'connected',
    sieges.reduce((sum, { times }) => sum + times, 0),
  );
  const result = await besiege(stage, { dist, loud, silent, onProgress: meter.at });
  meter.end();
  for (const { siege, endings } of result.results) {
    say(siege.transport, `${siege.attack}: ${JSON.stringify(endings)}`);
  }
  const { honest, highestMegabytes, restingMegabytes, descriptors } = result;
  const took = [50, 99, 100].map((one) => percentile(honest.tookMs, one).toFixed(0));
  say(
    'honest',
    `${String(honest.tookMs.length)} came and went, p50 ${took[0] ?? ''} ms, p99 ${took[1] ?? ''} ms, the slowest ${took[2] ?? ''} ms ${honest.slowestDuring}`,
  );
  say(
    'memory',
    `${restingMegabytes.toFixed(0)} MiB before, ${highestMegabytes.toFixed(0)} MiB at most`,
  );
  say(
    'descriptors',
    `${String(descriptors.before)} before, ${String(descriptors.after)} afterwards`,
  );
  sayLoad();
  const slowest = percentile(honest.tookMs, 100);
  const faults = [
    ...result.faults,
    ...(slowest <= patience ? [] : [`an honest citizen took ${slowest.toFixed(0)} ms`]),
    ...(highestMegabytes <= memory ? [] : [`the process held ${highestMegabytes.toFixed(0)} MiB`]),
  ];
  const count = sieges.reduce((sum, { times }) => sum + times, 0);
  conclude(
    faults,
    `${String(count)} hostile connections ended as they should, ${String(honest.tookMs.length)} honest citizens got through, ${highestMegabytes.toFixed(0)} of ${String(memory)} MiB`,
  );
}

const options = parse();
const { withoutRedis = false } = options;
await onStage(
  {
    ...{ processes: 1, withoutRedis, execArgv: [`--max-old-space-size=${String(HEAP_MEGABYTES)}`] },
    // The limits are those of production, so that this proves them.
    env: { TRUSTED_PROXIES: 'loopback' },
  },
  async (stage) => play(stage, options),
);
