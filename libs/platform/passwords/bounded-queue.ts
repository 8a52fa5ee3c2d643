import { DomainError } from '#kernel';

const RETRY_AFTER_SECONDS = 2;

/** Runs a few things at a time, lets a bounded number wait, and turns away what comes beyond. */
export class BoundedQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly concurrency: number,
    private readonly maxWaiting: number,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.concurrency) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.maxWaiting) {
      throw new DomainError(
        'too_many_requests',
        'Too many people are signing in at this moment. Wait as long as Retry-After says.',
        [],
        { retryAfterSeconds: RETRY_AFTER_SECONDS },
      );
    }
    // Whoever leaves hands its place on, so `running` stays as it is.
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }
}
