/** Lets a few in at a time; whoever has waited too long for a place is turned away. */
export class CallSlots {
  private taken = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly limit: number,
    private readonly maxWaitMs: number,
  ) {}

  /** Undefined when there was no place in time. */
  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (!(await this.enter())) return undefined;
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<boolean> {
    if (this.taken < this.limit) {
      this.taken += 1;
      return true;
    }
    return new Promise((resolve) => {
      const come = (): void => {
        clearTimeout(timer);
        this.waiting.delete(come);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(come);
        resolve(false);
      }, this.maxWaitMs);
      this.waiting.add(come);
    });
  }

  /** A place is handed on, so `taken` stays as it is. */
  private leave(): void {
    const [next] = this.waiting;
    if (next === undefined) this.taken -= 1;
    else next();
  }
}
