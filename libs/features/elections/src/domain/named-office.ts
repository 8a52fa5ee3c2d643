import type { AreaId, CentreId, OfficeId } from '#kernel';

/** An office with the names by which people know where it is, and its hours with those of what surrounds it. */
export interface NamedOffice {
  readonly id: OfficeId;
  readonly code: string;
  readonly name: string | null;
  readonly registered: number | null;
  readonly centre: {
    readonly id: CentreId;
    readonly code: string;
    readonly name: string;
    readonly latitude: number | null;
    readonly longitude: number | null;
  };
  /** From the root down. */
  readonly areas: readonly {
    readonly id: AreaId;
    readonly kind: string | null;
    readonly name: string;
  }[];
  readonly opensAt: Date;
  readonly closesAt: Date;
}
