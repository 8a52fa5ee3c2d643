import type { FieldProblem } from '#kernel';

/** From where on a warning is given, or a discrepancy told. Whole numbers, so that no figure lies on both sides of a rounded limit. */
export interface ToleranceSettings {
  readonly blankPercent: number;
  readonly nullPercent: number;
  readonly turnoutHighPercent: number;
  readonly turnoutLowPercent: number;
  readonly turnoutApartPoints: number;
  readonly dominancePercent: number;
  readonly rollDifference: number;
  readonly observedVotersDifference: number;
  readonly countedBallotsDifference: number;
  readonly countedPartyDifference: number;
  readonly discrepancyPercent: number;
}

export type Tolerance = keyof ToleranceSettings;

export interface ToleranceBounds {
  readonly wire: string;
  readonly standard: number;
  readonly lowest: number;
  readonly highest: number;
  readonly means: string;
}

export const TOLERANCES: Readonly<Record<Tolerance, ToleranceBounds>> = {
  blankPercent: {
    wire: 'blank_percent',
    ...{ standard: 3, lowest: 1, highest: 100 },
    means: 'blank votes, in percent of voters, from which on they are noticed',
  },
  nullPercent: {
    wire: 'null_percent',
    ...{ standard: 3, lowest: 1, highest: 100 },
    means: 'null votes, in percent of voters, from which on they are noticed',
  },
  turnoutHighPercent: {
    wire: 'turnout_high_percent',
    ...{ standard: 100, lowest: 50, highest: 100 },
    means: 'turnout, in percent of the registered, from which on it is noticed',
  },
  turnoutLowPercent: {
    wire: 'turnout_low_percent',
    ...{ standard: 10, lowest: 0, highest: 50 },
    means: 'turnout, in percent of the registered, below which it is noticed',
  },
  turnoutApartPoints: {
    wire: 'turnout_apart_points',
    ...{ standard: 25, lowest: 1, highest: 100 },
    means: 'points of percent between the turnout here and in the other offices of the centre',
  },
  dominancePercent: {
    wire: 'dominance_percent',
    ...{ standard: 95, lowest: 50, highest: 100 },
    means: 'votes of one candidate, in percent of valid, from which on they are noticed',
  },
  rollDifference: {
    wire: 'roll_difference',
    ...{ standard: 0, lowest: 0, highest: 1_000_000 },
    means: 'voters by which the roll on the paper may differ from that of the registry',
  },
  observedVotersDifference: {
    wire: 'observed_voters_difference',
    ...{ standard: 5, lowest: 0, highest: 1_000_000 },
    means:
      'by how much observed voters may differ from the voters of the paper or from counted ballots',
  },
  countedBallotsDifference: {
    wire: 'counted_ballots_difference',
    ...{ standard: 2, lowest: 0, highest: 1_000_000 },
    means: 'by how much counted ballots may differ from valid, blank and null votes of the paper',
  },
  countedPartyDifference: {
    wire: 'counted_party_difference',
    ...{ standard: 2, lowest: 0, highest: 1_000_000 },
    means:
      'by how much counted ballots of one party, or blank, or null ones, may differ from the paper',
  },
  discrepancyPercent: {
    wire: 'discrepancy_percent',
    ...{ standard: 1, lowest: 0, highest: 100 },
    means:
      'percent of the larger figure by which field and paper may differ, where that is more than the number above',
  },
};

const NAMES = Object.keys(TOLERANCES) as Tolerance[];

export const DEFAULT_TOLERANCES: ToleranceSettings = Object.fromEntries(
  NAMES.map((name) => [name, TOLERANCES[name].standard]),
) as Record<Tolerance, number>;

export function toleranceProblems(settings: ToleranceSettings): readonly FieldProblem[] {
  return NAMES.flatMap((name) => {
    const { wire, lowest, highest } = TOLERANCES[name];
    const value = settings[name];
    if (Number.isInteger(value) && value >= lowest && value <= highest) return [];
    const detail = `must be a whole number from ${String(lowest)} to ${String(highest)}`;
    return [{ field: wire, code: 'out_of_bounds', detail }];
  });
}
