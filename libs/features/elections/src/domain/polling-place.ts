import type { AreaId, CentreId, ElectionId, OfficeId } from '#kernel';
import type { Visibility } from './election.js';
import { isFinal, type ElectionState } from './life.js';

/** An office as the field meets it: what it belongs to, its roll, and its hours with those of what surrounds it. */
export interface PollingPlace {
  readonly officeId: OfficeId;
  readonly electionId: ElectionId;
  readonly centreId: CentreId;
  readonly areaId: AreaId | null;
  /** Voters on the roll; null where nobody knows. */
  readonly registered: number | null;
  /** As stored: what the clock moves does not matter here, the hours say it. */
  readonly state: ElectionState;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly reportsUntil: Date;
  readonly visibility: Visibility;
  readonly publicFrom: Date | null;
  /** Of the election: moved by every change of its registry, its ballot included. */
  readonly registryVersion: number;
}

/** What the field does at its hours. */
export type FieldDeed = 'authentication' | 'votes' | 'ballots';

export interface FieldWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Reporters sign in before the doors open, so that nobody stands in a queue at seven. */
const EARLY_MS = 24 * 3_600_000;

export function fieldWindow(place: PollingPlace, deed: FieldDeed): FieldWindow {
  const { opensAt, closesAt, reportsUntil } = place;
  const from: Readonly<Record<FieldDeed, Date>> = {
    authentication: new Date(opensAt.getTime() - EARLY_MS),
    votes: opensAt,
    ballots: closesAt,
  };
  return { opensAt: from[deed], closesAt: reportsUntil };
}

/** A draft is nobody's business yet: to the field its offices do not exist. */
export function isKnownToField({ state }: PollingPlace): boolean {
  return state !== 'draft';
}

/** Until reports end, whatever the state, unless the election is over for good. */
export function isWindowOpen(place: PollingPlace, deed: FieldDeed, now: Date): boolean {
  if (isFinal(place.state) || !isKnownToField(place)) return false;
  const { opensAt, closesAt } = fieldWindow(place, deed);
  return opensAt <= now && now < closesAt;
}

/** Whether anybody may read its figures. */
export function isShownToPublic(
  { state, visibility, publicFrom }: Pick<PollingPlace, 'state' | 'visibility' | 'publicFrom'>,
  now: Date,
): boolean {
  return state !== 'draft' && visibility === 'public' && (publicFrom === null || publicFrom <= now);
}
