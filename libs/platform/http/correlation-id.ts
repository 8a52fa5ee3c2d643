import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const CORRELATION_HEADER = 'x-correlation-id';

/** A caller may bring its own, so that one id follows a request through proxies; it goes into logs, so it is bounded. */
const ACCEPTED = /^[A-Za-z0-9_-]{8,64}$/;

export function correlationIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const brought = request.headers[CORRELATION_HEADER];
  return typeof brought === 'string' && ACCEPTED.test(brought) ? brought : randomUUID();
}
