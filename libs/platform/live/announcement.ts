/**
 * "Version N of this thing is committed." Ids and versions only: whoever cares reads the thing itself, so an
 * announcement that is lost, doubled or late can do no harm.
 */
export interface Announcement {
  readonly topic: string;
  readonly id: string;
  readonly version: number;
}

/** What travels: announcements, or the notice that some were given up. */
export type LiveMessage =
  | { readonly kind: 'announcements'; readonly items: readonly Announcement[] }
  | { readonly kind: 'gap' };

/** PostgreSQL refuses a notification of 8000 bytes or more; Redis takes the same for one rule. */
const MAX_MESSAGE_BYTES = 7_500;
const GAP = '"gap"';

type Tuple = readonly [topic: string, id: string, version: number];

/** Packs announcements into as few messages as the size limit allows. */
export function encodeAnnouncements(items: Iterable<Announcement>): readonly string[] {
  const messages: string[] = [];
  let parts: string[] = [];
  let bytes = 2;
  for (const { topic, id, version } of items) {
    const part = JSON.stringify([topic, id, version] satisfies Tuple);
    const size = Buffer.byteLength(part) + 1;
    if (bytes + size > MAX_MESSAGE_BYTES && parts.length > 0) {
      messages.push(`[${parts.join(',')}]`);
      parts = [];
      bytes = 2;
    }
    parts.push(part);
    bytes += size;
  }
  if (parts.length > 0) messages.push(`[${parts.join(',')}]`);
  return messages;
}

export function encodeGap(): string {
  return GAP;
}

/** Anything may arrive on a shared channel; what is not ours is nothing. */
export function decodeMessage(text: string): LiveMessage | undefined {
  if (text === GAP) return { kind: 'gap' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed) || !parsed.every(isTuple)) return undefined;
  return {
    kind: 'announcements',
    items: parsed.map(([topic, id, version]) => ({ topic, id, version })),
  };
}

function isTuple(value: unknown): value is Tuple {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    typeof value[0] === 'string' &&
    typeof value[1] === 'string' &&
    Number.isSafeInteger(value[2])
  );
}
