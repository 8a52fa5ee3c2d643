import { openProvingWorld } from '../proving-world.js';
import type { Stage } from '../proof.js';
import { HonestCitizens, type HonestOutcome } from './honest-citizen.js';
import { ProcessWatch } from '../process-watch.js';
import { judgeSiege, lay, type Siege, type SiegeResult } from './siege.js';

export interface BesiegeSettings {
  readonly dist: string;
  /** One after the other. */
  readonly loud: readonly Siege[];
  /** At once. */
  readonly silent: readonly Siege[];
  readonly onProgress?: (done: number) => void;
}

export interface BesiegeResult {
  readonly results: readonly SiegeResult[];
  readonly honest: HonestOutcome;
  readonly restingMegabytes: number;
  readonly highestMegabytes: number;
  readonly descriptors: { readonly before: number; readonly after: number };
  /** Connections that ended otherwise than they may, honest citizens who did not get through, sockets that leaked. */
  readonly faults: readonly string[];
}

/** Connections of an agent or a pool come and go. */
const SLACK = 5;
const SETTLE_WITHIN_MS = 30_000;

export async function besiege(
  { crew, databaseUrl }: Pick<Stage, 'crew' | 'databaseUrl'>,
  settings: BesiegeSettings,
): Promise<BesiegeResult> {
  const { dist, loud, silent } = settings;
  const port = crew.ports[0] ?? 0;
  // Honest citizens come to an office where votes are reported; every siege has one to itself.
  const casts = [['unverified'] as const, ...[...loud, ...silent].map(() => [])];
  const plan = { code: 'SIEGE', registered: 100_000, casts };
  const world = await openProvingWorld(databaseUrl, () => port, plan);
  const [honestOffice = '', ...hostileOffices] = world.officeIds;
  const reporter = world.reporters[0]?.[0];
  if (reporter === undefined) throw new Error('nobody reports');
  const watch = new ProcessWatch(crew.pids[0] ?? 0);
  const restingMegabytes = await watch.megabytes();
  const before = await watch.descriptors();
  const honest = new HonestCitizens(() => port, honestOffice, reporter);
  watch.start();
  honest.start();
  const results = await layAll(settings, honest, async (siege, n, progress) =>
    lay(
      siege,
      { dist, port, officeId: hostileOffices[n] ?? '', address: `203.0.113.${String(n)}` },
      progress,
    ),
  );
  const outcome = await honest.stop();
  const after = await watch.settle(before + SLACK, SETTLE_WITHIN_MS);
  await watch.stop();
  const { highestMegabytes } = watch;
  return {
    ...{ results, honest: outcome, restingMegabytes, highestMegabytes },
    descriptors: { before, after },
    faults: [
      ...results.flatMap(judgeSiege),
      ...outcome.faults,
      ...(after > 0 ? [] : [`the process ended: ${crew.output.slice(-2_000)}`]),
      ...(after <= before + SLACK ? [] : [`${String(after - before)} descriptors are left open`]),
    ],
  };
}

type Lay = (siege: Siege, n: number, progress: (done: number) => void) => Promise<SiegeResult>;

async function layAll(
  { loud, silent, onProgress }: BesiegeSettings,
  honest: HonestCitizens,
  layOne: Lay,
): Promise<readonly SiegeResult[]> {
  const done = new Map<Siege, number>();
  const run = async (siege: Siege, n: number): Promise<SiegeResult> => {
    honest.during = `during ${siege.attack} by ${siege.transport}`;
    return layOne(siege, n, (count) => {
      done.set(siege, count + 1);
      onProgress?.([...done.values()].reduce((sum, one) => sum + one, 0));
    });
  };
  const results: SiegeResult[] = [];
  for (const [n, siege] of loud.entries()) results.push(await run(siege, n));
  const last = await Promise.all(silent.map(async (one, n) => run(one, loud.length + n)));
  return [...results, ...last];
}
