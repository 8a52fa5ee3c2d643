import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { Fault } from '../../ui/states.js';
import { Waiting } from './loaded.js';

interface Page<Item> {
  readonly items: readonly Item[];
}

interface Props<Item> {
  readonly list: UseInfiniteQueryResult<InfiniteData<Page<Item>>>;
  /** Instead of an empty list. */
  readonly empty: ReactNode;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A list that comes page by page, with all that may be in its place. */
export function Pages<Item>({ list, empty, children }: Props<Item>) {
  const t = useTexts();
  if (list.data === undefined) {
    if (!list.isError) return <Waiting lines={4} />;
    return <Fault error={list.error} retry={() => void list.refetch()} />;
  }
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      {list.hasNextPage ? (
        <Button
          mt="md"
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('do.more')}
        </Button>
      ) : null}
    </>
  );
}

/** The first page has no cursor. */
export function cursorOf(pageParam: string): { readonly cursor?: string } {
  return pageParam === '' ? {} : { cursor: pageParam };
}

/** How pages follow each other, the same for every list of the API. */
export const paged = {
  initialPageParam: '',
  getNextPageParam: ({ next_cursor: next }: { readonly next_cursor: string | null }) => next,
};
