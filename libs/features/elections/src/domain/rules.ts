import type { FieldProblem } from '#kernel';
import { isListMethod, type Rules } from './election.js';
import { type Hours } from './hours.js';

const YEAR = 366 * 24 * 3_600_000;

/** What of the rules cannot be together. */
export function rulesProblems({ kind, method, seats, thresholdPercent }: Rules): FieldProblem[] {
  const isList = isListMethod(method);
  const problems: FieldProblem[] = [];
  const refuse = (field: string, code: string, detail: string) =>
    void problems.push({ field, code, detail });
  if (kind === 'referendum' && method !== 'plurality') {
    refuse('method', 'not_of_this_kind', 'a referendum is decided by plurality of its answers');
  }
  if (kind === 'presidential' && isList) {
    refuse('method', 'not_of_this_kind', 'one person is elected: use plurality or two_rounds');
  }
  if (isList && seats === null) refuse('seats', 'missing', `${method} needs the number of seats`);
  if (!isList && seats !== null) refuse('seats', 'not_of_this_method', `${method} has no seats`);
  if (!isList && thresholdPercent !== null) {
    refuse('threshold_percent', 'not_of_this_method', `${method} has no threshold`);
  }
  return problems;
}

/** Bounded, so that a slip in the year does not keep an election open for a century. */
export function hoursProblems({ opensAt, closesAt, reportsUntil }: Hours): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (closesAt <= opensAt) {
    problems.push({ field: 'closes_at', code: 'too_early', detail: 'must be after opens_at' });
  }
  if (reportsUntil < closesAt) {
    problems.push({
      field: 'reports_until',
      code: 'too_early',
      detail: 'must not be before closes_at',
    });
  }
  if (reportsUntil.getTime() - opensAt.getTime() > YEAR) {
    problems.push({
      field: 'reports_until',
      code: 'too_late',
      detail: 'must be within a year of opens_at',
    });
  }
  return problems;
}

export interface Completeness {
  readonly candidates: number;
  readonly offices: number;
}

/** What an election lacks that is about to be scheduled. */
export function completenessProblems(
  rules: Rules & Hours,
  content: Completeness,
  now: Date,
): FieldProblem[] {
  return [...contentProblems(rules, content), ...openingProblems(rules, now)];
}

/** What has to be there from then on. */
export function contentProblems(
  { kind }: Pick<Rules, 'kind'>,
  { candidates, offices }: Completeness,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const needed = kind === 'referendum' ? 2 : 1;
  if (candidates < needed) {
    problems.push({
      field: 'candidates',
      code: 'missing',
      detail: `needs at least ${String(needed)}, has ${String(candidates)}`,
    });
  }
  if (offices === 0) {
    problems.push({ field: 'offices', code: 'missing', detail: 'needs at least one office' });
  }
  return problems;
}

/** Of an election that waits for its hour. */
export function openingProblems({ opensAt }: Pick<Hours, 'opensAt'>, now: Date): FieldProblem[] {
  if (opensAt > now) return [];
  return [{ field: 'opens_at', code: 'past', detail: 'must lie in the future' }];
}

/** Hours of a place lie within those of the election, so that a frozen registry is frozen for every place. */
export function placeHoursProblems(
  { opensAt: from, reportsUntil: until }: Hours,
  { opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date },
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (opensAt < from) {
    problems.push({
      field: 'opens_at',
      code: 'too_early',
      detail: 'must not be before the election opens',
    });
  }
  if (closesAt <= opensAt) {
    problems.push({ field: 'closes_at', code: 'too_early', detail: 'must be after opens_at' });
  }
  if (closesAt > until) {
    problems.push({
      field: 'closes_at',
      code: 'too_late',
      detail: 'must not be after reports_until of the election',
    });
  }
  return problems;
}
