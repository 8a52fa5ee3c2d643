import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ErrandRunner } from '../errand.js';
import type { PacedErrand, PacedOutcome } from '../paced-reporters.js';
import type { ProvingWorld } from '../proving-world.js';
import type { CitizensPlan } from './citizens-plan.js';
import type { CrowdErrand, Seen } from './crowd.js';

export interface CitizensSettings {
  readonly plan: CitizensPlan;
  readonly world: ProvingWorld;
  readonly port: number;
  /** Where the built scripts of the clients lie. */
  readonly dist: string;
  /** Voters a second. */
  readonly rate: number;
  /** For how long a citizen looks at a vote. */
  readonly answerAfterMs: number;
  readonly onWaiting?: (done: number) => void;
  readonly onVoted?: (done: number) => void;
}

export interface CitizensOutcome {
  /** In the order of the plan. */
  readonly seen: readonly Seen[];
  readonly waiting: number;
  readonly reporting: PacedOutcome;
}

const CONNECTIONS = 128;
/** What the arrival of thousands leaves to be done. */
const QUIET_MS = 2_000;
/** Beyond the last report and the time that everybody takes to answer. */
const PATIENCE_MS = 50_000;

/** Everybody waits; then the voting begins. Citizens and reporters are processes of their own. */
export async function runCitizens(settings: CitizensSettings): Promise<CitizensOutcome> {
  const { plan, world, port, dist, rate, answerAfterMs } = settings;
  const crowd = await ErrandRunner.start(path.join(dist, 'tools/prove/citizens/crowd.js'));
  const reporters = await ErrandRunner.start(path.join(dist, 'tools/prove/paced-reporters.js'));
  try {
    const newcomers = plan.citizens().map(({ office, address }) => ({
      ...{ officeId: world.officeIds[office] ?? '', address },
      electorId: randomUUID(),
    }));
    const comeIn: CrowdErrand = { errand: 'wait', port, newcomers };
    const waiting = await crowd.run<number>(comeIn, settings.onWaiting);
    await pause(QUIET_MS);
    const withinMs = (plan.voters * 1_000) / rate + answerAfterMs + PATIENCE_MS;
    const look: CrowdErrand = { errand: 'vote', answerAfterMs, withinMs };
    const watching = crowd.run<readonly Seen[]>(look);
    const errand = reportsOf(plan, world, port, rate);
    const reporting = await reporters.run<PacedOutcome>(errand, settings.onVoted);
    return { seen: await watching, waiting, reporting };
  } finally {
    await crowd.stop();
    await reporters.stop();
  }
}

function reportsOf(
  plan: CitizensPlan,
  world: ProvingWorld,
  port: number,
  rate: number,
): PacedErrand {
  const instants = plan.order().map((voter) =>
    voter.reporters.map((reporter) => ({
      ...{ method: 'POST', path: '/api/vote/', process: 0 },
      authorization: world.reporters[voter.office]?.[reporter]?.authorization ?? '',
      body: { index: voter.index, ...plan.said(voter) },
    })),
  );
  return { ports: [port], instants, rate, connections: CONNECTIONS };
}
