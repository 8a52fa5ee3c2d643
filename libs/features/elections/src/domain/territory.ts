import type { AreaId, CentreId, ElectionId, OfficeId } from '#kernel';

export const MAX_CODE = 64;
export const MAX_PLACE_NAME = 200;
export const MAX_LEVELS = 8;
export const MAX_REGISTERED = 1_000_000;

export interface Area {
  readonly id: AreaId;
  readonly electionId: ElectionId;
  readonly parentId: AreaId | null;
  /** From the root to the parent. */
  readonly ancestors: readonly AreaId[];
  /** 1 for a root. */
  readonly level: number;
  /** What it is: province, department, commune. */
  readonly kind: string | null;
  readonly code: string;
  readonly name: string;
  readonly version: number;
}

/** Hours of a place itself; null where those of the place around it count. */
export interface OwnHours {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

export interface Centre extends OwnHours {
  readonly id: CentreId;
  readonly electionId: ElectionId;
  readonly areaId: AreaId | null;
  readonly code: string;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly version: number;
}

export interface Office extends OwnHours {
  readonly id: OfficeId;
  readonly electionId: ElectionId;
  readonly centreId: CentreId;
  readonly code: string;
  readonly name: string | null;
  /** Voters on the roll; null where nobody knows, which is not zero. */
  readonly registered: number | null;
  readonly version: number;
}

/** What may be changed of a place; an area never moves under another one. */
export type AreaChange = Partial<Pick<Area, 'code' | 'name' | 'kind'>>;
export type CentreChange = Partial<Omit<Centre, 'id' | 'electionId' | 'version'>>;
export type OfficeChange = Partial<Omit<Office, 'id' | 'electionId' | 'version'>>;

/** When a place is open: its own hours where it has some, otherwise those of what surrounds it. */
export function placeHours(
  election: { readonly opensAt: Date; readonly closesAt: Date },
  ...places: readonly OwnHours[]
): { readonly opensAt: Date; readonly closesAt: Date } {
  return places.reduce<{ readonly opensAt: Date; readonly closesAt: Date }>(
    (around, own) => ({
      opensAt: own.opensAt ?? around.opensAt,
      closesAt: own.closesAt ?? around.closesAt,
    }),
    election,
  );
}
