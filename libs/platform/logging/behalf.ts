import { AsyncLocalStorage } from 'node:async_hooks';

/** For whom something is done, in words of the log. */
export interface Behalf {
  readonly correlation_ids?: readonly string[];
  /** How many requests share it, where not all of them are named. */
  readonly requests?: number;
  readonly worker?: string;
}

/** Asked only when somebody wants to know. */
export type Whose = () => Behalf;

const present = new AsyncLocalStorage<Whose>();
let followed = 0;

/**
 * Everything that `work` does is done for them. Node.js 20 keeps for whom each promise of the whole process waits as long
 * as anybody is followed at all, so nobody is for longer than needed; and what is done thousands of times a second is
 * named by hand. See ADR 22.
 */
export async function onBehalfOf<T>(whose: Whose, work: () => Promise<T>): Promise<T> {
  followed += 1;
  try {
    return await present.run(whose, work);
  } finally {
    end();
  }
}

/** As `onBehalfOf`, until the returned function is called, once. */
export function beginBehalf(whose: Whose, work: () => void): () => void {
  followed += 1;
  present.run(whose, work);
  return end;
}

function end(): void {
  followed -= 1;
  if (followed === 0) present.disable();
}

/** Undefined where nobody said so: at the start, in timers, on sockets. */
export function findBehalf(): Whose | undefined {
  return present.getStore();
}

const NAMED = 50;

/** Of requests that are served together. */
export function togetherFor(whose: readonly (Whose | undefined)[]): Behalf {
  const ids = whose.flatMap((who) => who?.().correlation_ids ?? []);
  return { correlation_ids: ids.slice(0, NAMED), requests: whose.length };
}
