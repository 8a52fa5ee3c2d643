import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Whose } from '#platform/logging';
import { CORRELATION_HEADER, correlationIdOf } from './correlation-id.js';
import type { FrameworkHead, FrameworkHeads } from './framework-heads.js';
import { httpDate, sendWhole } from './send-whole.js';

export interface PlainAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A route for small JSON bodies, as it is taken when nothing about a request is out of the ordinary. */
export interface PlainPost<Actor, Body> {
  /** With and without a slash at its end. */
  readonly path: string;
  /** Undefined where it would have to be looked up, or refused. */
  identify(authorization: string | undefined): Actor | undefined;
  /** Undefined of what is not certainly sound. */
  certain(value: unknown): Body | undefined;
  /** What it throws, the framework answers. */
  take(actor: Actor, body: Body, whose: Whose): Promise<PlainAnswer>;
}

const MAX_BYTES = 1_024;
const TYPE = /^application\/json(?:; ?charset=utf-8)?$/i;

/** Hands a request on to the framework. */
export type HandOn = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Takes plain requests before the framework is entered: who sends it is known, its body has come with its head, and is
 * certainly sound. No rule stands here: whatever is not plain goes on to the framework untouched, and a refusal is
 * handed on to be answered there, like any other.
 */
export class PlainPosts {
  private readonly byPath: ReadonlyMap<string, PlainPost<unknown, unknown>>;
  private readonly refusals = new WeakMap<IncomingMessage, Error>();

  constructor(
    app: NestFastifyApplication,
    posts: readonly PlainPost<unknown, unknown>[],
    private readonly heads: FrameworkHeads,
    private readonly handOn: HandOn,
  ) {
    this.byPath = new Map(
      posts.flatMap((post) => [
        [post.path, post],
        [`${post.path}/`, post],
      ]),
    );
    const fastify = app.getHttpAdapter().getInstance();
    fastify.addHook('onRequest', (request, _reply, done) => {
      done(this.refusals.get(request.raw));
    });
  }

  /** False where the request is for the framework. */
  take(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'POST') return false;
    const post = this.byPath.get(request.url ?? '');
    if (post === undefined || !this.heads.isPlain(request)) return false;
    const { 'content-type': type, 'content-length': length, authorization } = request.headers;
    if (!(Number(length) <= MAX_BYTES) || !TYPE.test(type ?? '')) return false;
    if (this.heads.find('POST', post.path, 201) === undefined) return false;
    const started = performance.now();
    const actor = post.identify(authorization);
    if (actor === undefined) return false;
    // What has come with the head is there when the reading of this piece is over.
    process.nextTick(() => {
      const body = readWhole(request, (value) => post.certain(value));
      if (body === undefined) this.handOn(request, response);
      else void this.answer(post, actor, body, { request, response, started });
    });
    return true;
  }

  private async answer(
    post: PlainPost<unknown, unknown>,
    actor: unknown,
    body: unknown,
    { request, response, started }: Exchange,
  ): Promise<void> {
    const id = correlationIdOf(request);
    // One and the same, whoever answers.
    request.headers[CORRELATION_HEADER] = id;
    try {
      const answer = await post.take(actor, body, () => ({ correlation_ids: [id] }));
      const { path } = post;
      const head = this.heads.find('POST', path, answer.status);
      if (head === undefined)
        throw new Error(`${path} was never answered ${String(answer.status)}`);
      send(response, head, answer.body, { id, started });
    } catch (error) {
      this.refusals.set(request, error instanceof Error ? error : new Error(String(error)));
      this.handOn(request, response);
    }
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly started: number;
}

/** Puts back what it does not take, as if nobody had looked. */
function readWhole<Body>(
  request: IncomingMessage,
  certain: (value: unknown) => Body | undefined,
): Body | undefined {
  const length = Number(request.headers['content-length']);
  if (length === 0 || request.readableLength !== length) return undefined;
  const bytes = request.read() as Buffer;
  let body: Body | undefined;
  try {
    body = certain(JSON.parse(bytes.toString()));
  } catch {
    body = undefined;
  }
  if (body === undefined) request.unshift(bytes);
  return body;
}

function send(
  response: ServerResponse,
  { text, status, record }: FrameworkHead,
  value: unknown,
  { id, started }: { readonly id: string; readonly started: number },
): void {
  const body = JSON.stringify(value);
  const length = String(Buffer.byteLength(body));
  const own = `date: ${httpDate()}\r\n${CORRELATION_HEADER}: ${id}\r\ncontent-length: ${length}\r\n\r\n`;
  const isSent = sendWhole(response, text + own + Buffer.from(body).toString('latin1'));
  if (!isSent) {
    const lines = (text + own).split('\r\n').slice(1);
    for (const line of lines) {
      const colon = line.indexOf(': ');
      // Of the connection Node says itself what is so.
      if (colon > 0 && !/^(connection|keep-alive|date)$/.test(line.slice(0, colon))) {
        response.setHeader(line.slice(0, colon), line.slice(colon + 2));
      }
    }
    response.writeHead(status).end(body);
  }
  record.note(performance.now() - started, id);
}
