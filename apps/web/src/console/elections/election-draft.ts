import type { Election, Schemas } from '../queries.js';
import { timeZoneOf } from './countries.js';
import { toLocal, toMoment } from './zoned-time.js';

/** An election as its form has it: hours as the clocks there show them, numbers as they are typed. */
export interface ElectionDraft {
  readonly name: string;
  readonly code: string;
  readonly country: string;
  readonly kind: Election['kind'];
  readonly method: Election['method'];
  readonly seats: string;
  readonly threshold: string;
  readonly timeZone: string;
  readonly opens: string;
  readonly closes: string;
  /** Empty: as long as the API gives by itself. */
  readonly reportsUntil: string;
}

export const LIST_METHODS: readonly Election['method'][] = [
  'dhondt',
  'sainte_lague',
  'largest_remainder',
];

/** Eight to six, a week from now: something to change, but never something absurd. */
export function electionDraft(now: Date): ElectionDraft {
  const timeZone = timeZoneOf('GA');
  const day = toLocal(new Date(now.getTime() + 7 * 86_400_000), timeZone).slice(0, 10);
  return {
    ...{ name: '', code: '', country: 'GA', kind: 'presidential', method: 'two_rounds' },
    ...{ seats: '', threshold: '', timeZone, opens: `${day}T08:00`, closes: `${day}T18:00` },
    reportsUntil: '',
  };
}

export function draftOf(election: Election): ElectionDraft {
  const { name, code, country, kind, method, seats, time_zone: timeZone } = election;
  return {
    ...{ name, code, country, kind, method, timeZone },
    seats: seats === null ? '' : String(seats),
    threshold: election.threshold_percent === null ? '' : String(election.threshold_percent),
    opens: toLocal(election.opens_at, timeZone),
    closes: toLocal(election.closes_at, timeZone),
    reportsUntil: toLocal(election.reports_until, timeZone),
  };
}

/** What the API is asked for; it says itself what does not fit together. */
export function wishOf(draft: ElectionDraft): Schemas['CreateElectionBody'] {
  const { name, code, country, kind, timeZone } = draft;
  const method = kind === 'referendum' ? 'plurality' : draft.method;
  const isList = LIST_METHODS.includes(method);
  return {
    ...{ name, code, country, kind, method, time_zone: timeZone },
    opens_at: toMoment(draft.opens, timeZone) ?? '',
    closes_at: toMoment(draft.closes, timeZone) ?? '',
    ...(draft.reportsUntil === ''
      ? {}
      : { reports_until: toMoment(draft.reportsUntil, timeZone) ?? '' }),
    ...(isList && draft.seats !== '' ? { seats: Number(draft.seats) } : {}),
    ...(isList && draft.threshold !== '' ? { threshold_percent: Number(draft.threshold) } : {}),
  };
}
