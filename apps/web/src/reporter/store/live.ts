import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { EMPTY_BOOK, type Book, type Stream } from '../book/report.js';
import { readBook } from './books.js';
import { database, type Place, type Post, type Sending, type SignedIn } from './database.js';

/** What is stored, also as another tab changes it. Undefined until it was read. */
function useStored<T>(read: () => Promise<T>, keys: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const watched = liveQuery(read).subscribe({ next: setValue });
    return () => {
      watched.unsubscribe();
    };
    // The query is a new function each time; what it asks for is named by the keys.
  }, keys);
  return value;
}

/** Null: nobody is signed in. */
export function useSignedIn(): SignedIn | null | undefined {
  return useStored(async () => (await database.signIns.get('now')) ?? null, []);
}

export function useBook(post: Post, stream: Stream): Book {
  const { officeId, electorId } = post;
  return useStored(() => readBook(post, stream), [officeId, electorId, stream]) ?? EMPTY_BOOK;
}

export function usePlace(officeId: string): Place | undefined {
  return useStored(() => database.places.get(officeId), [officeId]);
}

export function useSending(): Sending | undefined {
  return useStored(() => database.sending.get('sender'), []);
}
