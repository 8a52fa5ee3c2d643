import { Inject, Injectable, Optional } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { HttpMetrics } from '#platform/metrics';
import type { Verdict } from './domain/reception.js';

/** What comes of reports, how large the groups are in which they are committed, and how many wait for theirs. */
@Injectable()
export class IntakeMetrics {
  private readonly reports: Counter<'stream' | 'outcome'>;
  private readonly groups: Histogram<'stream'>;
  private readonly waiting: Gauge<'stream'>;
  private readonly depths = new Map<string, () => number>();

  constructor(@Optional() @Inject(HttpMetrics) http?: HttpMetrics) {
    // Where no page shows them nobody reads them.
    const registers = [http?.registry ?? new Registry()];
    this.reports = new Counter({
      name: 'scrutin_reports_total',
      help: 'Reports that were decided about: created (committed), same, conflict, refused.',
      labelNames: ['stream', 'outcome'],
      registers,
    });
    this.groups = new Histogram({
      name: 'scrutin_commit_group_reports',
      help: 'Reports in one commit.',
      labelNames: ['stream'],
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      registers,
    });
    this.waiting = new Gauge({
      name: 'scrutin_commit_waiting_reports',
      help: 'Reports that this process has taken and not answered yet.',
      labelNames: ['stream'],
      registers,
      collect: () => {
        for (const [stream, depth] of this.depths) this.waiting.set({ stream }, depth());
      },
    });
  }

  watch(stream: string, depth: () => number): void {
    this.depths.set(stream, depth);
  }

  committed(stream: string, verdicts: readonly (readonly Verdict<object>[])[]): void {
    const counts = new Map<string, number>();
    let size = 0;
    for (const ofOne of verdicts) {
      size += ofOne.length;
      for (const { outcome } of ofOne) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    this.groups.observe({ stream }, size);
    for (const [outcome, count] of counts) this.reports.inc({ stream, outcome }, count);
  }
}
