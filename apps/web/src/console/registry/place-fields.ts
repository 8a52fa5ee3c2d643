import type { Schemas } from '../queries.js';
import { toLocal, toMoment } from '../elections/zoned-time.js';

export const PLACE_KINDS = ['offices', 'centres', 'areas'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export type Area = Schemas['AreaBody'];
export type Centre = Schemas['CentreBody'];
export type Place = Area | Centre | Schemas['OfficeBody'];

/** Until when it may be put right: always; by an amendment once voting has begun; not any more from then on. */
export type Lock = 'never' | 'amendment' | 'voting';

export interface PlaceField {
  /** As the API calls it. */
  readonly name: string;
  readonly type: 'text' | 'count' | 'degrees' | 'moment' | 'areas' | 'centres';
  readonly lock: Lock;
  readonly isNeeded?: boolean;
  readonly max?: number;
  /** Where it stands is chosen once. */
  readonly isOfNewOnly?: boolean;
}

const CODE = { name: 'code', type: 'text', lock: 'amendment', isNeeded: true, max: 64 } as const;
const HOURS = [
  { name: 'opens_at', type: 'moment', lock: 'voting' },
  { name: 'closes_at', type: 'moment', lock: 'voting' },
] as const;

export const PLACE_FIELDS: Readonly<Record<PlaceKind, readonly PlaceField[]>> = {
  areas: [
    CODE,
    { name: 'name', type: 'text', lock: 'amendment', isNeeded: true, max: 200 },
    { name: 'kind', type: 'text', lock: 'amendment', max: 64 },
    { name: 'parent_id', type: 'areas', lock: 'amendment', isOfNewOnly: true },
  ],
  centres: [
    CODE,
    { name: 'name', type: 'text', lock: 'never', isNeeded: true, max: 200 },
    { name: 'area_id', type: 'areas', lock: 'amendment' },
    { name: 'latitude', type: 'degrees', lock: 'never' },
    { name: 'longitude', type: 'degrees', lock: 'never' },
    ...HOURS,
  ],
  offices: [
    CODE,
    { name: 'name', type: 'text', lock: 'never', max: 200 },
    { name: 'centre_id', type: 'centres', lock: 'amendment', isNeeded: true },
    { name: 'registered', type: 'count', lock: 'amendment' },
    ...HOURS,
  ],
};

/** A place as its form has it: everything as it is typed. */
export type PlaceDraft = Readonly<Record<string, string>>;

export function fieldsOf(kind: PlaceKind, isNew: boolean): readonly PlaceField[] {
  return PLACE_FIELDS[kind].filter(({ isOfNewOnly = false }) => isNew || !isOfNewOnly);
}

export function draftOfPlace(kind: PlaceKind, place: object, timeZone: string): PlaceDraft {
  const values = place as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    PLACE_FIELDS[kind].map(({ name, type }) => {
      const value = values[name];
      if (typeof value === 'number') return [name, String(value)];
      if (typeof value !== 'string') return [name, ''];
      return [name, type === 'moment' ? toLocal(value, timeZone) : value];
    }),
  );
}

/** What was changed, and nothing else: the rest may stand still by now. */
export function changedFields(
  kind: PlaceKind,
  before: PlaceDraft,
  after: PlaceDraft,
): readonly PlaceField[] {
  return PLACE_FIELDS[kind].filter(
    ({ name }) => (before[name] ?? '').trim() !== (after[name] ?? '').trim(),
  );
}

/** As the API wants it; an empty field is nothing, which is not zero. */
export function bodyOfPlace(
  fields: readonly PlaceField[],
  draft: PlaceDraft,
  timeZone: string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.map(({ name, type }) => [name, valueOf(type, (draft[name] ?? '').trim(), timeZone)]),
  );
}

function valueOf(type: PlaceField['type'], typed: string, timeZone: string): unknown {
  if (typed === '') return null;
  switch (type) {
    case 'count':
      return Number(typed);
    case 'degrees':
      return Number(typed.replace(',', '.'));
    case 'moment':
      return toMoment(typed, timeZone) ?? null;
    case 'text':
    case 'areas':
    case 'centres':
      return typed;
  }
}
