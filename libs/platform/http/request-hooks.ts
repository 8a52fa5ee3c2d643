import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readiness } from '#platform/health';
import { beginBehalf } from '#platform/logging';
import { answerUnreadableRequest } from './client-error.js';
import { CORRELATION_HEADER } from './correlation-id.js';
import { findUnusableInput } from './input-guard.js';
import type { RequestRecords } from './request-records.js';

const API_POLICY = "default-src 'none'; frame-ancestors 'none'";
/** The documentation pages load their own scripts and style themselves inline. */
const DOCS_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
/** By the route that was met: the address has more than one spelling. */
const DOCS_PAGES = /^\/docs(\/|$)/;

const ARRIVAL_MS = 30_000;

/** What every request goes through, whichever route it meets. */
export function addRequestHooks(
  fastify: FastifyInstance,
  records: RequestRecords,
  readiness: Readiness,
  arrivalMs = ARRIVAL_MS,
): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header(CORRELATION_HEADER, request.id);
    const isDocs = DOCS_PAGES.test(request.routeOptions.url ?? '');
    reply.header('content-security-policy', isDocs ? DOCS_POLICY : API_POLICY);
    done();
  });
  limitArrival(fastify, arrivalMs);
  fastify.addHook('preValidation', (request, _reply, done) => {
    const { params, query } = request;
    done(findUnusableInput({ params, query, body: withoutItems(request) }));
  });
  follow(fastify);
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    // A connection that is kept would be closed under the client's next request.
    if (readiness.isStopping) reply.header('connection', 'close');
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const record = records.of({ method, route: patternOf(request), status: reply.statusCode });
    record.note(reply.elapsedTime, request.id);
    done();
  });
}

/** Of a route that looks at its items one by one, since a bad one must not spoil the others: all but these. */
function withoutItems({ body, routeOptions }: FastifyRequest): unknown {
  const name = routeOptions.config.judgesEach;
  if (name === undefined || typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
}

/** Statements that are slow are told with the request that waits for them. */
function follow(fastify: FastifyInstance): void {
  const served = new WeakMap<Socket, Ends>();
  // Not before the body has come: what it comes on belongs to the connection, and not to the request.
  fastify.addHook('preValidation', (request, { raw }, done) => {
    const { socket } = request;
    const isOver = beginBehalf(() => ({ correlation_ids: [request.id] }), done);
    const onSocket = served.get(socket) ?? endWith(socket, served);
    const end = (): void => {
      if (onSocket.delete(end)) isOver();
    };
    onSocket.add(end);
    if (raw.closed || socket.destroyed) end();
    else raw.once('close', end);
  });
}

type Ends = Set<() => void>;

/** Of a request that was sent behind another, before that was answered, Node.js says nothing when the connection breaks. */
function endWith(socket: Socket, served: WeakMap<Socket, Ends>): Ends {
  const ends: Ends = new Set();
  served.set(socket, ends);
  socket.once('close', () => {
    for (const end of [...ends]) end();
  });
  return ends;
}

/** Whoever sends a body of some kilobytes for longer than this only holds a place; files have more time. */
function limitArrival(fastify: FastifyInstance, arrivalMs: number): void {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    if (request.routeOptions.config.uploadTypes === undefined && !request.raw.complete) {
      const { socket } = request.raw;
      const late = () => answerUnreadableRequest(new RequestTooSlow(), socket);
      timers.set(request, setTimeout(late, arrivalMs));
    }
    done(null, payload);
  });
  const arrived = (request: FastifyRequest): void => {
    clearTimeout(timers.get(request));
  };
  fastify.addHook('preValidation', (request, _reply, done) => {
    arrived(request);
    done();
  });
  // One that broke off is answered, too, if to nobody.
  fastify.addHook('onResponse', (request, _reply, done) => {
    arrived(request);
    done();
  });
}

class RequestTooSlow extends Error {
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT';
}

/** The pattern, never the path: elector and account ids travel in paths. */
export function patternOf(request: FastifyRequest): string {
  const pattern = request.is404 ? undefined : request.routeOptions.url;
  return pattern?.replace(/(.)\/$/, '$1') ?? '(no such route)';
}
