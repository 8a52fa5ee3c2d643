import { Gauge, type Registry } from 'prom-client';

const FADES_AFTER_MS = 90_000;

/**
 * A figure that one process finds out for all. It is gone when nobody has found it out for a while: the last thing that a
 * former leader knew must not stand there as if it were so.
 */
export class FadingGauge {
  private readonly gauge: Gauge;
  private setAt = -Infinity;

  constructor(
    registry: Registry,
    what: { readonly name: string; readonly help: string },
    private readonly monotonicMs: () => number = () => performance.now(),
  ) {
    this.gauge = new Gauge({
      ...what,
      registers: [registry],
      // Of several processes: one that led before may still show what it knew.
      aggregator: 'max',
      collect: () => {
        if (this.monotonicMs() - this.setAt > FADES_AFTER_MS) this.gauge.remove();
      },
    });
    this.gauge.remove();
  }

  set(value: number): void {
    this.setAt = this.monotonicMs();
    this.gauge.set(value);
  }
}
