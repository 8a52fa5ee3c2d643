import { createHash } from 'node:crypto';

/** An answer that only has to be sent. Its tag is of its bytes, so that all processes say the same. */
export interface TaggedBody {
  readonly body: Buffer;
  readonly etag: string;
}

export function taggedBody(content: object): TaggedBody {
  const body = Buffer.from(JSON.stringify(content));
  const digest = createHash('sha256').update(body).digest('base64url');
  return { body, etag: `"${digest.slice(0, 22)}"` };
}
