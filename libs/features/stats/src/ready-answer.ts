import { createHash } from 'node:crypto';
import type { PollingPlace } from '#features/elections';

/**
 * By which it is decided whether anybody may read, and of which registry the figures were made. Read together with
 * them, and as old as they are.
 */
export type Showing = Pick<
  PollingPlace,
  'electionId' | 'registryVersion' | 'state' | 'visibility' | 'publicFrom'
>;

/** An answer that only has to be sent. */
export interface ReadyAnswer {
  /** Of the tally; 0 where nobody has reported yet. */
  readonly version: number;
  readonly body: Buffer;
  /** Of the bytes, so that all processes say the same, and nothing else does. */
  readonly etag: string;
  /** In time of `performance.now()`. Moves on whenever it is found to hold still. */
  freshUntil: number;
  readonly showing: Showing;
  /** When the newest change in it was written, in time of `performance.now()`; unknown where another process read it. */
  readonly changedAt: number | undefined;
}

export function readyAnswer(
  version: number,
  text: string,
  from: Showing,
  changedAt?: number,
): ReadyAnswer {
  // Memory of its own: the pool that small buffers are cut from would live as long as the longest kept of them.
  const body = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  body.write(text);
  const digest = createHash('sha256').update(body).digest('base64url');
  const { electionId, registryVersion, state, visibility, publicFrom } = from;
  return {
    version,
    body,
    etag: `"${digest.slice(0, 22)}"`,
    freshUntil: 0,
    showing: { electionId, registryVersion, state, visibility, publicFrom },
    changedAt,
  };
}

/** Whether what was read of the election still holds. */
export function isSameShowing(one: Showing, other: Showing): boolean {
  return (
    one.registryVersion === other.registryVersion &&
    one.state === other.state &&
    one.visibility === other.visibility &&
    one.publicFrom?.getTime() === other.publicFrom?.getTime()
  );
}

/** As it lies in Redis, for another process. */
export function toSnapshotValue({ body, showing }: ReadyAnswer): string {
  const { electionId, registryVersion, state, visibility, publicFrom } = showing;
  const from = publicFrom?.getTime() ?? null;
  return JSON.stringify([state, visibility, from, body.toString(), electionId, registryVersion]);
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
  const [state, visibility, publicFrom, text, electionId, registryVersion] = parsed;
  return readyAnswer(version, text, {
    ...{ electionId, registryVersion, state, visibility },
    publicFrom: publicFrom === null ? null : new Date(publicFrom),
  });
}

type Stored = readonly [
  Showing['state'],
  Showing['visibility'],
  number | null,
  string,
  Showing['electionId'],
  number,
];

function isStored(value: unknown): value is Stored {
  if (!Array.isArray(value) || value.length !== 6) return false;
  const [state, visibility, publicFrom, text, electionId, registryVersion] =
    value as readonly unknown[];
  return (
    typeof state === 'string' &&
    typeof visibility === 'string' &&
    (publicFrom === null || typeof publicFrom === 'number') &&
    typeof text === 'string' &&
    typeof electionId === 'string' &&
    typeof registryVersion === 'number'
  );
}
