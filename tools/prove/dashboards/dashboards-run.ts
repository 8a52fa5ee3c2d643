import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ErrandRunner } from '../errand.js';
import type { PacedErrand, PacedOutcome } from '../paced-reporters.js';
import type { ProvingWorld } from '../proving-world.js';
import { ProcessWatch, type MemorySample } from '../process-watch.js';
import type { DashboardsPlan } from './dashboards-plan.js';
import type { ScreensErrand, Shown } from './screens.js';

export interface DashboardsSettings {
  readonly plan: DashboardsPlan;
  readonly world: ProvingWorld;
  readonly dist: string;
  readonly screens: number;
  /** The dashboards are connected to the first, votes come to the last. */
  readonly ports: readonly number[];
  /** Of the process that the dashboards are connected to. */
  readonly pid: number;
  readonly onJoined?: (done: number) => void;
  readonly onSent?: (done: number) => void;
}

export interface DashboardsOutcome {
  readonly shown: readonly Shown[];
  readonly reporting: PacedOutcome;
  readonly memory: readonly MemorySample[];
}

const CONNECTIONS = 32;
const QUIET_MS = 3_000;

export async function runDashboards(settings: DashboardsSettings): Promise<DashboardsOutcome> {
  const { plan, world, dist, ports, pid } = settings;
  const screens = await ErrandRunner.start(path.join(dist, 'tools/prove/dashboards/screens.js'));
  const reporters = await ErrandRunner.start(path.join(dist, 'tools/prove/paced-reporters.js'));
  try {
    const join: ScreensErrand = {
      ...{ errand: 'join', port: ports[0] ?? 0, room: world.electionId, count: settings.screens },
    };
    await screens.run(join, settings.onJoined);
    await pause(QUIET_MS);
    const watch = new ProcessWatch(pid);
    watch.start();
    const errand: PacedErrand = {
      ...{ ports, instants: plan.instants(world, ports.length - 1) },
      ...{ rate: plan.requestsPerSecond, connections: CONNECTIONS },
    };
    const reporting = await reporters.run<PacedOutcome>(errand, settings.onSent);
    await watch.stop();
    await pause(QUIET_MS);
    const look: ScreensErrand = { errand: 'look' };
    return { shown: await screens.run(look), reporting, memory: watch.samples };
  } finally {
    await screens.stop();
    await reporters.stop();
  }
}
