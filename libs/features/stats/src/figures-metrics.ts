import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { HttpMetrics } from '#platform/metrics';
import type { Stream } from './domain/tally.js';

/** What was answered from bytes at hand is the number of requests less these. */
@Injectable()
export class FiguresMetrics {
  private readonly readings: Counter<'stream' | 'from'>;

  constructor({ registry }: HttpMetrics) {
    this.readings = new Counter({
      name: 'office_figures_readings_total',
      help: 'Figures of offices that were not at hand, by where they were read.',
      labelNames: ['stream', 'from'],
      registers: [registry],
    });
  }

  countReading(stream: Stream, from: 'redis' | 'database'): void {
    this.readings.inc({ stream, from });
  }
}
