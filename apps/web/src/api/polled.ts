import { useCallback, useEffect, useRef, useState } from 'react';

export interface Polled<T> {
  readonly data: T | undefined;
  /** Of the last attempt; what was read before stays. */
  readonly error: unknown;
  /** When the data were found to be current. */
  readonly at: Date | undefined;
  readonly refresh: () => void;
}

export interface Asking {
  readonly signal: AbortSignal;
  /** The first time anything will do, above all what the page has asked for already; then the server decides. */
  readonly cache: RequestCache;
}

interface Source<T> {
  /** What is read; another key is another page. Undefined: nothing for now. */
  readonly key: string | undefined;
  readonly load: (asking: Asking) => Promise<T>;
  readonly everyMs: number;
}

const SLOWEST_MS = 30_000;

interface Seen<T> {
  readonly key: string | undefined;
  readonly data?: T;
  readonly error?: unknown;
  readonly at?: Date;
}

/**
 * Reads again and again while somebody looks: at once when the page is seen again or the network is back, ever more
 * rarely while nobody answers.
 */
export function usePolled<T>({ key, load, everyMs }: Source<T>): Polled<T> {
  const [seen, setSeen] = useState<Seen<T>>({ key });
  const loading = useRef(load);
  loading.current = load;
  const round = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (key === undefined) return undefined;
    const report = (outcome: Outcome<T>): void => {
      setSeen((before) => ({ ...(before.key === key ? before : {}), ...outcome, key }));
    };
    const polling = new Polling((asking) => loading.current(asking), everyMs, report);
    round.current = () => void polling.ask();
    polling.start();
    return () => {
      polling.stop();
    };
  }, [key, everyMs]);
  const current = seen.key === key ? seen : { key };
  const refresh = useCallback(() => {
    round.current();
  }, []);
  return { data: current.data, error: current.error, at: current.at, refresh };
}

type Outcome<T> =
  { readonly data: T; readonly at: Date; readonly error: undefined } | { readonly error: unknown };

/** One reader of one address, until it is stopped. */
class Polling<T> {
  private readonly stopped = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isAsking = false;
  private rounds = 0;
  private failures = 0;

  constructor(
    private readonly load: (asking: Asking) => Promise<T>,
    private readonly everyMs: number,
    private readonly report: (outcome: Outcome<T>) => void,
  ) {}

  start(): void {
    const { signal } = this.stopped;
    const next = (): void => {
      this.next();
    };
    document.addEventListener('visibilitychange', next, { signal });
    window.addEventListener('online', next, { signal });
    void this.ask();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stopped.abort();
  }

  async ask(): Promise<void> {
    const { signal } = this.stopped;
    if (this.isAsking || signal.aborted) return;
    this.isAsking = true;
    clearTimeout(this.timer);
    const outcome = await this.attempt();
    this.isAsking = false;
    this.rounds += 1;
    this.settle(outcome);
  }

  private async attempt(): Promise<Outcome<T>> {
    const { signal } = this.stopped;
    try {
      const data = await this.load({ signal, cache: this.rounds === 0 ? 'default' : 'no-cache' });
      this.failures = 0;
      return { data, at: new Date(), error: undefined };
    } catch (error) {
      this.failures += 1;
      return { error };
    }
  }

  private settle(outcome: Outcome<T>): void {
    if (this.stopped.signal.aborted) return;
    this.report(outcome);
    const pause = Math.min(this.everyMs * 2 ** this.failures, Math.max(SLOWEST_MS, this.everyMs));
    this.timer = setTimeout(() => {
      this.next();
    }, pause);
  }

  private next(): void {
    if (document.visibilityState === 'visible') void this.ask();
  }
}
