import { readsWaiting } from './refusals.js';

export interface KeptLimits {
  readonly freshMs: number;
  readonly entries: number;
  readonly bytes: number;
  /** Loads under way at once; and others that may wait for their turn. */
  readonly loads: number;
  readonly waiting: number;
}

interface Kept<T> {
  readonly value: T;
  readonly bytes: number;
  readonly freshUntil: number;
}

/**
 * Answers that are at hand for a moment. However many ask for one, it is loaded once at a time; however many different ones
 * are asked for, so many are loaded at once, and what is kept stays within bounds: the oldest gives way.
 */
export class KeptAnswers<T> {
  private readonly kept = new Map<string, Kept<T>>();
  private readonly flights = new Map<string, Promise<T>>();
  private readonly line: (() => void)[] = [];
  private loads = 0;
  private bytes = 0;

  constructor(
    private readonly limits: KeptLimits,
    private readonly sizeOf: (value: T) => number,
  ) {}

  async get(key: string, load: () => Promise<T>): Promise<T> {
    const kept = this.kept.get(key);
    if (kept !== undefined && kept.freshUntil > performance.now()) return kept.value;
    const flight = this.flights.get(key) ?? this.fly(key, load);
    return flight;
  }

  private async fly(key: string, load: () => Promise<T>): Promise<T> {
    if (this.line.length >= this.limits.waiting) throw readsWaiting();
    const flight = this.inTurn(key, load).finally(() => this.flights.delete(key));
    this.flights.set(key, flight);
    return flight;
  }

  private async inTurn(key: string, load: () => Promise<T>): Promise<T> {
    if (this.loads >= this.limits.loads) {
      await new Promise<void>((resolve) => {
        this.line.push(resolve);
      });
    } else this.loads += 1;
    try {
      // Counted from before the reading: what is shown is never older than it says.
      const freshUntil = performance.now() + this.limits.freshMs;
      const value = await load();
      this.keep(key, { value, freshUntil, bytes: this.sizeOf(value) });
      return value;
    } finally {
      const next = this.line.shift();
      // Whose turn it is takes the place over.
      if (next === undefined) this.loads -= 1;
      else next();
    }
  }

  private keep(key: string, kept: Kept<T>): void {
    this.drop(key);
    this.kept.set(key, kept);
    this.bytes += kept.bytes;
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.limits.entries && this.bytes <= this.limits.bytes) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.bytes -= this.kept.get(key)?.bytes ?? 0;
    this.kept.delete(key);
  }
}
