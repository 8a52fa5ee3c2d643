import type { Readiness } from './readiness.js';

export interface HealthSettings {
  readonly diskPath: string;
  readonly readiness: Readiness;
}

export const HEALTH_SETTINGS = Symbol('HealthSettings');
