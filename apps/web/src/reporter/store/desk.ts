import * as keep from '../book/keep-book.js';
import * as replay from '../book/replay.js';
import { STREAMS, type Seen, type Stream } from '../book/report.js';
import { keepEvidence, type Keeping, type Recorded } from '../evidence/shelf.js';
import { uploadRound } from '../evidence/uploader.js';
import { allBooks, changeBook } from './books.js';
import type { Post } from './database.js';
import { sendRound } from './sender.js';
import { freeToSend } from './sending.js';

const TICK_MS = 1_000;
const SHORT_SHAKE_MS = 30;
const TWO_SHAKES_MS = [20, 60, 20];

/** A tap is kept on the phone before the phone says so. */
export async function tapped(post: Post, stream: Stream, seen: Seen | null): Promise<boolean> {
  const held = { id: crypto.randomUUID(), seen, at: Date.now() };
  const { before, after } = await changeBook(post, stream, (book) => keep.tap(book, held));
  const isTaken = after !== before;
  if (isTaken) shake(SHORT_SHAKE_MS);
  return isTaken;
}

export async function undone(post: Post, stream: Stream, id: string): Promise<void> {
  const { before, after } = await changeBook(post, stream, (book) => keep.undo(book, id));
  if (after !== before) shake(TWO_SHAKES_MS);
}

export async function withdrawn(post: Post, stream: Stream, index: number): Promise<void> {
  await changeBook(post, stream, (book) => keep.withdraw(book, index));
  shake(TWO_SHAKES_MS);
}

export async function startedAt(post: Post, stream: Stream, index: number): Promise<void> {
  await changeBook(post, stream, (book) => keep.startAt(book, index));
}

export type Decision = 'insist' | 'sendAgain' | 'letStand' | 'forget';

export async function decided(
  post: Post,
  stream: Stream,
  order: number,
  decision: Decision,
): Promise<void> {
  await changeBook(post, stream, (book) => replay[decision](book, order));
}

export async function recorded(post: Post, evidence: Recorded): Promise<Keeping> {
  const keeping = await keepEvidence(post, evidence);
  shake(keeping === 'kept' ? SHORT_SHAKE_MS : TWO_SHAKES_MS);
  return keeping;
}

/** Gives numbers to what was held long enough, and sends what has one. Every tab does; one of them sends. */
export function startDesk(): () => void {
  const reports = oneAtATime(async () => {
    await settleAll();
    await sendRound();
  });
  const files = oneAtATime(uploadRound);
  const tick = (): void => {
    void reports();
    void files();
  };
  const timer = setInterval(tick, TICK_MS);
  const online = (): void => void freeToSend().then(tick);
  window.addEventListener('online', online);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', online);
  };
}

function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let isBusy = false;
  return async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await work();
    } finally {
      isBusy = false;
    }
  };
}

async function settleAll(): Promise<void> {
  const now = Date.now();
  for (const { book, stream, ...post } of await allBooks()) {
    if (book.held.length > 0 && STREAMS.includes(stream)) {
      await changeBook(post, stream, (current) => keep.settle(current, now));
    }
  }
}

/** Some phones cannot, some browsers will not: then there is the screen alone. */
function shake(pattern: number | number[]): void {
  if ('vibrate' in navigator) navigator.vibrate(pattern);
}
