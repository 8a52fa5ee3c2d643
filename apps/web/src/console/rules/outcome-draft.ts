import type { Election } from '../queries.js';
import type { Rules, RulesEdit } from './use-save-rules.js';

/** What decides who is elected, as its form has it: numbers as they are typed. */
export interface OutcomeDraft {
  /** Empty: in the whole country. */
  readonly level: string;
  readonly seats: Readonly<Record<string, string>>;
  readonly scope: 'national' | 'constituency';
  readonly turnoutQuorum: string;
  readonly approvalQuorum: string;
}

/** What a part of the form is handed. */
export interface OutcomeProps {
  readonly draft: OutcomeDraft;
  readonly change: (part: Partial<OutcomeDraft>) => void;
  readonly error: unknown;
  readonly isDisabled: boolean;
}

export function outcomeDraft(rules: Rules): OutcomeDraft {
  const { constituency_level: level, seats_by_area: seats, threshold_scope: scope } = rules;
  return {
    level: level === null ? '' : String(level),
    seats: Object.fromEntries(Object.entries(seats).map(([id, count]) => [id, String(count)])),
    scope: scope === 'constituency' ? 'constituency' : 'national',
    turnoutQuorum: textOf(rules.turnout_quorum_percent),
    approvalQuorum: textOf(rules.approval_quorum_percent),
  };
}

/** Of a referendum its quorums, of lists where their seats are shared out; the other rules are none of its own. */
export function outcomeEdit(draft: OutcomeDraft, { kind }: Pick<Election, 'kind'>): RulesEdit {
  if (kind === 'referendum') {
    return {
      turnout_quorum_percent: numberOf(draft.turnoutQuorum),
      approval_quorum_percent: numberOf(draft.approvalQuorum),
    };
  }
  const isWhole = draft.level === '';
  const seats = Object.entries(draft.seats).map(([id, count]) => [id, Number(count)] as const);
  return {
    constituency_level: isWhole ? null : Number(draft.level),
    seats_by_area: isWhole ? {} : Object.fromEntries(seats),
    threshold_scope: isWhole ? 'national' : draft.scope,
  };
}

export function sumOfSeats({ seats }: OutcomeDraft): number {
  return Object.values(seats).reduce((sum, typed) => sum + Number(typed), 0);
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}

function numberOf(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed.replace(',', '.'));
}
