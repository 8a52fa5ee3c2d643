import { createHash } from 'node:crypto';
import type { PollingPlace } from '#features/elections';

/** By which it is decided whether anybody may read. Read together with the figures, and as old as they are. */
export type Showing = Pick<PollingPlace, 'state' | 'visibility' | 'publicFrom'>;

/** An answer that only has to be sent. */
export interface ReadyAnswer {
  /** Of the tally; 0 where nobody has reported yet. */
  readonly version: number;
  readonly body: Buffer;
  /** Of the bytes, so that all processes say the same, and nothing else does. */
  readonly etag: string;
  readonly showing: Showing;
}

export function readyAnswer(version: number, text: string, from: Showing): ReadyAnswer {
  // Memory of its own: the pool that small buffers are cut from would live as long as the longest kept of them.
  const body = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  body.write(text);
  const digest = createHash('sha256').update(body).digest('base64url');
  const { state, visibility, publicFrom } = from;
  return {
    ...{ version, body, etag: `"${digest.slice(0, 22)}"` },
    showing: { state, visibility, publicFrom },
  };
}

/** As it lies in Redis, for another process. */
export function toSnapshotValue({ body, showing }: ReadyAnswer): string {
  const { state, visibility, publicFrom } = showing;
  return JSON.stringify([state, visibility, publicFrom?.getTime() ?? null, body.toString()]);
}

/** What cannot be read as what we wrote is not there. */
export function fromSnapshotValue(version: number, value: string): ReadyAnswer | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return undefined;
  }
  if (!isStored(parsed)) return undefined;
  const [state, visibility, publicFrom, text] = parsed;
  return readyAnswer(version, text, {
    ...{ state, visibility },
    publicFrom: publicFrom === null ? null : new Date(publicFrom),
  });
}

type Stored = readonly [Showing['state'], Showing['visibility'], number | null, string];

function isStored(value: unknown): value is Stored {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [state, visibility, publicFrom, text] = value as readonly unknown[];
  return (
    typeof state === 'string' &&
    typeof visibility === 'string' &&
    (publicFrom === null || typeof publicFrom === 'number') &&
    typeof text === 'string'
  );
}
