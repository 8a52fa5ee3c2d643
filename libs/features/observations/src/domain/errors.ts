import { DomainError, type FieldProblem, type ReportId } from '#kernel';

export type ObservationsErrorCode =
  | 'report_exists'
  | 'report_withdrawn'
  | 'report_not_found'
  | 'stale_revision'
  | 'window_closed'
  | 'index_too_high'
  | 'unknown_party'
  | 'observed_outside'
  | 'source_suspended'
  | 'reports_waiting';

export type Refusal = DomainError<ObservationsErrorCode>;

/** The report that stands, for whoever was told that theirs does not. */
export interface Stands {
  readonly id: ReportId;
  readonly index: number;
  readonly revision: number;
  /** As the contract names them; null where it was withdrawn. */
  readonly attributes: Readonly<Record<string, string | boolean>> | null;
}

function refuse(
  code: ObservationsErrorCode,
  detail: string,
  members: Readonly<Record<string, unknown>> = {},
  problems: readonly FieldProblem[] = [],
): Refusal {
  return new DomainError(code, detail, problems, { members });
}

function told({ id, index, revision, attributes }: Stands): Readonly<Record<string, unknown>> {
  return { report: { id, index, revision, is_withdrawn: attributes === null, ...attributes } };
}

export function reportExists(stands: Stands): Refusal {
  return refuse(
    'report_exists',
    `You reported index ${String(stands.index)} before, and differently; see report. If this is a correction, send it with PUT and a higher revision.`,
    told(stands),
  );
}

export function trustedReportStands(stands: Stands): Refusal {
  return refuse(
    'report_exists',
    `Index ${String(stands.index)} was reported with a password. Sign in with the password to change it.`,
    told(stands),
  );
}

export function reportWithdrawn(stands: Stands): Refusal {
  return refuse(
    'report_withdrawn',
    `You withdrew your report of index ${String(stands.index)}. To report it again, send it with PUT and a higher revision.`,
    told(stands),
  );
}

export function reportNotFound(index: number): Refusal {
  return refuse(
    'report_not_found',
    `You have reported no index ${String(index)} in this office. Report it first.`,
  );
}

export function staleRevision(stands: Stands): Refusal {
  return refuse(
    'stale_revision',
    `Revision ${String(stands.revision)} stands. Look at it and send a higher revision if yours is newer.`,
    told(stands),
  );
}

export interface ShownWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export function windowClosed(what: string, { opensAt, closesAt }: ShownWindow): Refusal {
  const hours = { opens_at: opensAt.toISOString(), closes_at: closesAt.toISOString() };
  return refuse(
    'window_closed',
    `Of this office ${what} are taken from ${hours.opens_at} to ${hours.closes_at}, unless its election is certified or cancelled before.`,
    hours,
  );
}

export function indexTooHigh(index: number, highest: number): Refusal {
  const detail = `This office cannot have an index ${String(index)}: the highest that is taken is ${String(highest)}. Look whether a digit slipped in.`;
  return refuse('index_too_high', detail, {}, [{ field: 'index', code: 'index_too_high', detail }]);
}

export function unknownParty(known: readonly string[]): Refusal {
  const detail = `is not on the ballot of this election; known are ${known.join(', ')}`;
  return refuse('unknown_party', `party_id ${detail}.`, { known_party_ids: known }, [
    { field: 'party_id', code: 'unknown_party', detail },
  ]);
}

export function observedOutside(): Refusal {
  const detail = 'must lie within the hours of the office and not in the future';
  return refuse('observed_outside', `observed_at ${detail}.`, {}, [
    { field: 'observed_at', code: 'observed_outside', detail },
  ]);
}

export function sourceSuspended(): Refusal {
  return refuse(
    'source_suspended',
    'The team of this election suspended you as a source. Ask them; nothing that you sent was lost.',
  );
}

/** More came than the database takes at this moment. */
export function reportsWaiting(): Refusal {
  return new DomainError(
    'reports_waiting',
    'Too many reports wait to be written at this moment. Keep yours and send it again shortly.',
    [],
    { retryAfterSeconds: 2 },
  );
}
