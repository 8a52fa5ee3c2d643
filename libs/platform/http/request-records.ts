import { requestLog, type LoggedRequest, type LogRequest, type Logger } from '#platform/logging';
import type { HttpMetrics, ObserveSeconds } from '#platform/metrics';

/** Probes ask every few seconds; their success is not news. */
const QUIET_ROUTES = new Set(['/health', '/health/ready', '/metrics']);

/** What is left of a request of one kind: a line in the log, and its time among the figures. */
export class RequestRecord {
  constructor(
    private readonly observe: ObserveSeconds,
    private readonly log: LogRequest,
  ) {}

  note(ms: number, correlationId: string): void {
    this.observe(ms / 1_000);
    this.log(Math.round(ms * 10) / 10, correlationId);
  }
}

/** Made once for each kind of request: methods, patterns of routes and statuses are few. */
export class RequestRecords {
  private readonly records = new Map<string, RequestRecord>();

  constructor(
    private readonly logger: Logger,
    private readonly metrics: HttpMetrics,
  ) {}

  of(kind: LoggedRequest): RequestRecord {
    const key = `${kind.method} ${String(kind.status)} ${kind.route}`;
    const known = this.records.get(key);
    if (known !== undefined) return known;
    const isQuiet = QUIET_ROUTES.has(kind.route) && kind.status < 400;
    const log: LogRequest = isQuiet ? () => undefined : requestLog(this.logger, kind);
    const record = new RequestRecord(this.metrics.observerOf(kind), log);
    this.records.set(key, record);
    return record;
  }
}
