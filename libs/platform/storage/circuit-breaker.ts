export interface BreakerLimits {
  /** So many faults in a row, and nobody is sent any more. */
  readonly faults: number;
  /** After so long, one is sent to see. */
  readonly pauseMs: number;
}

/** Spares callers the wait for something that has just failed again and again, and spares it the callers. */
export class CircuitBreaker {
  private faults = 0;
  private openUntil = 0;
  private isProbing = false;

  constructor(
    private readonly limits: BreakerLimits,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get isOpen(): boolean {
    return this.faults >= this.limits.faults && (this.isProbing || this.now() < this.openUntil);
  }

  /** Undefined when it is not tried at all; otherwise what the work gives or throws. */
  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.isOpen) return undefined;
    // Past the pause one goes ahead, and the others wait for what becomes of it.
    const isProbe = this.faults >= this.limits.faults;
    this.isProbing = isProbe;
    try {
      const value = await work();
      this.faults = 0;
      return value;
    } catch (error) {
      this.faults += 1;
      this.openUntil = this.now() + this.limits.pauseMs;
      throw error;
    } finally {
      if (isProbe) this.isProbing = false;
    }
  }
}
