import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { keys, PAGE } from '../queries.js';

export const WATCHES = ['silent', 'without_source', 'unverified_only', 'disputed'] as const;
export type Watch = (typeof WATCHES)[number];

export interface ListedOffice {
  readonly id: string;
  readonly code: string;
  readonly name: string | null;
  readonly registered: number | null;
}

/** Fetched by themselves; beyond that somebody has to ask, or search. */
const BY_ITSELF = 20_000;

interface Wish {
  readonly id: string;
  readonly search: string;
  readonly watch: Watch | undefined;
}

/** All offices, a page after the other, while the first ones are already there to be read. */
export function useOfficeList(wish: Wish) {
  const list = useInfiniteQuery({
    queryKey: keys.of(wish.id, 'offices', wish.search, wish.watch ?? 'all'),
    queryFn: ({ pageParam, signal }) => readPage(wish, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = list;
  const count = (list.data?.pages.length ?? 0) * PAGE;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError && count < BY_ITSELF) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, count, fetchNextPage]);
  return list;
}

interface Page {
  readonly items: readonly ListedOffice[];
  readonly next: string | null;
}

async function readPage(wish: Wish, cursor: string, signal: AbortSignal): Promise<Page> {
  return wish.watch === undefined
    ? readOffices(wish, cursor, signal)
    : readWatched(wish.id, wish.watch, cursor, signal);
}

async function readOffices({ id, search }: Wish, cursor: string, signal: AbortSignal) {
  const query = {
    limit: PAGE,
    sort: 'code' as const,
    ...(search === '' ? {} : { q: search }),
    ...(cursor === '' ? {} : { cursor }),
  };
  const { items, next_cursor: next } = await answerOf(
    adminClient.GET('/api/elections/{id}/offices', { params: { path: { id }, query }, signal }),
  );
  return { items, next };
}

async function readWatched(id: string, watch: Watch, cursor: string, signal: AbortSignal) {
  const query = { limit: PAGE, watch, ...(cursor === '' ? {} : { cursor }) };
  const { items, next_cursor: next } = await answerOf(
    adminClient.GET('/api/elections/{id}/watch/offices', {
      params: { path: { id }, query },
      signal,
    }),
  );
  return { items: items.map((office) => ({ ...office, name: null })), next };
}
