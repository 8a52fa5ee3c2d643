import { lineOf } from './keep-book.js';
import type { Book, Deed, Refused, Seen } from './report.js';

/** As many as the batch endpoints take at once. */
export const MOST_AT_ONCE = 500;

/** An item as the batch endpoints read it. */
export type BatchItem = Readonly<Record<string, string | number | boolean>>;

/** One line of the answer. */
export interface ItemAnswer {
  readonly outcome: 'created' | 'same' | 'conflict' | 'refused';
  readonly code: string;
  readonly detail?: string | undefined;
  readonly id?: string | undefined;
}

export interface AnsweredDeed {
  readonly deed: Deed;
  readonly answer: ItemAnswer;
}

/** These pass: the same item is taken later. */
const PASSING = new Set([
  'too_many_requests',
  'reports_waiting',
  'reads_waiting',
  'database_unavailable',
  'internal_error',
]);
/** These hold for everything that this phone would send: it stops, and keeps it all. */
const HALTING = new Set(['source_suspended', 'window_closed']);
/** Nothing of ours stands at this number, which is what a withdrawal wants. */
const NOTHING_STANDS = new Set(['report_not_found', 'report_withdrawn']);

export function nextBatch({ deeds }: Book, most: number): readonly Deed[] {
  return deeds.slice(0, most);
}

export function toItem({ action, index, revision, seen, at }: Deed): BatchItem {
  if (action === 'withdraw') return { action, index, revision };
  const when: BatchItem = at === undefined ? {} : { observed_at: new Date(at).toISOString() };
  const own = { index, ...fieldsOf(seen), ...when };
  return action === 'report' ? own : { action, revision, ...own };
}

function fieldsOf(seen: Seen | null): BatchItem {
  return seen === null ? {} : { ...seen };
}

/** The book after an answer. Whatever is not answered for good stays where it is. */
export function takeAnswers(book: Book, answers: readonly AnsweredDeed[]): Book {
  return answers.reduce((before, answered) => takeAnswer(before, answered), book);
}

function takeAnswer(book: Book, { deed: { order }, answer }: AnsweredDeed): Book {
  // As it stands now: another tab may have been faster.
  const deed = book.deeds.find((one) => one.order === order);
  if (deed === undefined) return book;
  const { outcome, code, detail = '', id } = answer;
  if (outcome === 'created' || outcome === 'same') return sent(book, deed, id);
  if (PASSING.has(code) || HALTING.has(code)) return book;
  if (code === 'observed_outside' && deed.at !== undefined) {
    return replace(book, { ...deed, at: undefined });
  }
  if (deed.action === 'withdraw' && NOTHING_STANDS.has(code)) return sent(book, deed);
  // Its answer got lost, and what we said later stands already, or will.
  if (isSuperseded(book, deed)) return without(book, deed);
  if (deed.insists && code === 'stale_revision') return raise(book, deed);
  return refuse(book, { deed, code, detail });
}

/** What keeps everything from going out, where the answer says so. */
export function haltOf(answers: readonly ItemAnswer[]): ItemAnswer | undefined {
  return answers.find(({ code }) => HALTING.has(code));
}

export function isAnyPassing(answers: readonly ItemAnswer[]): boolean {
  return answers.some(({ code }) => PASSING.has(code));
}

export function refuse(book: Book, refused: Refused): Book {
  return { ...without(book, refused.deed), refused: [...book.refused, refused] };
}

function isSuperseded({ deeds }: Book, { index, order }: Deed): boolean {
  return deeds.some((other) => other.index === index && other.order > order);
}

/** A report keeps its id whatever is said about it later. */
function sent(book: Book, deed: Deed, id?: string): Book {
  const lines = book.lines.map((line) => {
    if (line.index !== deed.index) return line;
    const isSent = line.isSent || line.revision === deed.revision;
    return { ...line, isSent, id: id ?? line.id };
  });
  return { ...without(book, deed), lines };
}

function without(book: Book, { order }: Deed): Book {
  return { ...book, deeds: book.deeds.filter((deed) => deed.order !== order) };
}

function replace(book: Book, next: Deed): Book {
  return { ...book, deeds: book.deeds.map((deed) => (deed.order === next.order ? next : deed)) };
}

/** The batch does not say which revision stands; doubling reaches it in a few steps. */
function raise(book: Book, deed: Deed): Book {
  const revision = deed.revision * 2;
  const lines = book.lines.map((line) =>
    line.index === deed.index && line.revision === deed.revision ? { ...line, revision } : line,
  );
  return { ...replace(book, { ...deed, revision }), lines };
}

/** "Mine is right": said again as a correction that takes the place of what stands. */
export function insist(book: Book, order: number): Book {
  const found = book.refused.find(({ deed }) => deed.order === order);
  if (found === undefined) return book;
  const { deed } = found;
  const action = deed.action === 'report' ? 'correct' : deed.action;
  return retake(book, { ...deed, action, revision: deed.revision + 1, insists: true });
}

/** Sent once more as it is: what was in the way may be gone. */
export function sendAgain(book: Book, order: number): Book {
  const found = book.refused.find(({ deed }) => deed.order === order);
  return found === undefined ? book : retake(book, found.deed);
}

function retake(book: Book, deed: Deed): Book {
  const { index, revision, seen } = deed;
  const at = deed.at ?? lineOf(book, index)?.at ?? 0;
  return {
    ...book,
    refused: book.refused.filter((one) => one.deed.order !== deed.order),
    deeds: [...book.deeds, { ...deed, order: book.nextOrder }],
    lines: [
      ...book.lines.filter((line) => line.index !== index),
      { index, revision, seen, at, isSent: false, id: lineOf(book, index)?.id },
    ],
    nextOrder: book.nextOrder + 1,
  };
}

/** "What stands is right": this phone forgets what it said; the number stays taken. */
export function letStand(book: Book, order: number): Book {
  const found = book.refused.find(({ deed }) => deed.order === order);
  if (found === undefined) return book;
  const { index } = found.deed;
  return {
    ...book,
    refused: book.refused.filter(({ deed }) => deed.order !== order),
    lines: book.lines.map((line) => (line.index === index ? { ...line, isSent: true } : line)),
  };
}

/** Nothing stands at this number, and nothing is to: it is free again. */
export function forget(book: Book, order: number): Book {
  const found = book.refused.find(({ deed }) => deed.order === order);
  if (found === undefined) return book;
  const { index } = found.deed;
  return {
    ...book,
    refused: book.refused.filter(({ deed }) => deed.order !== order),
    lines: book.lines.filter((line) => line.index !== index),
    floor: Math.min(book.floor, index),
  };
}
