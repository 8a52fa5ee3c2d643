import { setTimeout as pause } from 'node:timers/promises';
import { ADMIN, DOMAIN, type Answer, type Client } from './client.js';
import { draft, type OpenElection } from './election.js';

interface Kind {
  readonly name: string;
  readonly everyMs: number;
  readonly ask: (n: number) => Promise<Answer>;
  readonly good: readonly number[];
  readonly acknowledged?: (n: number) => void;
}

/** A steady stream of all that people do. Nothing is sent a second time, and whatever does not go well is written down. */
export class Load {
  readonly failures: string[] = [];
  readonly counts = new Map<string, number>();
  slowestMs = 0;
  private readonly stopped = new AbortController();
  private running: Promise<unknown> | undefined;

  constructor(
    private readonly client: Client,
    private readonly election: OpenElection,
    private readonly director: string,
    /** Votes that were acknowledged, by office; goes on from one load to the next. */
    readonly votes: Map<string, number>,
    /** Codes of elections whose creation was acknowledged. */
    readonly drafts: string[],
  ) {}

  start(): void {
    this.running = Promise.all(this.kinds().map(async (kind) => this.repeat(kind)));
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  /** One after the other of each reporter, as reporters do; the offices beside each other. */
  private kinds(): readonly Kind[] {
    const { client, election } = this;
    const bearer = { authorization: `Bearer ${this.director}` };
    const votes = election.reporters.map(({ office, authorization }): Kind => {
      const next = (): number => (this.votes.get(office) ?? 0) + 1;
      return {
        ...{ name: 'POST vote', everyMs: 500, good: [201] },
        ask: async () =>
          client.ask(DOMAIN, '/api/vote/', {
            ...{ method: 'POST', headers: { authorization } },
            body: { index: next(), gender: 'female', age: 'less_60', has_torn: false },
          }),
        acknowledged: () => void this.votes.set(office, next()),
      };
    });
    const office = election.reporters[0]?.office ?? '';
    return [
      ...votes,
      {
        ...{ name: 'GET stats', everyMs: 40, good: [200] },
        ask: async () => client.ask(DOMAIN, `/api/pollofficesstats/${office}/`),
      },
      {
        ...{ name: 'GET elections', everyMs: 100, good: [200] },
        ask: async () => client.ask(ADMIN, '/api/elections', { headers: bearer }),
      },
      {
        ...{ name: 'GET page', everyMs: 200, good: [200] },
        ask: async () => client.ask(ADMIN, '/', { headers: { accept: 'text/html' } }),
      },
      {
        // Not idempotent: twice would be two elections, and a loss would be none.
        ...{ name: 'POST elections', everyMs: 250, good: [201] },
        ask: async (n) =>
          client.ask(ADMIN, '/api/elections', {
            ...{ method: 'POST', headers: bearer, body: draft(this.codeOf(n)) },
          }),
        acknowledged: (n) => void this.drafts.push(this.codeOf(n)),
      },
    ];
  }

  private readonly round = Date.now().toString(36).toUpperCase();
  private codeOf(n: number): string {
    return `D-${this.round}-${n}`;
  }

  private async repeat({ name, everyMs, ask, good, acknowledged }: Kind): Promise<void> {
    for (let n = 0; !this.stopped.signal.aborted; n += 1) {
      const began = performance.now();
      try {
        const { status, text } = await ask(n);
        if (good.includes(status)) acknowledged?.(n);
        else this.failures.push(`${this.now()} ${name}: ${status} ${text.slice(0, 300)}`);
      } catch (error) {
        this.failures.push(`${this.now()} ${name}: ${String(error)}`);
      }
      const took = performance.now() - began;
      this.slowestMs = Math.max(this.slowestMs, took);
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
      await pause(Math.max(0, everyMs - took));
    }
  }

  private now(): string {
    return new Date().toISOString().slice(11, 23);
  }
}
