import type { AreaId, ElectionId, FieldProblem } from '#kernel';
import { DEFAULT_TOLERANCES, type ToleranceSettings } from './checks/tolerances.js';
import type { ThresholdScope } from './outcome/contest.js';

/** How the results of an election are keyed, checked and turned into an outcome. */
export interface ResultRules {
  readonly electionId: ElectionId;
  /** Two different people key each paper. */
  readonly doubleEntry: boolean;
  readonly tolerances: ToleranceSettings;
  /** Seats are shared out in each area of this level; null: in the country as a whole. */
  readonly constituencyLevel: number | null;
  /** How many, by area of that level; empty where there is no level. */
  readonly seatsByArea: Readonly<Record<AreaId, number>>;
  readonly thresholdScope: ThresholdScope;
  readonly turnoutQuorumPercent: number | null;
  readonly approvalQuorumPercent: number | null;
  readonly version: number;
  /** Moved by every change of a figure that counts, and of where an office stands. */
  readonly resultsVersion: number;
}

export function standardRules(electionId: ElectionId): ResultRules {
  return {
    electionId,
    doubleEntry: false,
    tolerances: DEFAULT_TOLERANCES,
    constituencyLevel: null,
    seatsByArea: {},
    thresholdScope: 'national',
    turnoutQuorumPercent: null,
    approvalQuorumPercent: null,
    version: 0,
    resultsVersion: 0,
  };
}

/** What a change may not touch any more once voters have been let in. */
export const OUTCOME_RULES = [
  'doubleEntry',
  'constituencyLevel',
  'seatsByArea',
  'thresholdScope',
  'turnoutQuorumPercent',
  'approvalQuorumPercent',
] as const;

export function quorumProblems(
  rules: Pick<ResultRules, 'turnoutQuorumPercent' | 'approvalQuorumPercent'>,
  isReferendum: boolean,
): readonly FieldProblem[] {
  const fields = [
    ['turnout_quorum_percent', rules.turnoutQuorumPercent],
    ['approval_quorum_percent', rules.approvalQuorumPercent],
  ] as const;
  return fields
    .filter(([, percent]) => percent !== null && !isReferendum)
    .map(([field]) => ({
      field,
      code: 'not_of_this_kind',
      detail: 'only a referendum has a quorum',
    }));
}

/** Seats are shared out in the whole, or in every area of one level; nothing in between. */
export function constituencyProblems(
  { constituencyLevel, seatsByArea }: Pick<ResultRules, 'constituencyLevel' | 'seatsByArea'>,
  seats: number | null,
  areasOfLevel: readonly AreaId[],
): readonly FieldProblem[] {
  const refuse = (code: string, detail: string): FieldProblem[] => [
    { field: 'seats_by_area', code, detail },
  ];
  const given = Object.entries(seatsByArea) as [AreaId, number][];
  if (constituencyLevel === null) {
    return given.length === 0 ? [] : refuse('no_level', 'needs constituency_level');
  }
  if (seats === null) return refuse('not_of_this_method', 'this method shares out no seats');
  const stranger = given.find(([id]) => !areasOfLevel.includes(id));
  if (stranger !== undefined) return refuse('unknown', `${stranger[0]} is no area of that level`);
  const missing = areasOfLevel.find((id) => seatsByArea[id] === undefined);
  if (missing !== undefined) return refuse('missing', `says nothing of the area ${missing}`);
  const sum = given.reduce((total, [, count]) => total + count, 0);
  return sum === seats
    ? []
    : refuse('wrong_sum', `adds up to ${String(sum)}; the election has ${String(seats)} seats`);
}
