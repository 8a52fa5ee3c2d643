import { setTimeout as pause } from 'node:timers/promises';
import { FieldLine, type FieldReply } from './field-line.js';
import type { FloodPlan, Job } from './flood-plan.js';
import type { ProvingWorld } from './proving-world.js';

export interface FloodSettings {
  readonly plan: FloodPlan;
  readonly world: ProvingWorld;
  readonly connections: number;
  /** Requests leave when they are due; all at once where nothing is said. */
  readonly perSecond?: number;
  /** Of the processes that are there at this moment. */
  readonly ports: () => readonly number[];
  /** Told before each request that is new, never of tries. */
  readonly onProgress?: (done: number, of: number) => void;
}

export interface FloodOutcome {
  /** By office, reporter and index: the id that was answered, or the word of those that have none. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** What must never be: two ids for one report, an answer that the contract does not know. */
  readonly faults: readonly string[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly broken: number;
  readonly seconds: number;
  readonly latenciesMs: readonly number[];
}

export const keyOf = ({ office, reporter, index }: Job): string =>
  `${String(office)} ${String(reporter)} ${String(index)}`;

const GIVE_UP_AFTER_MS = 120_000;
const BREATH_MS = 100;
const LONGEST_BREATH_MS = 2_000;

/** Sends everything that was planned, each report until it is acknowledged, as the phone of a reporter does. */
export class Flood {
  private readonly line: FieldLine;
  private readonly acknowledged = new Map<string, string>();
  private readonly faults: string[] = [];
  private readonly statuses: Record<string, number> = {};
  private readonly latenciesMs: number[] = [];
  private broken = 0;
  private sent = 0;

  constructor(private readonly settings: FloodSettings) {
    this.line = new FieldLine(Math.ceil(settings.connections / settings.ports().length));
  }

  async run(): Promise<FloodOutcome> {
    const { plan, connections, perSecond = Infinity, onProgress } = this.settings;
    const jobs = plan.jobs();
    const started = performance.now();
    let next = 0;
    const work = async (): Promise<void> => {
      for (;;) {
        const job = jobs[next];
        if (job === undefined) return;
        const early = started + (next * 1_000) / perSecond - performance.now();
        next += 1;
        if (early > 1) await pause(early);
        onProgress?.(next, jobs.length);
        await this.deliver(job);
      }
    };
    await Promise.all(Array.from({ length: connections }, work));
    this.line.close();
    const { acknowledged, faults, statuses, broken, latenciesMs } = this;
    return {
      ...{ acknowledged, faults, statuses, broken },
      seconds: (performance.now() - started) / 1_000,
      latenciesMs: latenciesMs.sort((one, other) => one - other),
    };
  }

  private async deliver(job: Job): Promise<void> {
    const deadline = performance.now() + GIVE_UP_AFTER_MS;
    while (performance.now() < deadline) {
      const reply = await this.tryOnce(job);
      if (reply !== undefined && reply.status < 300) {
        this.acknowledge(job, String(reply.body['id'] ?? reply.body['status']));
        return;
      }
      if (reply !== undefined && isOurFault(reply))
        this.faults.push(`${keyOf(job)}: ${String(reply.status)}`);
      if (reply !== undefined && reply.status < 500 && reply.status !== 429) {
        this.faults.push(`${keyOf(job)}: ${String(reply.status)} ${String(reply.body['code'])}`);
        return;
      }
      const asked = Math.min(reply?.retryAfterMs ?? 0, LONGEST_BREATH_MS);
      await pause(Math.max(asked, BREATH_MS));
    }
    this.faults.push(`${keyOf(job)}: nobody took it`);
  }

  /** Undefined where the connection broke: nobody knows what became of it. */
  private async tryOnce(job: Job): Promise<FieldReply | undefined> {
    const { plan, world, ports } = this.settings;
    const open = ports();
    const port = open[this.sent % open.length];
    this.sent += 1;
    if (port === undefined) return undefined;
    const started = performance.now();
    try {
      const reply = await this.line.send(port, {
        ...plan.request(job),
        authorization: world.reporters[job.office]?.[job.reporter]?.authorization ?? '',
      });
      this.latenciesMs.push(performance.now() - started);
      this.statuses[reply.status] = (this.statuses[reply.status] ?? 0) + 1;
      return reply;
    } catch {
      this.broken += 1;
      return undefined;
    }
  }

  private acknowledge(job: Job, id: string): void {
    const key = keyOf(job);
    const known = this.acknowledged.get(key);
    if (known !== undefined && known !== id) this.faults.push(`${key}: is ${known} and ${id}`);
    this.acknowledged.set(key, id);
  }
}

/** Trouble is told by 503 and when to come back, and by nothing else. */
export function isOurFault({ status, retryAfterMs }: FieldReply): boolean {
  return status >= 500 && (status !== 503 || retryAfterMs === 0);
}

/** Of sorted numbers. */
export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
