import { request, Agent } from 'node:https';
import { ADDRESS } from './machine.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const DOMAIN = 'scrutin.test';
export const ADMIN = `admin.${DOMAIN}`;

/** A client beyond the machine: by its names, over TLS that is checked, on connections that are kept. Sends nothing twice. */
export class Client {
  private readonly agent: Agent;

  constructor(readonly certificate: string) {
    this.agent = new Agent({
      ...{ keepAlive: true, maxSockets: 64, ca: certificate },
      lookup: (_name, options, found) => {
        if (options.all === true) found(null, [{ address: ADDRESS, family: 4 }]);
        else found(null, ADDRESS, 4);
      },
    });
  }

  async ask(
    host: string,
    path: string,
    { method = 'GET', body, headers }: Ask = {},
  ): Promise<Answer> {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request({
        ...{ host, path, method, agent: this.agent, timeout: 30_000 },
        headers: {
          ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      });
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const status = response.statusCode ?? 0;
          resolve({ status, headers: response.headers, text, body: parsed(text) });
        });
      });
      sent.on('timeout', () => sent.destroy(new Error('no answer within 30 seconds')));
      sent.on('error', reject);
      sent.end(payload);
    });
  }

  /** The body of an answer that has to be one of success. */
  async expect(host: string, path: string, ask: Ask = {}): Promise<Answer['body']> {
    const answer = await this.ask(host, path, ask);
    if (answer.status < 300) return answer.body;
    throw new Error(`${ask.method ?? 'GET'} ${path}: ${answer.status} ${answer.text}`);
  }

  close(): void {
    this.agent.destroy();
  }
}

function parsed(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    return {}; // A page, or nothing.
  }
}
