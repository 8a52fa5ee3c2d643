import { Counter, type Registry } from 'prom-client';

/** `shared`: somebody else was loading it at that moment. */
export type CacheOutcome = 'hit' | 'miss' | 'shared';

/** One for each application. Areas are names in code, so the label has an end of values. */
export class CacheMetrics {
  private readonly reads: Counter<'area' | 'outcome'>;
  private readonly faults: Counter;

  constructor(registry: Registry) {
    this.reads = new Counter({
      name: 'cache_reads_total',
      help: 'Reads through the cache; a miss is a load from the source.',
      labelNames: ['area', 'outcome'],
      registers: [registry],
    });
    this.faults = new Counter({
      name: 'cache_faults_total',
      help: 'Times that Redis failed or was too slow for the cache.',
      registers: [registry],
    });
  }

  countRead(area: string, outcome: CacheOutcome): void {
    this.reads.inc({ area, outcome });
  }

  countFault(): void {
    this.faults.inc();
  }
}
