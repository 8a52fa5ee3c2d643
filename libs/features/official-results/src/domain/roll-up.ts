import type { AreaId, CandidateId } from '#kernel';

/** Where offices stand with their papers. */
export const OFFICE_STANDINGS = [
  'empty',
  'entered',
  'to_confirm',
  'differing',
  'final',
  'contested',
  'cancelled',
] as const;
export type OfficeStanding = (typeof OFFICE_STANDINGS)[number];

/** Sums over offices; only those that are final add to the figures. */
export interface Sums {
  /** Of every standing. */
  readonly offices: Readonly<Record<OfficeStanding, number>>;
  /** By the registry, of all offices that are not cancelled. */
  readonly roll: number;
  /** Offices whose roll nobody knows; their voters are missing in `roll`. */
  readonly rollUnknown: number;
  readonly registered: number;
  readonly voters: number;
  readonly blank: number;
  readonly nullVotes: number;
  readonly valid: number;
  readonly votes: ReadonlyMap<CandidateId, number>;
  /** Final although the paper does not add up. */
  readonly asWritten: number;
}

export interface AreaNode {
  readonly id: AreaId;
  readonly parentId: AreaId | null;
  readonly ancestors: readonly AreaId[];
  readonly level: number;
  readonly kind: string | null;
  readonly code: string;
  readonly name: string;
  /** By itself, or because an area around it is. */
  readonly isCancelled: boolean;
}

/** Sums of the offices that stand directly in an area; null where they stand in none. */
export interface OwnSums {
  readonly areaId: AreaId | null;
  readonly sums: Sums;
}

export interface RolledUp {
  readonly whole: Sums;
  readonly byArea: ReadonlyMap<AreaId, Sums>;
}

export function noSums(): Sums {
  const offices = Object.fromEntries(OFFICE_STANDINGS.map((one) => [one, 0]));
  return {
    offices: offices as Record<OfficeStanding, number>,
    ...{ roll: 0, rollUnknown: 0, registered: 0, voters: 0, blank: 0, nullVotes: 0, valid: 0 },
    votes: new Map(),
    asWritten: 0,
  };
}

const FIGURES = [
  'roll',
  'rollUnknown',
  'registered',
  'voters',
  'blank',
  'nullVotes',
  'valid',
  'asWritten',
] as const;

export function add(one: Sums, other: Sums): Sums {
  const votes = new Map(one.votes);
  for (const [candidate, count] of other.votes) {
    votes.set(candidate, (votes.get(candidate) ?? 0) + count);
  }
  const offices = Object.fromEntries(
    OFFICE_STANDINGS.map((standing) => [standing, one.offices[standing] + other.offices[standing]]),
  ) as Record<OfficeStanding, number>;
  const figures = Object.fromEntries(
    FIGURES.map((figure) => [figure, one[figure] + other[figure]]),
  ) as Record<(typeof FIGURES)[number], number>;
  return { ...figures, offices, votes };
}

/** Every area holds what stands directly in it and in all areas under it; the whole holds every office once. */
export function rollUp(areas: readonly AreaNode[], own: readonly OwnSums[]): RolledUp {
  const ancestors = new Map(areas.map((area) => [area.id, area.ancestors]));
  const byArea = new Map<AreaId, Sums>(areas.map(({ id }) => [id, noSums()]));
  let whole = noSums();
  for (const { areaId, sums } of own) {
    whole = add(whole, sums);
    if (areaId === null) continue;
    for (const id of [areaId, ...(ancestors.get(areaId) ?? [])]) {
      byArea.set(id, add(byArea.get(id) ?? noSums(), sums));
    }
  }
  return { whole, byArea };
}

export function expectedOffices({ offices }: Sums): number {
  const all = OFFICE_STANDINGS.reduce((sum, standing) => sum + offices[standing], 0);
  return all - offices.cancelled;
}
