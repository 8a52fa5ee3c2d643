/** How long a request waits for what only makes it faster, and what is said when that fails. */
export interface PatienceSettings {
  /** Nobody waits longer than this. */
  readonly patienceMs: number;
  /** After a failure it is left alone for a while, so that not every request waits to find out the same. */
  readonly pauseMs: number;
  /** Each time. */
  readonly onFault?: (error: unknown) => void;
  /** The first time. */
  readonly onFailing: (error: unknown) => void;
  readonly onRecovered?: () => void;
}

/**
 * Stands before something that may be absent, refuse or hang, and makes of it something that at worst knows nothing.
 * While it fails, one request in each pause asks again, and the others do not wait for it.
 */
export class Patience {
  private isFailing = false;
  private pausedUntil = 0;

  constructor(private readonly settings: PatienceSettings) {}

  /** Undefined where it failed, was too slow, or is left alone. */
  async ask<T>(work: () => Promise<T>): Promise<T | undefined> {
    const { patienceMs, pauseMs } = this.settings;
    const now = performance.now();
    if (now < this.pausedUntil) return undefined;
    if (this.isFailing) this.pausedUntil = now + pauseMs;
    try {
      const answer = await within(patienceMs, work());
      this.recover();
      return answer;
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  private recover(): void {
    if (!this.isFailing) return;
    this.isFailing = false;
    this.pausedUntil = 0;
    this.settings.onRecovered?.();
  }

  private fail(error: unknown): void {
    const { pauseMs, onFault, onFailing } = this.settings;
    onFault?.(error);
    this.pausedUntil = performance.now() + pauseMs;
    if (this.isFailing) return;
    this.isFailing = true;
    onFailing(error);
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${ms} ms`));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
