import { isSameSeen, type Book, type Deed, type Held, type Line, type Seen } from './report.js';

/** How long a tap can be taken back before it has a number. */
export const HOLD_MS = 10_000;
/** No two voters come this fast, whoever they are. */
const ANY_TWICE_MS = 250;
/** And no two of the same kind this fast: a thumb that bounced. */
const SAME_TWICE_MS = 700;

/** A tap, or the very same book where it was the echo of the one before. */
export function tap(book: Book, held: Held): Book {
  if (isEcho(book, held)) return book;
  return { ...book, held: [...book.held, held], lastTap: { at: held.at, seen: held.seen } };
}

function isEcho({ lastTap }: Book, { at, seen }: Held): boolean {
  if (lastTap === undefined) return false;
  const since = at - lastTap.at;
  // A clock that was set back says nothing about the thumb.
  if (since < 0) return false;
  return since < (isSameSeen(lastTap.seen, seen) ? SAME_TWICE_MS : ANY_TWICE_MS);
}

/** Takes back what has no number yet. Whatever came after moves up, because numbers are given out later. */
export function undo(book: Book, id: string): Book {
  const held = book.held.filter((one) => one.id !== id);
  return held.length === book.held.length ? book : { ...book, held };
}

/** Gives numbers to what was held long enough, in the order of the taps. */
export function settle(book: Book, now: number): Book {
  const [first, ...others] = book.held;
  if (first === undefined || !isDue(first, now)) return book;
  return settle(commit({ ...book, held: others }, first), now);
}

/** Until when it can be taken back. A clock that was set back does not hold anything for hours. */
function isDue({ at }: Held, now: number): boolean {
  return now >= at + HOLD_MS || now < at;
}

function commit(book: Book, { seen, at }: Held): Book {
  const index = nextIndex(book);
  if (seen === null) return { ...book, floor: index + 1 };
  const before = lineOf(book, index);
  return before === undefined
    ? say(book, { action: 'report', index, revision: 1, seen, at })
    : say(book, { action: 'correct', index, revision: before.revision + 1, seen, at });
}

/** The number that the next voter gets, once what is held has its own. */
export function nextIndex({ lines, floor }: Book): number {
  return lines.reduce((next, { index, seen }) => {
    return seen === null ? next : Math.max(next, index + 1);
  }, floor);
}

/** What the screen shows: where counting stands, with all that is held. */
export function shownIndex(book: Book): number {
  return nextIndex(book) + book.held.length;
}

/** A late reporter goes on where the office is. Never back: numbers that were given out are taken. */
export function startAt(book: Book, index: number): Book {
  return index > nextIndex(book) ? { ...book, floor: index } : book;
}

/** Takes back what has a number. */
export function withdraw(book: Book, index: number): Book {
  const line = lineOf(book, index);
  if (line === undefined || line.seen === null) return book;
  const { revision, at } = line;
  return say(book, { action: 'withdraw', index, revision: revision + 1, seen: null, at });
}

/** Says something else about a number. */
export function correct(book: Book, index: number, seen: Seen): Book {
  const line = lineOf(book, index);
  if (line === undefined || isSameSeen(line.seen, seen)) return book;
  const { revision, at } = line;
  return say(book, { action: 'correct', index, revision: revision + 1, seen, at });
}

export function lineOf({ lines }: Book, index: number): Line | undefined {
  return lines.find((line) => line.index === index);
}

type Said = Omit<Deed, 'order' | 'at' | 'insists'> & { readonly at: number };

/** Whoever says something anew about a number has dealt with what was refused of it before. */
function say(book: Book, said: Said): Book {
  const { index, revision, seen, at } = said;
  const line: Line = { index, revision, seen, at, isSent: false, id: lineOf(book, index)?.id };
  return {
    ...book,
    deeds: [...book.deeds, { ...said, order: book.nextOrder, insists: false }],
    refused: book.refused.filter(({ deed }) => deed.index !== index),
    lines: [...book.lines.filter((one) => one.index !== index), line],
    nextOrder: book.nextOrder + 1,
  };
}
