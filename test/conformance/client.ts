import { Agent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { Mismatch } from './mismatch.js';

/** Goes into the Basic header of a request. */
export interface Credentials {
  readonly electorId: string;
  readonly token: string;
}

export interface Answer {
  /** Method and path, for messages. */
  readonly request: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined where the text is no JSON. */
  readonly body: unknown;
}

export interface Sending {
  readonly as?: Credentials | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is, and called JSON. */
  readonly raw?: string;
  /** Not sent again where the backend says that it was too much at once. */
  readonly isOnce?: boolean;
}

/** How long a backend may ask us to wait before it takes more. */
const LONGEST_WAIT_SECONDS = 5;
const MOST_TRIES = 30;

export class Client {
  private readonly agents = [new Agent({ keepAlive: true }), new TlsAgent({ keepAlive: true })];

  constructor(
    private readonly url: string,
    private readonly timeoutMs: number,
  ) {}

  /** Sends, and sends again what was too much at once, as a phone would. */
  async send(method: string, path: string, sending: Sending = {}): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.sendOnce(method, path, sending);
      const seconds = Number(answer.headers.get('retry-after') ?? NaN);
      const isToWait = answer.status === 429 && seconds <= LONGEST_WAIT_SECONDS;
      if (!isToWait || sending.isOnce === true || tries === MOST_TRIES) return answer;
      await pause(seconds * 1000);
    }
  }

  private async sendOnce(method: string, path: string, sending: Sending): Promise<Answer> {
    const request = `${method} ${path}`;
    try {
      const response = await this.exchange(method, path, sending);
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      const headers = new Headers();
      for (const [name, values = []] of Object.entries(response.headersDistinct)) {
        for (const value of values) headers.append(name, value);
      }
      return { request, status: response.statusCode ?? 0, headers, text, body: parse(text) };
    } catch (error) {
      throw new Mismatch(`${request} was not answered: ${reasonOf(error)}`);
    }
  }

  /** Follows no redirection: a path of the contract answers itself, and a phone that reports does not follow. */
  private exchange(method: string, path: string, sending: Sending): Promise<IncomingMessage> {
    const [plain, tls] = this.agents;
    const [send, agent] = this.url.startsWith('https:') ? [tlsRequest, tls] : [plainRequest, plain];
    const body = bodyOf(sending);
    return new Promise((answered, failed) => {
      const outgoing = send(`${this.url}${path}`, {
        ...{ method, agent, signal: AbortSignal.timeout(this.timeoutMs) },
        headers: {
          ...(body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
          ...headersOf(sending),
        },
      });
      outgoing.on('response', answered).on('error', failed);
      outgoing.end(body ?? undefined);
    });
  }
}

function bodyOf({ json, raw }: Sending): string | null {
  return raw ?? (json === undefined ? null : JSON.stringify(json));
}

function headersOf(sending: Sending): Readonly<Record<string, string>> {
  const { as, headers } = sending;
  return {
    ...(bodyOf(sending) === null ? {} : { 'content-type': 'application/json' }),
    ...(as === undefined ? {} : { authorization: basic(as) }),
    ...headers,
  };
}

function basic({ electorId, token }: Credentials): string {
  return `Basic ${Buffer.from(`${electorId}:${token}`).toString('base64')}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What fetch throws says “fetch failed”; why is in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message || error.name;
}
