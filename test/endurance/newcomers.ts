import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { FieldLine } from '../../tools/prove/field-line.js';
import { isOurFault } from '../../tools/prove/flood.js';

export interface NewcomersSettings {
  readonly ports: () => readonly number[];
  readonly officeId: string;
  readonly perSecond: number;
}

export interface NewcomersOutcome {
  readonly signedIn: number;
  /** Of these, who could not be given keys for evidence. */
  readonly withoutKeys: number;
  readonly slowestMs: number;
  readonly broken: number;
  readonly faults: readonly string[];
}

const CHECKED_AT_ONCE = 8;

/** Phones that sign in for the first time, again and again until they are told that they are in. */
export class Newcomers {
  private readonly line = new FieldLine(CHECKED_AT_ONCE);
  private readonly tokens = new Map<string, string>();
  private readonly faults: string[] = [];
  private withoutKeys = 0;
  private slowestMs = 0;
  private broken = 0;
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly settings: NewcomersSettings) {}

  start(): void {
    this.running = this.comeAll();
  }

  /** What was promised to each: that the token is good for reporting. */
  async stop(): Promise<NewcomersOutcome> {
    this.stopped.abort();
    await this.running;
    const left = [...this.tokens];
    const check = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) await this.report(...next);
    };
    await Promise.all(Array.from({ length: CHECKED_AT_ONCE }, check));
    this.line.close();
    const { withoutKeys, slowestMs, broken, faults } = this;
    return { signedIn: this.tokens.size, withoutKeys, slowestMs, broken, faults };
  }

  private async comeAll(): Promise<void> {
    const coming: Promise<void>[] = [];
    while (!this.stopped.signal.aborted) {
      coming.push(this.come(coming.length));
      await pause(1_000 / this.settings.perSecond);
    }
    await Promise.all(coming);
  }

  private async come(n: number): Promise<void> {
    const electorId = randomUUID();
    const body = { elector_id: electorId, poll_office_id: this.settings.officeId };
    while (!this.stopped.signal.aborted) {
      const started = performance.now();
      const answer = await this.send(n, { path: '/api/authenticate/', body });
      if (answer !== undefined && isOurFault(answer)) {
        this.faults.push(`sign-in: ${String(answer.status)}`);
      }
      if (answer?.status === 200 || answer?.status === 201) {
        this.slowestMs = Math.max(this.slowestMs, performance.now() - started);
        const { s3 } = answer.body as { readonly s3: { readonly credentials: unknown } };
        if (s3.credentials === null) this.withoutKeys += 1;
        this.tokens.set(electorId, String(answer.body['token']));
        return;
      }
      await pause(250);
    }
  }

  private async report(electorId: string, token: string): Promise<void> {
    const authorization = `Basic ${Buffer.from(`${electorId}:${token}`).toString('base64')}`;
    const body = { index: 1, gender: 'female', age: 'less_60', has_torn: false };
    const answer = await this.send(0, { path: '/api/vote/', authorization, body });
    if (answer?.status !== 201) {
      this.faults.push(`who was signed in may not report: ${String(answer?.status)}`);
    }
  }

  private async send(
    n: number,
    request: { readonly path: string; readonly authorization?: string; readonly body: unknown },
  ) {
    const ports = this.settings.ports();
    const port = ports[n % ports.length];
    if (port === undefined) return undefined;
    try {
      return await this.line.send(port, { method: 'POST', ...request });
    } catch {
      this.broken += 1;
      return undefined;
    }
  }
}
