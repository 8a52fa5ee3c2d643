/**
 * Until when the proxy that stands before us may show an answer without asking, as it reads it: a second of the clock,
 * which it still includes. It goes no further than to the proxy.
 */
export const EDGE_EXPIRY_HEADER = 'x-accel-expires';

/** How long what is said in `Cache-Control` lets it show the answer after that, while it fetches the next. */
const WHILE_FETCHING_MS = 1_000;
/** From the reading of an answer to the last moment at which the proxy shows it. */
export const OLDEST_AT_EDGE_MS = 2_500;
/** From the reading of an answer to the end of its freshness here. */
const FRESH_HERE_MS = 1_000;

const LEFT_MS = OLDEST_AT_EDGE_MS - FRESH_HERE_MS - WHILE_FETCHING_MS - 1_000;

/** The same moment by two clocks: the one of the world, and the one that never jumps. */
export interface Moment {
  readonly dateMs: number;
  readonly monotonicMs: number;
}

/** Of an answer that is fresh until then, in time of `performance.now()`: always of the same length. */
export function edgeExpiry(freshUntil: number, now?: Moment): string {
  const { dateMs, monotonicMs } = now ?? {
    dateMs: Date.now(),
    monotonicMs: performance.now(),
  };
  return `@${String(Math.floor((dateMs + freshUntil - monotonicMs + LEFT_MS) / 1_000))}`;
}
