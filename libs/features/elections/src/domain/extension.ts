import type { FieldProblem } from '#kernel';
import type { Hours } from './hours.js';
import { effectiveState, hasOpened, hoursExtended, type ElectionState } from './life.js';
import { hoursProblems } from './rules.js';

export interface ExtendedElection extends Hours {
  readonly state: ElectionState;
}

/** Why voting cannot be extended like this; nothing where it can. */
export function extensionProblem(
  state: ElectionState,
  present: Date,
  closesAt: Date,
  now: Date,
): string | undefined {
  if (!hasOpened(state)) {
    return 'Voting has not begun: change the closing hours of the election or of the place instead.';
  }
  if (closesAt <= present) return `Voting lasts until ${present.toISOString()} already.`;
  if (closesAt <= now) return 'The new closing time lies in the past.';
  return undefined;
}

/** Of the whole election. */
export function extendElection(hours: Hours, closesAt: Date, now: Date): ExtendedElection {
  const later = hoursExtended(hours, closesAt);
  return { ...later, state: effectiveState('open', later, now) };
}

/** Of one place: the others stay as they are, but reports from it are taken as long as from any other. */
export function extendPlace(hours: Hours, closesAt: Date, now: Date): ExtendedElection {
  const { reportsUntil } = hoursExtended(hours, closesAt);
  const { opensAt, closesAt: others } = hours;
  const longest = reportsUntil > hours.reportsUntil ? reportsUntil : hours.reportsUntil;
  const later = { opensAt, closesAt: others, reportsUntil: longest };
  return { ...later, state: effectiveState('open', later, now) };
}

/** The bounds that hold for every election hold for one that was extended. */
export function boundProblems(hours: Hours): readonly FieldProblem[] {
  return hoursProblems(hours).map((problem) => ({ ...problem, field: 'closes_at' }));
}
