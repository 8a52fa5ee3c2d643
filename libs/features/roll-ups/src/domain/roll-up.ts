import type { AreaId, ElectionId } from '#kernel';

/** An area, or the whole of an election. */
export type ScopeId = AreaId | ElectionId;

/** The sum of one stream over the offices of a scope. */
export interface RollUp {
  /** Moves with everything else here. */
  readonly version: number;
  /** Offices by the registry. */
  readonly expected: number;
  /** Of them, those of which something counts. */
  readonly offices: number;
  readonly counted: number;
  readonly disputed: number;
  /** None is zero. */
  readonly figures: Readonly<Record<string, number>>;
  /** What of `offices` and `counted` rests on unverified sources alone. */
  readonly unverified: { readonly offices: number; readonly counted: number };
  /** Of offices of which something counts and whose roll is known: their voters by the roll, and what counts there. */
  readonly turnout: { readonly registered: number; readonly counted: number };
}

export interface ScopeRollUps {
  readonly votes: RollUp;
  readonly ballots: RollUp;
}

/** Where nothing has been summed yet. */
export const NOTHING_ROLLED_UP: RollUp = {
  ...{ version: 0, expected: 0, offices: 0, counted: 0, disputed: 0, figures: {} },
  unverified: { offices: 0, counted: 0 },
  turnout: { registered: 0, counted: 0 },
};
