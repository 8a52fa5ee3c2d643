import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { FakeRoutes, type FakeAnswer, type FakeOffice } from './fake-routes.js';
import { Refusal, type Lie } from './lie.js';

const LARGEST_BODY = 256 * 1024;

/**
 * A backend in memory that keeps the contract, or breaks it in one chosen way. It exists to prove that the conformance
 * suite passes what is right and finds what is wrong; it is no part of the product.
 */
export class FakeFieldBackend {
  private readonly routes: FakeRoutes;

  private constructor(
    private readonly server: Server,
    offices: readonly FakeOffice[],
    parties: readonly string[],
    private readonly lie: Lie | undefined,
  ) {
    this.routes = new FakeRoutes(offices, parties, lie);
  }

  static async start(
    offices: readonly FakeOffice[],
    parties: readonly string[],
    lie?: Lie,
  ): Promise<FakeFieldBackend> {
    const server = createServer();
    const backend = new FakeFieldBackend(server, offices, parties, lie);
    server.on('request', (request, response) => void backend.handle(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return backend;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.answer(request).catch((error: unknown) => this.refuse(error));
    const body = answer.body === undefined ? '' : JSON.stringify(answer.body);
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(body);
  }

  private async answer(request: IncomingMessage): Promise<FakeAnswer> {
    const text = await this.textOf(request);
    const { method = 'GET', url = '/', headers } = request;
    const [path = '', query = ''] = url.split('?');
    return this.routes.answer({
      ...{ method, path, query: new URLSearchParams(query), body: this.parse(text) },
      authorization: headers.authorization,
      ifNoneMatch: headers['if-none-match'],
    });
  }

  private async textOf(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (bytes.length > LARGEST_BODY && this.lie !== 'bodies of any size') {
      throw new Refusal(413, 'body_too_large');
    }
    return bytes.toString();
  }

  private parse(text: string): unknown {
    if (text === '') return {};
    try {
      return JSON.parse(text);
    } catch {
      throw new Refusal(this.lie === 'bad syntax answered 422' ? 422 : 400, 'malformed_body');
    }
  }

  private refuse(error: unknown): FakeAnswer {
    if (!(error instanceof Refusal)) {
      return { status: 500, body: { detail: String(error) }, headers: {} };
    }
    const { correlation_id, ...rest } = error.body;
    const isAnonymous = this.lie === 'problem without correlation_id';
    const type = this.lie === 'problem as plain JSON' ? 'json' : 'problem+json';
    return {
      status: error.status,
      body: isAnonymous ? rest : { ...rest, correlation_id },
      headers: { 'content-type': `application/${type}` },
    };
  }
}
