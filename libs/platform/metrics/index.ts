export * from './fading-gauge.js';
export * from './http-metrics.js';
export * from './metrics.module.js';
export type { ObserveSeconds, RequestKind } from './request-durations.js';
export { answerMetricsOfAll } from './all-processes.js';
