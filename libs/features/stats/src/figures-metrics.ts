import { Injectable } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';
import { HttpMetrics } from '#platform/metrics';
import type { Stream } from './domain/tally.js';

/** Announced figures are there in some hundredths of a second, others with the next pass of the renewal. */
const LAG_BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What was answered from bytes at hand is the number of requests less these. */
@Injectable()
export class FiguresMetrics {
  private readonly readings: Counter<'stream' | 'from'>;
  private readonly lag: Histogram<'stream'>;

  constructor({ registry }: HttpMetrics) {
    this.readings = new Counter({
      name: 'office_figures_readings_total',
      help: 'Figures of offices that were not at hand, by where they were read.',
      labelNames: ['stream', 'from'],
      registers: [registry],
    });
    this.lag = new Histogram({
      name: 'scrutin_office_figures_lag_seconds',
      help: 'From a change of the figures of an office that people ask for to the moment this process has them; never understated.',
      labelNames: ['stream'],
      buckets: LAG_BUCKETS,
      registers: [registry],
    });
  }

  countReading(stream: Stream, from: 'redis' | 'database'): void {
    this.readings.inc({ stream, from });
  }

  /** Once for each change that is taken over, not at requests. */
  observeLag(stream: Stream, outdatedSince: number | undefined): void {
    if (outdatedSince === undefined) return;
    this.lag.observe({ stream }, Math.max(0, performance.now() - outdatedSince) / 1_000);
  }
}
