import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GrantedAnswer } from '#features/stats';
import { EDGE_EXPIRY_HEADER, edgeExpiry, isHeld } from '#platform/http';

/** Whatever stands between may keep it for a second, and show it for one more while it fetches the next. */
const CACHE_CONTROL = {
  public: 'public, max-age=1, stale-while-revalidate=1',
  office: 'private, no-store',
} as const satisfies Readonly<Record<GrantedAnswer['audience'], string>>;

/** Figures of one office fit into one packet as they are; those of an election are tens of kilobytes on a bad line. */
const WORTH_ZIPPING = 1_400;
const ZIPPED = new WeakMap<Buffer, Buffer>();

/** The bytes as they are, or that nothing has changed. */
export function sendFigures(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  {
    answer,
    audience,
  }: {
    readonly answer: Pick<GrantedAnswer['answer'], 'body' | 'etag'> & {
      readonly freshUntil?: number;
    };
    readonly audience: GrantedAnswer['audience'];
  },
): void {
  const { body, etag, freshUntil } = answer;
  const isZipped =
    body.length >= WORTH_ZIPPING && /\bgzip\b/.test(headers['accept-encoding'] ?? '');
  // The same figures in other bytes: a strong tag would say that the bytes are the same, too.
  void reply
    .header('etag', isZipped ? weak(etag) : etag)
    .header('cache-control', CACHE_CONTROL[audience]);
  if (body.length >= WORTH_ZIPPING) void reply.header('vary', 'accept-encoding, origin');
  if (audience === 'public' && freshUntil !== undefined) {
    void reply.header(EDGE_EXPIRY_HEADER, edgeExpiry(freshUntil));
  }
  if (isHeld(headers['if-none-match'], etag)) {
    void reply.status(304).send();
    return;
  }
  void reply.type('application/json; charset=utf-8');
  if (isZipped) void reply.header('content-encoding', 'gzip').send(zip(body));
  else void reply.send(body);
}

function weak(etag: string): string {
  return etag.startsWith('W/') ? etag : `W/${etag}`;
}

/** Once for all who are sent these bytes; they are forgotten together. */
function zip(body: Buffer): Buffer {
  const zipped = ZIPPED.get(body) ?? gzipSync(body, { level: 4 });
  ZIPPED.set(body, zipped);
  return zipped;
}
