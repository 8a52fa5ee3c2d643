import { FieldLine, type FieldReply } from '../field-line.js';
import type { ProvingWorld } from '../proving-world.js';
import type { Request, SameInstantPlan } from './same-instant-plan.js';

export interface SameInstantSettings {
  readonly plan: SameInstantPlan;
  readonly world: ProvingWorld;
  /** Of two processes. */
  readonly ports: readonly number[];
  readonly onProgress?: (done: number) => void;
}

export interface SameInstantOutcome {
  /** By office, reporter and index: the id that was answered. */
  readonly acknowledged: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly seconds: number;
}

export const keyOf = (office: number, reporter: 0 | 1, index: number): string =>
  `${String(office)} ${String(reporter)} ${String(index)}`;

/** Every office goes voter by voter: what belongs together leaves at once, on connections that are open. */
export class SameInstant {
  private readonly line: FieldLine;
  private readonly acknowledged = new Map<string, string>();
  private readonly faults: string[] = [];
  private readonly statuses: Record<string, number> = {};
  private done = 0;

  constructor(private readonly settings: SameInstantSettings) {
    // Two requests of an office may be with one process.
    this.line = new FieldLine(settings.plan.offices * 2);
  }

  async run(): Promise<SameInstantOutcome> {
    const started = performance.now();
    const { offices } = this.settings.plan;
    await Promise.all(Array.from({ length: offices }, (_, office) => this.watch(office)));
    this.line.close();
    const { acknowledged, faults, statuses } = this;
    const seconds = (performance.now() - started) / 1_000;
    return { acknowledged, faults, statuses, seconds };
  }

  private async watch(office: number): Promise<void> {
    const { plan, onProgress } = this.settings;
    for (let index = 1; index <= plan.voters; index += 1) {
      const requests = plan.requestsOf(index);
      const replies = await Promise.all(requests.map((one) => this.send(office, index, one)));
      for (const [n, { reporter }] of requests.entries()) {
        this.hear(keyOf(office, reporter, index), replies[n] as FieldReply);
      }
      const news = replies.filter(({ status }) => status === 201).length;
      if (news !== 2) this.faults.push(`office ${String(office)}: ${String(news)} of two are new`);
      this.done += 1;
      onProgress?.(this.done);
    }
  }

  private async send(
    office: number,
    index: number,
    { reporter, process }: Request,
  ): Promise<FieldReply> {
    const { plan, world, ports } = this.settings;
    return this.line.send(ports[process] ?? 0, {
      ...{ method: 'POST', path: '/api/vote/' },
      authorization: world.reporters[office]?.at(reporter)?.authorization ?? '',
      body: { index, ...plan.said(reporter, index) },
    });
  }

  private hear(key: string, { status, body }: FieldReply): void {
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    if (status !== 200 && status !== 201)
      this.faults.push(`${key}: was answered ${String(status)}`);
    const id = String(body['id']);
    const known = this.acknowledged.get(key);
    if (known !== undefined && known !== id) this.faults.push(`${key}: is ${known} and ${id}`);
    this.acknowledged.set(key, id);
  }
}
