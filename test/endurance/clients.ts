import { HonestCitizens, type HonestOutcome } from '../../tools/prove/sockets/honest-citizen.js';
import { Flood, type FloodOutcome } from '../../tools/prove/flood.js';
import { FloodPlan } from '../../tools/prove/flood-plan.js';
import type { Stage } from '../../tools/prove/proof.js';
import { openProvingWorld, type ProvingWorld } from '../../tools/prove/proving-world.js';
import { Dashboards } from './dashboards.js';
import { Newcomers, type NewcomersOutcome } from './newcomers.js';
import { Readers, type ReadersOutcome } from './readers.js';

export interface Load {
  readonly seconds: number;
  /** Each a second. */
  readonly votes: number;
  readonly ballots: number;
  readonly reads: number;
  readonly signIns: number;
  readonly dashboards: number;
}

export interface Outcome {
  readonly votes: FloodOutcome;
  readonly ballots: FloodOutcome;
  readonly reads: ReadersOutcome;
  readonly citizens: HonestOutcome;
  readonly newcomers: NewcomersOutcome;
}

const CONNECTIONS = 64;
/** Of a hundred reports so many are sent, with those that are sent twice. */
const SENT_OF_100 = 120;
const SETTLES_WITHIN_MS = 15_000;

function planOf(stream: 'votes' | 'ballots', { seconds, [stream]: rate }: Load): FloodPlan {
  return new FloodPlan(Math.ceil((seconds * rate * 100) / SENT_OF_100), stream);
}

/** Everybody who uses the platform on that day, and what they were promised. */
export class Clients {
  private constructor(
    private readonly load: Load,
    private readonly ports: () => readonly number[],
    readonly plans: Readonly<Record<'votes' | 'ballots', FloodPlan>>,
    readonly worlds: Readonly<Record<'votes' | 'ballots' | 'citizens', ProvingWorld>>,
  ) {}

  static async prepare({ crew, databaseUrl }: Stage, load: Load): Promise<Clients> {
    const port = (): number => crew.ports[0] ?? 0;
    const plans = { votes: planOf('votes', load), ballots: planOf('ballots', load) };
    // Citizens have an office to themselves, and newcomers another one.
    const casts = [['unverified'], []] as const;
    return new Clients(load, () => crew.ports, plans, {
      votes: await openProvingWorld(databaseUrl, port, plans.votes.world),
      ballots: await openProvingWorld(databaseUrl, port, {
        ...plans.ballots.world,
        isCounting: true,
      }),
      citizens: await openProvingWorld(databaseUrl, port, {
        ...{ code: 'CITIZENS', registered: 1_000_000, casts },
      }),
    });
  }

  /** Until every report is acknowledged. */
  async run(onProgress: (done: number) => void): Promise<Outcome & { readonly screens: Screens }> {
    const { ports, load, worlds, plans } = this;
    const [citizensOffice = '', newcomersOffice = ''] = worlds.citizens.officeIds;
    const reporter = worlds.citizens.reporters[0]?.[0];
    if (reporter === undefined) throw new Error('nobody reports');
    const { officeIds, electionId } = worlds.votes;
    const readers = new Readers({ ports, officeIds, perSecond: load.reads });
    const dashboards = new Dashboards(load.dashboards, ports, electionId);
    const citizens = new HonestCitizens(() => ports()[0] ?? 0, citizensOffice, reporter);
    const newcomers = new Newcomers({
      ...{ ports, officeId: newcomersOffice, perSecond: load.signIns },
    });
    for (const one of [readers, dashboards, citizens, newcomers]) one.start();
    const [votes, ballots] = await Promise.all([
      this.flood('votes', onProgress),
      this.flood('ballots'),
    ]);
    const counted = plans.votes.offices * plans.votes.voters;
    const wrong = await dashboards.settle(counted, SETTLES_WITHIN_MS);
    const screens = { wrong, returns: dashboards.returns };
    const outcome = { reads: await readers.stop(), citizens: await citizens.stop() };
    return { votes, ballots, ...outcome, newcomers: await newcomers.stop(), screens };
  }

  private async flood(
    stream: 'votes' | 'ballots',
    onProgress?: (done: number) => void,
  ): Promise<FloodOutcome> {
    const flood = new Flood({
      ...{ plan: this.plans[stream], world: this.worlds[stream], ports: this.ports },
      ...{ connections: CONNECTIONS, perSecond: this.load[stream] },
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    return flood.run();
  }
}

export interface Screens {
  readonly wrong: readonly string[];
  readonly returns: number;
}
