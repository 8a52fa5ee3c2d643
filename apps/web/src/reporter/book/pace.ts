/** When the next round may go out; all tabs look at the same. */
export interface Pace {
  readonly failures: number;
  readonly notBefore: number;
  /** How many items go out at once: fewer where a whole batch was refused, to find the one that is wrong. */
  readonly most: number;
}

export const FULL_PACE: Pace = { failures: 0, notBefore: 0, most: 500 };

/** What became of one request. */
export type Reply =
  | { readonly kind: 'answered' }
  | { readonly kind: 'silent' }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly retryAfterSeconds: number | undefined;
    };

export type Step =
  /** The results say what became of each. */
  | 'look-at-results'
  | 'wait'
  | 'sign-in'
  /** Nothing more goes out until somebody says so. */
  | 'halt'
  /** Something in it is no request at all: with half as many it can be told which. */
  | 'halve'
  | 'refuse-the-only-one';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
const WINDOW_WAIT_MS = 30_000;

export function stepOf(reply: Reply, items: number): Step {
  if (reply.kind === 'answered') return 'look-at-results';
  if (reply.kind === 'silent') return 'wait';
  const { status, code } = reply;
  if (status === 401) return 'sign-in';
  if (code === 'window_closed' || status === 429 || status === 408 || status >= 500) return 'wait';
  if (status === 403 || status === 404) return 'halt';
  // A refusal in which nothing of ours is named comes from something in between.
  if (code === 'unreadable_answer') return 'wait';
  return items > 1 ? 'halve' : 'refuse-the-only-one';
}

/** Twice as long each time, never less than the server asks for; chance keeps phones from coming back together. */
export function waitLonger(pace: Pace, reply: Reply, now: number, chance: number): Pace {
  const failures = pace.failures + 1;
  const asked = reply.kind === 'refused' ? (reply.retryAfterSeconds ?? 0) * 1_000 : 0;
  const isWindow = reply.kind === 'refused' && reply.code === 'window_closed';
  const grown = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 10));
  const own = isWindow ? WINDOW_WAIT_MS : grown * (0.5 + chance / 2);
  return { ...pace, failures, notBefore: now + Math.max(asked, own) };
}

/** A clock that was set back does not keep everything waiting for hours. */
export function mayGo({ notBefore }: Pace, now: number): boolean {
  return now >= notBefore || notBefore - now > 2 * LONGEST_WAIT_MS * 60;
}

export function halve(pace: Pace, items: number): Pace {
  return { ...pace, most: Math.max(1, Math.floor(items / 2)) };
}
