import type { Hours } from './hours.js';

export const ELECTION_STATES = [
  'draft',
  'scheduled',
  'open',
  'counting',
  'closed',
  'certified',
  'cancelled',
] as const;
export type ElectionState = (typeof ELECTION_STATES)[number];

/** What moves an election on by itself, when its hour has come. */
export type Moment = keyof Hours;

export interface Move {
  readonly from: ElectionState;
  readonly to: ElectionState;
  /** `owner`: asked for by name. `extension`: follows from later closing hours, never asked for by name. */
  readonly by: 'owner' | 'extension';
  readonly needsReason: boolean;
  /** The moment that makes the same move without anybody. */
  readonly at?: Moment;
}

/** The whole life of an election. The picture in the documentation is drawn from this table. */
export const LIFE: readonly Move[] = [
  { from: 'draft', to: 'scheduled', by: 'owner', needsReason: false },
  { from: 'scheduled', to: 'draft', by: 'owner', needsReason: false },
  { from: 'scheduled', to: 'open', by: 'owner', needsReason: true, at: 'opensAt' },
  { from: 'open', to: 'counting', by: 'owner', needsReason: true, at: 'closesAt' },
  { from: 'counting', to: 'open', by: 'extension', needsReason: true },
  { from: 'counting', to: 'closed', by: 'owner', needsReason: true, at: 'reportsUntil' },
  { from: 'closed', to: 'open', by: 'extension', needsReason: true },
  // Of one place: the others have closed, but reports are taken again.
  { from: 'closed', to: 'counting', by: 'extension', needsReason: true },
  { from: 'closed', to: 'certified', by: 'owner', needsReason: false },
  { from: 'scheduled', to: 'cancelled', by: 'owner', needsReason: true },
  { from: 'open', to: 'cancelled', by: 'owner', needsReason: true },
  { from: 'counting', to: 'cancelled', by: 'owner', needsReason: true },
  { from: 'closed', to: 'cancelled', by: 'owner', needsReason: true },
];

/** Nothing about such an election changes any more. */
export const FINAL_STATES: readonly ElectionState[] = ['certified', 'cancelled'];

export function isFinal(state: ElectionState): boolean {
  return FINAL_STATES.includes(state);
}

/** Whether voters have been let in, so that what they vote on must stand still. */
export function hasOpened(state: ElectionState): boolean {
  return state !== 'draft' && state !== 'scheduled';
}

/**
 * Where an election stands now, whatever was written down last: the clock makes its moves even when nobody
 * records them. A draft and a final state wait for no clock.
 */
export function effectiveState(stored: ElectionState, hours: Hours, now: Date): ElectionState {
  let state = stored;
  for (;;) {
    const due = LIFE.find(
      ({ from, at }) => from === state && at !== undefined && hours[at].getTime() <= now.getTime(),
    );
    if (due === undefined) return state;
    state = due.to;
  }
}

export function findMove(from: ElectionState, to: ElectionState): Move | undefined {
  return LIFE.find((move) => move.from === from && move.to === to && move.by === 'owner');
}

/** What an owner may ask for, in the order of the table. */
export function possibleMoves(from: ElectionState): readonly ElectionState[] {
  return LIFE.filter((move) => move.from === from && move.by === 'owner').map(({ to }) => to);
}

/** A move by hand before its hour makes that hour now: what is written must agree with what happened. */
export function hoursAfter(move: Move, hours: Hours, now: Date): Hours {
  const { opensAt, closesAt, reportsUntil } = hours;
  const kept = { opensAt, closesAt, reportsUntil };
  if (move.at === undefined || hours[move.at].getTime() <= now.getTime()) return kept;
  // Moved twice within one millisecond, or by processes whose clocks differ, its hours still follow each other.
  const earliest: Hours = {
    opensAt: now,
    closesAt: new Date(opensAt.getTime() + 1),
    reportsUntil: closesAt,
  };
  return { ...kept, [move.at]: now > earliest[move.at] ? now : earliest[move.at] };
}

/** Later closing hours take the time for reports along, and bring back an election that had closed. */
export function hoursExtended(hours: Hours, closesAt: Date): Hours {
  const laterBy = closesAt.getTime() - hours.closesAt.getTime();
  return {
    opensAt: hours.opensAt,
    closesAt,
    reportsUntil: new Date(hours.reportsUntil.getTime() + laterBy),
  };
}
