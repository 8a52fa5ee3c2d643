import { EMPTY_BOOK, type Book, type Stream } from '../book/report.js';
import { database, type KeptBook, type Post } from './database.js';

const keyOf = ({ officeId, electorId }: Post, stream: Stream): [string, string, Stream] => [
  officeId,
  electorId,
  stream,
];

export async function readBook(post: Post, stream: Stream): Promise<Book> {
  return (await database.books.get(keyOf(post, stream)))?.book ?? EMPTY_BOOK;
}

/** Read, changed and written in one transaction: what two tabs do at once happens one after the other. */
export async function changeBook(
  { officeId, electorId }: Post,
  stream: Stream,
  change: (book: Book) => Book,
): Promise<{ readonly before: Book; readonly after: Book }> {
  return database.transaction('rw', database.books, async () => {
    const before = await readBook({ officeId, electorId }, stream);
    const after = change(before);
    if (after !== before) {
      await database.books.put({ officeId, electorId, stream, book: after });
    }
    return { before, after };
  });
}

/** Also of others who reported with this phone: theirs goes out when they sign in again. */
export async function allBooks(): Promise<readonly KeptBook[]> {
  return database.books.toArray();
}
