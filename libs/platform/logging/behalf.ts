import { AsyncLocalStorage } from 'node:async_hooks';

/** For whom something is done, in words of the log. */
export interface Behalf {
  readonly correlation_ids?: readonly string[];
  /** How many requests share it, where not all of them are named. */
  readonly requests?: number;
  readonly worker?: string;
}

const present = new AsyncLocalStorage<() => Behalf>();

/** Everything that `work` does, and does later, is done for them. Asked only when somebody wants to know. */
export function onBehalfOf<T>(who: () => Behalf, work: () => T): T {
  return present.run(who, work);
}

/** Undefined where nobody said so: at the start, in timers, on sockets. */
export function findBehalf(): (() => Behalf) | undefined {
  return present.getStore();
}

const NAMED = 50;

/** Of requests that are served together. */
export function togetherFor(whose: readonly ((() => Behalf) | undefined)[]): Behalf {
  const ids = whose.flatMap((who) => who?.().correlation_ids ?? []);
  return { correlation_ids: ids.slice(0, NAMED), requests: whose.length };
}
