import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { labelsOfProcess, offerToAll } from './all-processes.js';

/** Seconds. Fine where the promises are (100 ms, 1 s), coarse elsewhere. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export interface RequestKind {
  readonly method: string;
  /** The pattern (`/api/offices/:id`), never the path: a path holds ids and has no end of values. */
  readonly route: string;
  readonly status: number;
}

export type ObserveSeconds = (seconds: number) => void;

/** One registry for each application, so that two in one test process do not meet. */
export class HttpMetrics {
  readonly registry = new Registry();
  private readonly duration: Histogram<'method' | 'route' | 'status'>;

  constructor(application: string) {
    this.registry.setDefaultLabels({ application });
    collectDefaultMetrics({ register: this.registry, labels: { ...labelsOfProcess() } });
    offerToAll(this.registry);
    this.duration = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the first byte of a request to the last of its answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers: [this.registry],
    });
  }

  /** Bound to its labels once, and not at each request. */
  observerOf({ method, route, status }: RequestKind): ObserveSeconds {
    const duration = this.duration.labels({ method, route, status });
    return (seconds) => {
      duration.observe(seconds);
    };
  }
}
