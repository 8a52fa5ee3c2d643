import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { launchChromium } from '../local-services/chromium.js';
import { startAdminProcess } from './admin-process.js';
import { conclude, dist, onStage, say, sayLoad, whole, type Stage } from './proof.js';
import { WallDay, BATCH } from './wall/wall-day.js';
import { WallScreen, type WallFigures } from './wall/wall-screen.js';
import { growthOfWall, judgeGrowth, type WallSample } from './wall/wall-verdict.js';
import { openWallWorld, type WallWorld } from './wall/wall-world.js';

interface Options {
  readonly minutes: number;
  readonly offices: number;
  readonly reporting: number;
  readonly reports: number;
  readonly growth: number;
}

const MINUTE_MS = 60_000;
const SHOWN_WITHIN_MS = 30_000;

function parse(): Options {
  return new Command('prove:wall')
    .description(
      'the wall of an election in a headless Chromium while votes, ballots and papers come: it goes on by itself, shows what was reported, and takes no more memory while it does',
    )
    .option('--minutes <n>', 'before the wall; the second half is judged', whole(2), 60)
    .option('--offices <n>', 'squares', whole(1, 120_000), 10_000)
    .option('--reporting <n>', 'offices with a reporter', whole(1), 200)
    .option('--reports <n>', 'a second, half of them ballots', whole(BATCH), 20)
    .option('--growth <percent>', 'of memory, nodes and listeners in the second half', whole(1), 5)
    .parse()
    .opts<Options>();
}

/** As many voters as will be reported there, and some more. */
function rollOf({ minutes, offices, reporting, reports }: Options): number {
  return 200 + Math.ceil((minutes * 60 * reports) / 2 / Math.min(reporting, offices));
}

async function watch(
  screen: WallScreen,
  day: WallDay,
  minutes: number,
): Promise<readonly WallSample[]> {
  const started = performance.now();
  const samples: WallSample[] = [];
  for (let minute = 0; minute <= minutes; minute += 1) {
    await pause(Math.max(0, started + minute * MINUTE_MS - performance.now()));
    const at = performance.now();
    const sample = { ...(await screen.sample()), at };
    samples.push(sample);
    const { megabytes, nodes, listeners } = sample;
    const { votes, ballots, papers } = await screen.figures();
    say(
      `minute ${String(minute)}`,
      `${megabytes.toFixed(3)} MiB, ${String(nodes)} nodes, ${String(listeners)} listeners; ${String(votes)} votes, ${String(ballots)} ballots, ${String(papers)} papers`,
    );
    if (!(await screen.isLive()))
      day.faults.push(`the wall is not live in minute ${String(minute)}`);
  }
  return samples;
}

/** Whether everything that was acknowledged comes to be seen. */
async function judgeFigures(screen: WallScreen, due: WallFigures): Promise<readonly string[]> {
  const deadline = performance.now() + SHOWN_WITHIN_MS;
  for (;;) {
    const shown = await screen.figures();
    const isRight = (['votes', 'ballots', 'papers'] as const).every(
      (one) => shown[one] === due[one],
    );
    if (isRight) return [];
    if (performance.now() > deadline) {
      return [`the wall shows ${JSON.stringify(shown)} instead of ${JSON.stringify(due)}`];
    }
    await pause(500);
  }
}

async function play(port: number, field: number, world: WallWorld, options: Options) {
  const { minutes, reports } = options;
  const browser = await launchChromium();
  try {
    const screen = await WallScreen.open(browser, port, world);
    const registered = rollOf(options);
    const day = new WallDay({ world, registered, reports, field, admin: port });
    const ended = new AbortController();
    const running = day.run(ended.signal);
    const samples = await watch(screen, day, minutes);
    ended.abort();
    await running;
    const growth = growthOfWall(samples);
    const faults = [
      ...day.faults,
      ...screen.complaints.map((text) => `the page complains: ${text}`),
      ...(await judgeFigures(screen, day.done)),
      ...judgeGrowth(growth, options.growth),
    ];
    sayLoad();
    const { votes, ballots, papers } = day.done;
    const [first, last] = [samples[0], samples.at(-1)].map((one) => one?.megabytes.toFixed(2));
    conclude(
      faults,
      `${String(minutes)} minutes before ${String(options.offices)} offices, ${String(votes)} votes, ${String(ballots)} ballots and ${String(papers)} papers: ${first ?? ''} MiB at first, ${last ?? ''} MiB at last; second half: memory ${growth.megabytes.toFixed(1)} %, nodes ${growth.nodes.toFixed(1)} %, listeners ${growth.listeners.toFixed(1)} %`,
    );
  } finally {
    await browser.close();
  }
}

async function stage({ ground, crew, databaseUrl }: Stage, options: Options): Promise<void> {
  const [field = 0] = crew.ports;
  const { offices, reporting } = options;
  const world = await openWallWorld(databaseUrl, () => field, {
    ...{ offices, reporting: Math.min(reporting, offices), registered: rollOf(options) },
  });
  say('plan', `${String(offices)} offices, ${String(options.minutes)} minutes`);
  const admin = await startAdminProcess(dist, databaseUrl, ground.redisUrl);
  try {
    await play(admin.port, field, world, options);
  } finally {
    await admin.stop();
  }
}

const options = parse();
await onStage({ processes: 1 }, (built) => stage(built, options));
