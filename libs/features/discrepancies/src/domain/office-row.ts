import type { AreaId, OfficeId } from '#kernel';
import { findingsOf, largestOf, type Findings, type Tolerances } from './comparison.js';
import {
  officeProvenance,
  officialPapers,
  type Party,
  type Provenance,
  type Sides,
} from './sides.js';

/** Of the registry. */
export interface ComparedOffice {
  readonly id: OfficeId;
  readonly code: string;
  readonly areaId: AreaId | null;
  readonly registered: number | null;
}

/** What is kept at hand of an office: the sums of its sides, and where they differ by too much. */
export interface OfficeRow extends Findings {
  readonly office: ComparedOffice;
  readonly observedVoters: number | null;
  readonly countedBallots: number | null;
  readonly officialVoters: number | null;
  readonly officialPapers: number | null;
  readonly standing: string;
  readonly provenance: Provenance;
  readonly largest: number;
}

/** By what is compared; the same for every office of an election. */
export interface Terms {
  readonly parties: readonly Party[];
  readonly tolerances: Tolerances;
}

export const NO_SIDES: Sides = { observed: null, counted: null, official: null, standing: 'empty' };

export function compareOffice(
  office: ComparedOffice,
  sides: Sides,
  { parties, tolerances }: Terms,
): OfficeRow {
  const { observed, counted, official, standing } = sides;
  const { compared, exceeding } = findingsOf(sides, parties, tolerances);
  return {
    ...{ office, standing, compared, exceeding },
    observedVoters: observed?.total ?? null,
    countedBallots: counted?.total ?? null,
    officialVoters: official?.voters ?? null,
    officialPapers: officialPapers(official),
    provenance: officeProvenance(sides),
    largest: largestOf(exceeding),
  };
}
