import { collectDefaultMetrics, Registry } from 'prom-client';
import { labelsOfProcess, offerToAll } from './all-processes.js';
import { RequestDurations, type ObserveSeconds, type RequestKind } from './request-durations.js';

/** One registry for each application, so that two in one test process do not meet. */
export class HttpMetrics {
  readonly registry = new Registry();
  private readonly durations: RequestDurations;

  constructor(application: string) {
    this.registry.setDefaultLabels({ application });
    collectDefaultMetrics({ register: this.registry, labels: { ...labelsOfProcess() } });
    offerToAll(this.registry);
    this.durations = new RequestDurations(this.registry);
  }

  /** Once for each kind of request. */
  observerOf(kind: RequestKind): ObserveSeconds {
    return this.durations.observerOf(kind);
  }
}
