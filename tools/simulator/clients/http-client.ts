import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../plan/random.js';

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** What it is called in the summary: a path without its ids. */
  readonly label: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, a string as it is. */
  readonly body?: object | string;
}

export interface Heard {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** More than one: an earlier attempt may have had its effect. */
  readonly attempts: number;
}

/** How every correlation id of a simulated request begins: in a log they can be told from others. */
export const SIMULATED = 'simulate-';

/** A field of the body as text, and nothing where there is none. */
export function textIn({ body }: Pick<Heard, 'body'>, field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value : '';
}

/** Where requests are counted. */
export interface Meter {
  answered(label: string, status: number, elapsedMs: number): void;
  retried(label: string, why: string): void;
}

/** No answer came that one can work with. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

const ATTEMPTS = 10;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
const LONGEST_WAIT_ASKED_MS = 120_000;
const TIMEOUT_MS = 30_000;
const CUT_WITHIN_MS = 15;

export interface HttpClientOptions {
  readonly url: string;
  readonly meter: Meter;
  readonly random: Random;
  /** Aborted when the run is to end: whatever waits for another attempt gives up. */
  readonly signal: AbortSignal;
}

/** Speaks JSON to one API, and is as patient as a phone on a bad network. */
export class HttpClient {
  private readonly url: string;

  constructor(private readonly options: HttpClientOptions) {
    this.url = options.url.replace(/\/+$/, '');
  }

  async ask(ask: Ask): Promise<Heard> {
    const { meter, random, signal } = this.options;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.attempt(ask);
      if (outcome.kind === 'heard' && !isWorthRetrying(outcome.status)) {
        return { status: outcome.status, body: outcome.body, attempts: attempt };
      }
      const why = outcome.kind === 'heard' ? String(outcome.status) : outcome.why;
      if (attempt === ATTEMPTS || signal.aborted) {
        throw new NoAnswerError(`${ask.label}: ${why} after ${String(attempt)} attempts`);
      }
      meter.retried(ask.label, why);
      const backOff = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
      const asked = outcome.kind === 'heard' ? outcome.retryAfterMs : 0;
      await rest(Math.max(asked, backOff * random.between(0.5, 1)), signal);
    }
  }

  /** Sends it and hangs up before or after the answer, as a failing network does; then asks in earnest. */
  async askTwice(ask: Ask): Promise<Heard> {
    const hangUp = AbortSignal.timeout(this.options.random.whole(1, CUT_WITHIN_MS));
    try {
      const response = await this.send(ask, hangUp);
      await response.arrayBuffer();
      this.options.meter.retried(ask.label, 'answer lost');
    } catch {
      this.options.meter.retried(ask.label, 'cut off');
    }
    const heard = await this.ask(ask);
    return { ...heard, attempts: heard.attempts + 1 };
  }

  private async attempt(ask: Ask): Promise<Outcome> {
    const began = performance.now();
    try {
      const response = await this.send(ask, AbortSignal.timeout(TIMEOUT_MS));
      const text = await response.text();
      const { status, headers } = response;
      this.options.meter.answered(ask.label, status, performance.now() - began);
      const retryAfterMs = Math.min(
        LONGEST_WAIT_ASKED_MS,
        (Number(headers.get('retry-after')) || 0) * 1000,
      );
      return { kind: 'heard', status, body: parseBody(text), retryAfterMs };
    } catch (error) {
      return { kind: 'silence', why: reasonOf(error) };
    }
  }

  private send({ method, path, headers = {}, body }: Ask, signal: AbortSignal): Promise<Response> {
    const type = typeof body === 'string' ? 'text/csv' : 'application/json';
    return fetch(`${this.url}${path}`, {
      method,
      signal,
      headers: {
        ...headers,
        'x-correlation-id': `${SIMULATED}${randomUUID()}`,
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }
}

type Outcome =
  | {
      readonly kind: 'heard';
      readonly status: number;
      readonly body: Readonly<Record<string, unknown>>;
      readonly retryAfterMs: number;
    }
  | { readonly kind: 'silence'; readonly why: string };

function isWorthRetrying(status: number): boolean {
  return status === 429 || status >= 500;
}

function parseBody(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {}; // Not ours: a proxy's page, or no body at all. The status says enough.
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error.name === 'TimeoutError' ? 'no answer in time' : error.message;
}

/** Ends early, and quietly, when the run is to end. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
