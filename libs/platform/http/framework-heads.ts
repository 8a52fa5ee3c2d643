import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readiness } from '#platform/health';
import { CORRELATION_HEADER } from './correlation-id.js';
import { patternOf } from './request-hooks.js';
import { EDGE_EXPIRY_HEADER } from './edge-expiry.js';
import type { RequestRecord, RequestRecords } from './request-records.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Marks a route that may be answered before the framework is entered, in the statuses that are named. */
    readonly early?: readonly number[];
  }
}

/** What differs from one answer to the next; everything else is the same for all of a route and status. */
const OWN_HEADERS = new Set([
  ...[CORRELATION_HEADER, EDGE_EXPIRY_HEADER],
  ...['etag', 'content-length', 'connection'],
]);

export interface FrameworkHead {
  readonly status: number;
  /** Status line and headers that are the same for every such answer; the others follow. */
  readonly text: string;
  readonly record: RequestRecord;
}

/**
 * Which headers an answer of a route has is a rule of the framework's hooks and handlers, and stands nowhere else: it is
 * learnt here from the first answer that they give to a plain request. Until then there is nothing to know.
 */
export class FrameworkHeads {
  private readonly learnt = new Map<string, string>();
  private readonly heads = new Map<string, FrameworkHead>();
  private readonly server: Server;

  constructor(
    app: NestFastifyApplication,
    private readonly records: RequestRecords,
    private readonly readiness: Readiness,
  ) {
    this.server = app.getHttpServer();
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onSend', (request: FastifyRequest, reply: FastifyReply, _payload, done) => {
        this.learn(request, reply);
        done();
      });
  }

  find(method: string, route: string, status: number): FrameworkHead | undefined {
    const key = keyOf(method, route, status);
    return this.heads.get(key) ?? this.make(key, { method, route, status });
  }

  private make(
    key: string,
    kind: { readonly method: string; readonly route: string; readonly status: number },
  ): FrameworkHead | undefined {
    const { method, route, status } = kind;
    const lines = this.learnt.get(keyOf(method, route, formOf(status)));
    if (lines === undefined) return undefined;
    const text = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines}${this.keepAlive()}`;
    const head = { status, text, record: this.records.of(kind) };
    this.heads.set(key, head);
    return head;
  }

  /** Who names an origin is told more; who comes while we stop is told that the connection closes. */
  isPlain({ headers }: IncomingMessage): boolean {
    return (
      headers.origin === undefined &&
      headers['transfer-encoding'] === undefined &&
      !this.readiness.isStopping
    );
  }

  private learn(request: FastifyRequest, reply: FastifyReply): void {
    const { statusCode: status } = reply;
    const isEarly = request.routeOptions.config.early?.includes(status) === true;
    if (!isEarly || !this.isPlain(request.raw) || request.method === 'HEAD') return;
    const key = keyOf(request.method, patternOf(request), formOf(status));
    const given = reply.getHeaders();
    if (this.learnt.has(key) || isForOne(given['cache-control'])) return;
    const lines = Object.entries(given)
      .filter(([name]) => !OWN_HEADERS.has(name))
      .map(([name, value]) => `${name}: ${String(value)}\r\n`);
    this.learnt.set(key, lines.join(''));
  }

  /** As Node says it of connections that stay open. */
  private keepAlive(): string {
    const seconds = Math.floor(this.server.keepAliveTimeout / 1_000);
    return `connection: keep-alive\r\nkeep-alive: timeout=${String(seconds)}\r\n`;
  }
}

function isForOne(cacheControl: unknown): boolean {
  return typeof cacheControl === 'string' && cacheControl.startsWith('private');
}

/** What was created and what stood already are answered alike, but for the status. */
function formOf(status: number): number {
  return status === 304 ? 304 : 200;
}

function keyOf(method: string, route: string, status: number): string {
  return `${method} ${String(status)} ${route}`;
}
