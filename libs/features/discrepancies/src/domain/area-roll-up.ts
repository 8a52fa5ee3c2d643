import type { AreaId } from '#kernel';
import { DISCREPANCY_STATES, stateOf, type DiscrepancyState, type Handling } from './life.js';
import type { OfficeRow } from './office-row.js';

/** Of the tree of areas. */
export interface AreaPlace {
  readonly id: AreaId;
  readonly ancestors: readonly AreaId[];
}

/** Of offices of which all sides are there: sums of others would not be comparable. */
export interface SideSums {
  readonly offices: number;
  readonly observedVoters: number;
  readonly countedBallots: number;
  readonly officialVoters: number;
  readonly officialPapers: number;
}

export interface AreaDiscrepancies {
  readonly offices: number;
  readonly byState: Readonly<Record<DiscrepancyState, number>>;
  readonly sums: SideSums;
}

export interface RolledUp {
  readonly whole: AreaDiscrepancies;
  readonly byArea: ReadonlyMap<AreaId, AreaDiscrepancies>;
}

type HandlingOf = (row: OfficeRow) => Handling | undefined;

/** Every office once into the whole, into its area and into each area around that one. */
export function rollUp(
  rows: Iterable<OfficeRow>,
  areas: readonly AreaPlace[],
  handlingOf: HandlingOf,
): RolledUp {
  const whole = new Running();
  const byArea = new Map(areas.map(({ id }) => [id, new Running()]));
  const around = new Map(areas.map(({ id, ancestors }) => [id, [id, ...ancestors]]));
  for (const row of rows) {
    const state = stateOf(row, handlingOf(row));
    whole.add(row, state);
    const { areaId } = row.office;
    for (const id of areaId === null ? [] : (around.get(areaId) ?? [])) {
      byArea.get(id)?.add(row, state);
    }
  }
  return {
    whole: whole.result,
    byArea: new Map([...byArea].map(([id, running]) => [id, running.result])),
  };
}

/** Counts what is added; a hundred thousand offices leave no time for copies. */
class Running {
  private offices = 0;
  private readonly states = new Map<DiscrepancyState, number>();
  private readonly sums = {
    ...{ offices: 0, observedVoters: 0, countedBallots: 0, officialVoters: 0, officialPapers: 0 },
  };

  add(row: OfficeRow, state: DiscrepancyState): void {
    this.offices += 1;
    this.states.set(state, (this.states.get(state) ?? 0) + 1);
    const { observedVoters, countedBallots, officialVoters, officialPapers } = row;
    if (observedVoters === null || countedBallots === null) return;
    if (officialVoters === null || officialPapers === null) return;
    this.sums.offices += 1;
    this.sums.observedVoters += observedVoters;
    this.sums.countedBallots += countedBallots;
    this.sums.officialVoters += officialVoters;
    this.sums.officialPapers += officialPapers;
  }

  get result(): AreaDiscrepancies {
    return { offices: this.offices, byState: countsByState(this.states), sums: { ...this.sums } };
  }
}

export function countsByState(
  counts: ReadonlyMap<DiscrepancyState, number>,
): Readonly<Record<DiscrepancyState, number>> {
  return Object.fromEntries(
    DISCREPANCY_STATES.map((state) => [state, counts.get(state) ?? 0]),
  ) as Record<DiscrepancyState, number>;
}
