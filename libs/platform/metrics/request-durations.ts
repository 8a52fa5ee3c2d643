import type { MetricValueWithName, Registry } from 'prom-client';

/** Seconds. Fine where the promises are (100 ms, 1 s), coarse elsewhere. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export interface RequestKind {
  readonly method: string;
  /** The pattern (`/api/offices/:id`), never the path: a path holds ids and has no end of values. */
  readonly route: string;
  readonly status: number;
}

export type ObserveSeconds = (seconds: number) => void;

interface Counts {
  readonly kind: RequestKind;
  /** Of each bucket alone; the last one has no end. */
  readonly buckets: number[];
  sum: number;
}

/** As the library reads a metric. */
interface Told {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly aggregator: 'sum';
  readonly values: readonly MetricValueWithName<string>[];
}

/**
 * A histogram that counts in a few instructions: that of the library looks its labels up at each request, which shows in
 * the profile of answers that only have to be sent.
 */
export class RequestDurations {
  readonly name = 'http_request_duration_seconds';
  private readonly counted: Counts[] = [];

  constructor(registry: Registry) {
    // Whoever has a name and answers `get` is a metric, though the type asks for one of the library's classes.
    registry.registerMetric(this as unknown as Parameters<Registry['registerMetric']>[0]);
  }

  /** Once for each kind of request. */
  observerOf(kind: RequestKind): ObserveSeconds {
    const counts: Counts = { kind, buckets: BUCKETS.map(() => 0).concat(0), sum: 0 };
    this.counted.push(counts);
    return (seconds) => {
      let at = 0;
      while (at < BUCKETS.length && seconds > (BUCKETS[at] as number)) at += 1;
      counts.buckets[at] = (counts.buckets[at] as number) + 1;
      counts.sum += seconds;
    };
  }

  async get(): Promise<Told> {
    return Promise.resolve({
      name: this.name,
      help: 'Time from the first byte of a request to the last of its answer.',
      type: 'histogram',
      aggregator: 'sum',
      values: this.counted.flatMap((counts) => this.valuesOf(counts)),
    });
  }

  private valuesOf({ kind, buckets, sum }: Counts): readonly MetricValueWithName<string>[] {
    const { method, route, status } = kind;
    const labels = { method, route, status };
    let count = 0;
    const cumulated = buckets.map((own, at) => {
      count += own;
      const le = BUCKETS[at] ?? '+Inf';
      return { metricName: `${this.name}_bucket`, labels: { ...labels, le }, value: count };
    });
    return [
      ...cumulated,
      { metricName: `${this.name}_sum`, labels, value: sum },
      { metricName: `${this.name}_count`, labels, value: count },
    ];
  }
}
