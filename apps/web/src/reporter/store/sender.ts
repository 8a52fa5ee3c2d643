import type { FieldComponents } from '#api-client';
import { halve, mayGo, stepOf, waitLonger, type Pace, type Reply } from '../book/pace.js';
import {
  haltOf,
  isAnyPassing,
  nextBatch,
  refuse,
  takeAnswers,
  toItem,
  type AnsweredDeed,
} from '../book/replay.js';
import { STREAMS, type Book, type Deed, type Stream } from '../book/report.js';
import { changeBook, readBook } from './books.js';
import { database, type Halt, type SignedIn } from './database.js';
import { askField, type FieldReply } from './field-request.js';
import { endOf, isOld, renew } from './sign-in.js';
import { readSending, writeSending } from './sending.js';

const LOCK = 'scrutin-reporter-sender';
const ROUTES: Readonly<Record<Stream, string>> = {
  votes: '/api/vote/batch/',
  ballots: '/api/votingpaperresult/batch/',
};

/** Sends what waits, unless another tab is at it. */
export async function sendRound(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    for (const stream of STREAMS) {
      while (await sendBatch(stream)) {
        // As long as something goes through, the rest follows at once.
      }
    }
  });
}

/** @returns whether there may be more to send at once */
async function sendBatch(stream: Stream): Promise<boolean> {
  const signedIn = await database.signIns.get('now');
  const { pace, halt } = await readSending('sender');
  if (signedIn === undefined || signedIn.isOver) return false;
  if (!mayGo(pace, Date.now()) || isStopped(halt)) return false;
  const deeds = nextBatch(await readBook(signedIn, stream), pace.most);
  if (deeds.length === 0) return false;
  // In time, where it needs nobody; until that works the old one is good.
  if (isOld(signedIn, Date.now()) && (await renew(signedIn))) return true;
  const reply = await askField(ROUTES[stream], signedIn, { items: deeds.map(toItem) });
  return act({ signedIn, stream, deeds, reply, pace });
}

/** A window opens by itself; everything else needs somebody. */
export function isStopped(halt: Halt | undefined): boolean {
  return halt !== undefined && halt.code !== 'window_closed';
}

interface Round {
  readonly signedIn: SignedIn;
  readonly stream: Stream;
  readonly deeds: readonly Deed[];
  readonly reply: FieldReply;
  readonly pace: Pace;
}

async function act(round: Round): Promise<boolean> {
  const { signedIn, deeds, reply, pace } = round;
  const told = toReply(reply);
  switch (stepOf(told, deeds.length)) {
    case 'look-at-results':
      return takeResults(round);
    case 'wait':
      await writeSending(
        'sender',
        waitLonger(pace, told, Date.now(), Math.random()),
        windowIn(reply),
      );
      return false;
    case 'sign-in':
      if (await renew(signedIn)) return true;
      await endOf(signedIn);
      await writeSending('sender', waitLonger(pace, told, Date.now(), Math.random()), undefined);
      return false;
    case 'halt':
      await writeSending('sender', pace, haltIn(reply));
      return false;
    case 'halve':
      await writeSending('sender', halve(pace, deeds.length), undefined);
      return true;
    case 'refuse-the-only-one':
      return refuseOnly(round);
  }
}

async function takeResults(round: Round): Promise<boolean> {
  const { signedIn, stream, deeds, reply, pace } = round;
  const answers = resultsOf(reply);
  if (answers?.length !== deeds.length) {
    await writeSending(
      'sender',
      waitLonger(pace, { kind: 'silent' }, Date.now(), Math.random()),
      undefined,
    );
    return false;
  }
  const answered: readonly AnsweredDeed[] = deeds.flatMap((deed, at) => {
    const answer = answers[at];
    return answer === undefined ? [] : [{ deed, answer }];
  });
  await changeBook(signedIn, stream, (book) => takeAnswers(book, answered));
  const halt = haltOf(answers);
  if (halt === undefined && !isAnyPassing(answers)) {
    await writeSending('sender', { failures: 0, notBefore: 0, most: 500 }, undefined);
    return true;
  }
  const code = halt?.code ?? 'reports_waiting';
  const again: Reply = { kind: 'refused', status: 503, code, retryAfterSeconds: undefined };
  const told = halt === undefined ? undefined : { code: halt.code, detail: halt.detail ?? '' };
  await writeSending('sender', waitLonger(pace, again, Date.now(), Math.random()), told);
  return false;
}

async function refuseOnly({ signedIn, stream, deeds, reply }: Round): Promise<boolean> {
  const [deed] = deeds;
  const { code, detail } = haltIn(reply) ?? { code: 'unreadable_answer', detail: '' };
  if (deed === undefined) return false;
  await changeBook(signedIn, stream, (book: Book) => refuse(book, { deed, code, detail }));
  return true;
}

function resultsOf(reply: FieldReply) {
  if (reply.kind !== 'answered') return undefined;
  const { results } = reply.body as Partial<FieldComponents['schemas']['BatchAnswer']>;
  return results instanceof Array ? results : undefined;
}

export function toReply(reply: FieldReply): Reply {
  return reply.kind === 'refused' ? { kind: 'refused', ...reply.problem } : { kind: reply.kind };
}

/** The rest of what is waited out passes without anybody being told. */
export function windowIn(reply: FieldReply): Halt | undefined {
  const told = haltIn(reply);
  return told?.code === 'window_closed' ? told : undefined;
}

export function haltIn(reply: FieldReply): Halt | undefined {
  if (reply.kind !== 'refused') return undefined;
  const { code, detail } = reply.problem;
  return { code, detail };
}
