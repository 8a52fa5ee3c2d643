import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { keys, type Schemas } from '../queries.js';
import type { Place, PlaceKind } from './place-fields.js';

export interface PlacePage<Thing = Place> {
  readonly items: readonly Thing[];
  readonly next_cursor: string | null;
}

export interface ListWish {
  readonly election: string;
  readonly search: string;
  readonly cursor: string;
  readonly limit: number;
  readonly signal: AbortSignal;
}

type Body = Readonly<Record<string, unknown>>;

interface PlaceApi {
  readonly list: (wish: ListWish) => Promise<PlacePage>;
  readonly read: (id: string) => Promise<Place>;
  readonly create: (election: string, body: Body) => Promise<Place>;
  readonly edit: (id: string, body: Body) => Promise<Place>;
  readonly remove: (id: string, reason: string) => Promise<void>;
}

/** The same five requests for each kind of place. Bodies are put together by `place-fields.ts`; the API checks them. */
export const PLACE_API: Readonly<Record<PlaceKind, PlaceApi>> = {
  areas: {
    list: (wish) => answerOf(adminClient.GET('/api/elections/{id}/areas', asked(wish))),
    read: (id) => answerOf(adminClient.GET('/api/areas/{id}', at(id))),
    create: (election, body) =>
      answerOf(
        adminClient.POST('/api/elections/{id}/areas', {
          ...at(election),
          body: body as unknown as Schemas['CreateAreaBody'],
        }),
      ),
    edit: (id, body) => answerOf(adminClient.PUT('/api/areas/{id}', { ...at(id), body })),
    remove: async (id, reason) => {
      await answerOf(adminClient.DELETE('/api/areas/{id}', amending(id, reason)));
    },
  },
  centres: {
    list: (wish) => answerOf(adminClient.GET('/api/elections/{id}/centers', asked(wish))),
    read: (id) => answerOf(adminClient.GET('/api/centers/{id}', at(id))),
    create: (election, body) =>
      answerOf(
        adminClient.POST('/api/elections/{id}/centers', {
          ...at(election),
          body: body as unknown as Schemas['CreateCentreBody'],
        }),
      ),
    edit: (id, body) => answerOf(adminClient.PUT('/api/centers/{id}', { ...at(id), body })),
    remove: async (id, reason) => {
      await answerOf(adminClient.DELETE('/api/centers/{id}', amending(id, reason)));
    },
  },
  offices: {
    list: (wish) => answerOf(adminClient.GET('/api/elections/{id}/offices', asked(wish))),
    read: (id) => answerOf(adminClient.GET('/api/offices/{id}', at(id))),
    create: (_election, { centre_id: centre, ...body }) =>
      answerOf(
        adminClient.POST('/api/centers/{id}/offices', {
          ...at(String(centre)),
          body: body as unknown as Schemas['CreateOfficeBody'],
        }),
      ),
    edit: (id, body) => answerOf(adminClient.PUT('/api/offices/{id}', { ...at(id), body })),
    remove: async (id, reason) => {
      await answerOf(adminClient.DELETE('/api/offices/{id}', amending(id, reason)));
    },
  },
};

export const placeKeys = {
  list: (election: string, kind: PlaceKind, search: string) =>
    keys.of(election, 'places', kind, search),
  one: (election: string, kind: PlaceKind, id: string) => keys.of(election, 'place', kind, id),
} as const;

function at(id: string) {
  return { params: { path: { id } } };
}

function asked({ election, search, cursor, limit, signal }: ListWish) {
  const query = {
    ...{ limit, sort: 'code' as const },
    ...(search === '' ? {} : { q: search }),
    ...(cursor === '' ? {} : { cursor }),
  };
  return { params: { path: { id: election }, query }, signal };
}

function amending(id: string, reason: string) {
  const query = reason === '' ? {} : { amendment_reason: reason };
  return { params: { path: { id }, query } };
}
