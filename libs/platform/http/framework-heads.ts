import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readiness } from '#platform/health';
import { CORRELATION_HEADER } from './correlation-id.js';
import { patternOf } from './request-hooks.js';
import type { RequestRecord, RequestRecords } from './request-records.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Marks a route that may be answered before the framework is entered, in the statuses that are named. */
    readonly early?: readonly number[];
  }
}

/** What differs from one answer to the next; everything else is the same for all of a route and status. */
const OWN_HEADERS = new Set([CORRELATION_HEADER, 'etag', 'content-length', 'connection']);

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

  find(route: string, status: number): FrameworkHead | undefined {
    return this.heads.get(keyOf(route, status));
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
    const route = patternOf(request);
    const given = reply.getHeaders();
    if (this.find(route, status) !== undefined || isForOne(given['cache-control'])) return;
    const lines = Object.entries(given)
      .filter(([name]) => !OWN_HEADERS.has(name))
      .map(([name, value]) => `${name}: ${String(value)}\r\n`);
    const record = this.records.of({ method: request.method, route, status });
    const text = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}${this.keepAlive()}`;
    this.heads.set(keyOf(route, status), { status, text, record });
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

function keyOf(route: string, status: number): string {
  return `${String(status)} ${route}`;
}
