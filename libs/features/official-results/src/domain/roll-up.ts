import type { AreaId, CandidateId } from '#kernel';
import { TOTALS } from './figures.js';

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
  /** What `valid` is with the votes of candidates in place of the cells that are empty: the base of majorities and thresholds. */
  readonly base: number;
  /** Final although the paper does not add up. */
  readonly asWritten: number;
  /** Final offices whose paper leaves a cell empty: what it should say is missing in the sum. Empty is not zero. */
  readonly unknown: Readonly<Record<UnknownCell, number>>;
}

/** The totals of a paper, and the cells of its candidates together. */
export const UNKNOWN_CELLS = [...TOTALS, 'votes'] as const;
export type UnknownCell = (typeof UNKNOWN_CELLS)[number];

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
  return {
    offices: eachOf(OFFICE_STANDINGS, () => 0),
    ...{ roll: 0, rollUnknown: 0, registered: 0, voters: 0, blank: 0, nullVotes: 0, valid: 0 },
    votes: new Map(),
    ...{ base: 0, asWritten: 0 },
    unknown: eachOf(UNKNOWN_CELLS, () => 0),
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
  'base',
  'asWritten',
] as const;

export function add(one: Sums, other: Sums): Sums {
  const votes = new Map(one.votes);
  for (const [candidate, count] of other.votes) {
    votes.set(candidate, (votes.get(candidate) ?? 0) + count);
  }
  return {
    ...eachOf(FIGURES, (figure) => one[figure] + other[figure]),
    offices: eachOf(OFFICE_STANDINGS, (name) => one.offices[name] + other.offices[name]),
    unknown: eachOf(UNKNOWN_CELLS, (cell) => one.unknown[cell] + other.unknown[cell]),
    votes,
  };
}

function eachOf<Name extends string>(
  names: readonly Name[],
  count: (name: Name) => number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>;
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
