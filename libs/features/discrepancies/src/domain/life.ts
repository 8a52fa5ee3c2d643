import { createHash } from 'node:crypto';
import type { AccountId } from '#kernel';
import type { ComparisonCode, Difference, Findings } from './comparison.js';

/** How far an office's discrepancy has come. */
export const DISCREPANCY_STATES = [
  /** No two figures are both there. */
  'not_comparable',
  /** What can be compared agrees, within tolerance. */
  'none',
  /** Something differs by too much, and nobody has answered for these figures. */
  'open',
  /** Somebody said why. */
  'explained',
  /** An owner lets it stand. */
  'accepted',
] as const;
export type DiscrepancyState = (typeof DISCREPANCY_STATES)[number];

export const DECISIONS = ['explain', 'accept', 'reopen'] as const;
export type HandlingDecision = (typeof DECISIONS)[number];

export interface HandlingMove {
  readonly from: DiscrepancyState;
  readonly to: DiscrepancyState;
  readonly decision: HandlingDecision;
}

/**
 * What people do about a discrepancy; each needs a reason. All other moves are made by the figures: to `none` or
 * `not_comparable` when nothing differs too far any more, and back to `open` when something differs that was not
 * answered for.
 */
export const HANDLING_MOVES: readonly HandlingMove[] = [
  { from: 'open', to: 'explained', decision: 'explain' },
  // In better words.
  { from: 'explained', to: 'explained', decision: 'explain' },
  { from: 'open', to: 'accepted', decision: 'accept' },
  { from: 'explained', to: 'accepted', decision: 'accept' },
  { from: 'explained', to: 'open', decision: 'reopen' },
  { from: 'accepted', to: 'open', decision: 'reopen' },
];

/** Who may: whoever keys results explains; what stands is for owners to say. */
export const DEED_OF = {
  explain: 'key_results',
  accept: 'decide_results',
  reopen: 'decide_results',
} as const satisfies Readonly<Record<HandlingDecision, string>>;

/** Two figures that somebody has answered for. */
export interface AnsweredPair {
  readonly code: ComparisonCode;
  readonly partyId: string | null;
  readonly first: number;
  readonly second: number;
}

/** What somebody said of an office's discrepancy, and of which figures. Kept for ever. */
export interface Handling {
  /** From 1 on, in the order of the office. */
  readonly number: number;
  readonly decision: HandlingDecision;
  readonly reason: string;
  readonly pairs: readonly AnsweredPair[];
  readonly by: AccountId;
  readonly at: Date;
}

/** An answer holds for the figures that it was given about, and for fewer of them: a new one opens the office again. */
export function stateOf(
  { compared, exceeding }: Findings,
  last: Handling | undefined,
): DiscrepancyState {
  if (compared === 0) return 'not_comparable';
  if (exceeding.length === 0) return 'none';
  if (last === undefined || last.decision === 'reopen') return 'open';
  if (!holds(exceeding, last)) return 'open';
  return last.decision === 'accept' ? 'accepted' : 'explained';
}

function holds(exceeding: readonly Difference[], { pairs }: Handling): boolean {
  const answered = new Set(pairs.map(nameOf));
  return exceeding.every((one) => answered.has(nameOf(one)));
}

/** The figures as well: when one of them moves it is another discrepancy. */
function nameOf({ code, partyId, first, second }: AnsweredPair): string {
  return `${code} ${partyId ?? ''} ${first} ${second}`;
}

export function toAnswered({ code, partyId, first, second }: Difference): AnsweredPair {
  return { code, partyId, first, second };
}

export function possibleDecisions(from: DiscrepancyState): readonly HandlingDecision[] {
  return HANDLING_MOVES.filter((move) => move.from === from).map(({ decision }) => decision);
}

/** Where a decision leads; nowhere where the table has no such move. */
export function decide(
  from: DiscrepancyState,
  decision: HandlingDecision,
): DiscrepancyState | undefined {
  return HANDLING_MOVES.find((move) => move.from === from && move.decision === decision)?.to;
}

const TAG_DIGITS = 24;

/** Of what somebody decides about: other figures, or another's decision in between, have another one. */
export function tagOf(exceeding: readonly Difference[], last: Handling | undefined): string {
  const text = exceeding.map(nameOf).join('\n');
  const digest = createHash('sha256').update(text).digest('hex').slice(0, TAG_DIGITS);
  return `${last?.number ?? 0}-${digest}`;
}
