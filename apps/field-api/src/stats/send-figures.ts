import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GrantedAnswer } from '#features/stats';
import { isHeld } from '#platform/http';

/** Whatever stands between may keep it for a second, and show it for five more while it fetches the next. */
const CACHE_CONTROL = {
  public: 'public, max-age=1, stale-while-revalidate=5',
  office: 'private, no-store',
} as const satisfies Readonly<Record<GrantedAnswer['audience'], string>>;

/** The bytes as they are, or that nothing has changed. */
export function sendFigures(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  {
    answer,
    audience,
  }: {
    readonly answer: Pick<GrantedAnswer['answer'], 'body' | 'etag'>;
    readonly audience: GrantedAnswer['audience'];
  },
): void {
  const { body, etag } = answer;
  void reply.header('etag', etag).header('cache-control', CACHE_CONTROL[audience]);
  if (isHeld(headers['if-none-match'], etag)) void reply.status(304).send();
  else void reply.type('application/json; charset=utf-8').send(body);
}
