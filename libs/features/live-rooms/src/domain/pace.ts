/** When a room is read: times are milliseconds of one clock that only goes forwards. */
export interface Pace {
  /** Something may have changed that was not read since. */
  readonly wokenAt: number | undefined;
  readonly readAt: number;
  /** What the last reading took. */
  readonly tookMs: number;
  readonly sentAt: number;
}

export const AT_ONCE: Pace = { wokenAt: 0, readAt: -Infinity, tookMs: 0, sentAt: -Infinity };

/** Four a second. */
const EVERY_MS = 250;
/** Without a word from anybody. */
const POLL_MS = 900;
/** A reading that takes long is done seldom: so many times what it took passes in between. */
const REST = 3;

/** The moment from which on a room is to be read. */
export function dueAt({ wokenAt, readAt, tookMs, sentAt }: Pace): number {
  const rested = Math.max(readAt + EVERY_MS, sentAt + EVERY_MS, readAt + tookMs * (1 + REST));
  return wokenAt === undefined ? Math.max(rested, readAt + POLL_MS) : Math.max(wokenAt, rested);
}

export function woken(pace: Pace, now: number): Pace {
  return pace.wokenAt === undefined ? { ...pace, wokenAt: now } : pace;
}

/** Before the reading begins, so that whoever wakes it meanwhile is heard. */
export function begun(pace: Pace, now: number): Pace {
  return { ...pace, wokenAt: undefined, readAt: now };
}

export function ended(pace: Pace, now: number, hasSent: boolean): Pace {
  return { ...pace, tookMs: now - pace.readAt, sentAt: hasSent ? now : pace.sentAt };
}
