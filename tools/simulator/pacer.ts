import { rest } from './clients/http-client.js';

/** Lets so many pass in a second, evenly, in the order in which they came. */
export class Pacer {
  private nextAt = 0;

  constructor(
    private readonly perSecond: number,
    private readonly signal: AbortSignal,
  ) {}

  async turn(): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.nextAt);
    this.nextAt = at + 1000 / this.perSecond;
    if (at > now) await rest(at - now, this.signal);
  }

  /** Whoever had nothing to do gives the turn to the next. */
  giveBack(): void {
    this.nextAt -= 1000 / this.perSecond;
  }
}
