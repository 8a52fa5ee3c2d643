import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { countWaiting, EMPTY_BOOK, STREAMS, type Book, type Stream } from '../book/report.js';
import { filesOf } from '../evidence/shelf.js';
import { readBook } from './books.js';
import type { EvidenceFile } from '../evidence/evidence-file.js';
import {
  database,
  type Place,
  type Post,
  type SenderName,
  type Sending,
  type SignedIn,
} from './database.js';

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

export interface Queue {
  readonly waiting: number;
  readonly refused: number;
}

/** Undefined until it was read: nobody is told that everything is sent before somebody looked. */
export function useQueue({ officeId, electorId }: Post): Queue | undefined {
  return useStored(() => readQueue({ officeId, electorId }), [officeId, electorId]);
}

async function readQueue(post: Post): Promise<Queue> {
  const books = await Promise.all(STREAMS.map((stream) => readBook(post, stream)));
  const files = (await filesOf(post)).filter(({ isSent }) => !isSent);
  const refusedFiles = files.filter(({ refusal }) => refusal !== undefined).length;
  const sum = (of: (book: Book) => number): number => {
    return books.reduce((total, book) => total + of(book), 0);
  };
  return {
    waiting: sum(countWaiting) + files.length - refusedFiles,
    refused: sum(({ refused }) => refused.length) + refusedFiles,
  };
}

export function usePlace(officeId: string): Place | undefined {
  return useStored(() => database.places.get(officeId), [officeId]);
}

export function useSending(name: SenderName): Sending | undefined {
  return useStored(() => database.sending.get(name), [name]);
}

/** The latest first. */
export function useFiles({ officeId, electorId }: Post): readonly EvidenceFile[] {
  const files = useStored(() => filesOf({ officeId, electorId }), [officeId, electorId]);
  return files ?? NO_FILES;
}

const NO_FILES: readonly EvidenceFile[] = [];
