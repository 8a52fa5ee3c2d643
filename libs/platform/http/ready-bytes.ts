import type { IncomingMessage, ServerResponse } from 'node:http';
import { CORRELATION_HEADER, correlationIdOf } from './correlation-id.js';
import type { FrameworkHead, FrameworkHeads } from './framework-heads.js';
import { EDGE_EXPIRY_HEADER, edgeExpiry } from './edge-expiry.js';
import { isHeld } from './if-none-match.js';
import { httpDate, sendWhole, WholeAnswer } from './send-whole.js';

export interface ReadyBytes {
  readonly body: Buffer;
  readonly etag: string;
  /** In time of `performance.now()`. */
  readonly freshUntil: number;
}

/** Undefined wherever anything has to be waited for, looked up, refused or decided. */
export type FindReadyBytes = (
  url: string,
) => { readonly route: string; readonly answer: ReadyBytes } | undefined;

/**
 * Answers plain questions from ready bytes before the framework is entered: routing, hooks, guards and the making of headers
 * cost more than the answer. No rule stands here; whatever is not plain is for the framework.
 */
export class ReadyByteAnswers {
  private readonly known = {
    200: new Map<string, FrameworkHead>(),
    304: new Map<string, FrameworkHead>(),
  };
  private readonly wholes = new Map<FrameworkHead, WeakMap<ReadyBytes, WholeAnswer>>();

  constructor(
    private readonly find: FindReadyBytes,
    private readonly heads: FrameworkHeads,
  ) {}

  /** False where nothing was sent. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const started = performance.now();
    const { method, url = '', headers } = request;
    if (method !== 'GET' || headers['content-length'] !== undefined) return false;
    const found = this.find(url);
    if (found === undefined || !this.heads.isPlain(request)) return false;
    const { route, answer } = found;
    const held = isHeld(headers['if-none-match'], answer.etag);
    const head = this.headOf(route, held ? 304 : 200);
    if (head === undefined) return false;
    const id = correlationIdOf(request);
    const whole = this.wholeOf(head, answer);
    const letGo = (): void => whole.letGo();
    if (!sendWhole(response, whole.with([httpDate(), edgeExpiry(answer.freshUntil), id]), letGo))
      return false;
    head.record.note(performance.now() - started, id);
    return true;
  }

  /** Kept by the route itself, so that no key has to be made at each request. */
  private headOf(route: string, status: 200 | 304): FrameworkHead | undefined {
    const known = this.known[status].get(route);
    if (known !== undefined) return known;
    const head = this.heads.find('GET', route, status);
    if (head !== undefined) this.known[status].set(route, head);
    return head;
  }

  private wholeOf(head: FrameworkHead, answer: ReadyBytes): WholeAnswer {
    let ofHead = this.wholes.get(head);
    if (ofHead === undefined) this.wholes.set(head, (ofHead = new WeakMap()));
    let whole = ofHead.get(answer);
    if (whole === undefined) ofHead.set(answer, (whole = makeWhole(head, answer)));
    return whole;
  }
}

function makeWhole({ status, text }: FrameworkHead, { etag, body }: ReadyBytes): WholeAnswer {
  const isEmpty = status === 304;
  const length = isEmpty ? '' : `content-length: ${String(body.length)}\r\n`;
  const rest = `\r\netag: ${etag}\r\n${length}\r\n`;
  const before = [
    `${text}date: `,
    `\r\n${EDGE_EXPIRY_HEADER}: `,
    `\r\n${CORRELATION_HEADER}: `,
  ] as const;
  return new WholeAnswer(before, rest, isEmpty ? undefined : body);
}
