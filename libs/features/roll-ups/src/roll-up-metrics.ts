import { Inject, Injectable, Optional } from '@nestjs/common';
import { Histogram, Registry } from 'prom-client';
import { HttpMetrics } from '#platform/metrics';

interface Pass {
  /** When it looked, by the clock that tallies are dated with. */
  readonly now: Date;
  /** The same moment, in time of `performance.now()`. */
  readonly begunAt: number;
  /** When the pass before it looked; undefined in the first one of a process. */
  readonly seenUpTo: Date | undefined;
}

/** How late the sums are of whoever leads. */
@Injectable()
export class RollUpMetrics {
  private readonly lag: Histogram;

  constructor(@Optional() @Inject(HttpMetrics) http?: HttpMetrics) {
    this.lag = new Histogram({
      name: 'scrutin_sums_lag_seconds',
      help: 'From the oldest change of an office that was in no sum yet to the commit of the sums; never understated.',
      buckets: [0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 10, 30, 60],
      registers: [http?.registry ?? new Registry()],
    });
  }

  /**
   * Once for each pass that moved something. A tally is dated by its newest change, and one before that may have been
   * waiting ever since the pass before.
   */
  observeLag({ now, begunAt, seenUpTo }: Pass, moved: readonly { readonly oldest: Date }[]): void {
    if (moved.length === 0) return;
    const since = Math.min(
      seenUpTo?.getTime() ?? Infinity,
      ...moved.map(({ oldest }) => oldest.getTime()),
    );
    this.lag.observe((now.getTime() - since + performance.now() - begunAt) / 1_000);
  }
}
