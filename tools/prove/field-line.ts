import { Agent, request, type IncomingMessage } from 'node:http';
import { loopback } from '../local-services/ports.js';

export interface FieldRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization?: string;
  readonly body?: unknown;
}

export interface FieldReply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** Zero where the answer does not say. */
  readonly retryAfterMs: number;
}

/** Nothing takes that long, save a server that hangs. */
const PATIENCE_MS = 60_000;

/** Keep-alive connections to the processes of the field API: so many to each of them at most. */
export class FieldLine {
  private readonly agent: Agent;

  constructor(connections: number) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Rejects when the connection breaks. */
  async send(
    port: number,
    { method, path, authorization, body }: FieldRequest,
  ): Promise<FieldReply> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...(authorization === undefined ? {} : { authorization }),
    };
    const message = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(
        { host: loopback, port, method, path, headers, agent: this.agent, timeout: PATIENCE_MS },
        resolve,
      );
      sent.once('error', reject);
      sent.once('timeout', () => sent.destroy(new Error('no answer')));
      sent.end(text);
    });
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const answer = Buffer.concat(chunks).toString();
    return {
      status: message.statusCode ?? 0,
      body: (answer === '' ? {} : JSON.parse(answer)) as FieldReply['body'],
      retryAfterMs: Number(message.headers['retry-after'] ?? 0) * 1_000,
    };
  }

  close(): void {
    this.agent.destroy();
  }
}
