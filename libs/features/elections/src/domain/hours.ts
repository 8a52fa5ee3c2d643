export interface Hours {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Until when the field may report, whatever the state. */
  readonly reportsUntil: Date;
}

const HOUR = 3_600_000;
export const REPORTING_MS = 72 * HOUR;

export function defaultReportsUntil(closesAt: Date): Date {
  return new Date(closesAt.getTime() + REPORTING_MS);
}
