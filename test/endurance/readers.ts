import { setTimeout as pause } from 'node:timers/promises';
import { FieldLine } from '../../tools/prove/field-line.js';
import { isOurFault } from '../../tools/prove/flood.js';

export interface ReadersSettings {
  readonly ports: () => readonly number[];
  readonly officeIds: readonly string[];
  readonly perSecond: number;
}

export interface ReadersOutcome {
  readonly statuses: Readonly<Record<string, number>>;
  readonly broken: number;
  readonly faults: readonly string[];
}

const CONNECTIONS = 16;

/** The public: looks at one office after the other, and remembers what it was shown. */
export class Readers {
  private readonly line = new FieldLine(CONNECTIONS);
  private readonly statuses: Record<string, number> = {};
  private readonly faults: string[] = [];
  /** The highest number of voters that each process has shown of an office. */
  private readonly shown = new Map<string, number>();
  private broken = 0;
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly settings: ReadersSettings) {}

  start(): void {
    this.running = this.readAll();
  }

  async stop(): Promise<ReadersOutcome> {
    this.stopped.abort();
    await this.running;
    this.line.close();
    const { statuses, broken, faults } = this;
    return { statuses, broken, faults };
  }

  private async readAll(): Promise<void> {
    const { officeIds, perSecond } = this.settings;
    const started = performance.now();
    const reading = new Set<Promise<void>>();
    for (let n = 0; !this.stopped.signal.aborted; n += 1) {
      const early = started + (n * 1_000) / perSecond - performance.now();
      if (early > 1) await pause(early);
      // While nobody answers, nobody asks more than this.
      if (reading.size >= CONNECTIONS) await Promise.race(reading);
      const one: Promise<void> = this.read(n, officeIds[(n * 7) % officeIds.length] ?? '').finally(
        () => reading.delete(one),
      );
      reading.add(one);
    }
    await Promise.all(reading);
  }

  private async read(n: number, officeId: string): Promise<void> {
    const ports = this.settings.ports();
    const port = ports[n % ports.length];
    if (port === undefined) return;
    const path = `/api/pollofficesstats/${officeId}/`;
    try {
      const reply = await this.line.send(port, { method: 'GET', path });
      this.statuses[reply.status] = (this.statuses[reply.status] ?? 0) + 1;
      if (isOurFault(reply)) this.faults.push(`read: ${String(reply.status)}`);
      else if (reply.status === 200) this.compare(`${String(port)} ${officeId}`, reply.body);
    } catch {
      this.broken += 1;
    }
  }

  /** Figures only grow here: nobody corrects anything. */
  private compare(where: string, body: object): void {
    const now = (body as { readonly totals: { readonly votes: number } }).totals.votes;
    const before = this.shown.get(where) ?? 0;
    if (!(now >= before)) this.faults.push(`${where}: ${String(now)} after ${String(before)}`);
    this.shown.set(where, Math.max(now, before));
  }
}
