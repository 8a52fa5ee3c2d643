import {
  CLOSES,
  type Answer,
  type ClientMessage,
  type CloseCode,
  type Resume,
  type ServerMessage,
  type ShownVote,
  type Voting,
} from './messages.js';
import { refusalOf, type RefusalCode } from './refusals.js';

/** What a citizen needs to come back after the connection broke. */
export interface Ticket {
  readonly resume: string;
  readonly expiresAt: Date;
}

export type Conversation =
  | { readonly state: 'greeting' | 'joining' | 'closed' }
  | { readonly state: 'waiting'; readonly ticket: Ticket }
  | { readonly state: 'offered' | 'answering'; readonly ticket: Ticket; readonly vote: ShownVote };
export type StateName = Conversation['state'];

/** What happens to a conversation: the client speaks, the house answers, time passes. */
export type Happening =
  | { readonly kind: 'message'; readonly message: ClientMessage }
  | { readonly kind: 'malformed'; readonly detail: string }
  | { readonly kind: 'joined'; readonly ticket: Ticket }
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  | { readonly kind: 'offered'; readonly vote: ShownVote; readonly answerWithin: number }
  | { readonly kind: 'recorded' | 'declined' | 'missed' | 'failed' }
  | {
      readonly kind:
        'unanswered' | 'expired' | 'over' | 'hidden' | 'silent' | 'flooded' | 'stopping' | 'gone';
    };
export type HappeningKind = Happening['kind'];

/** What is to be done about it. */
export type Effect =
  | { readonly effect: 'send'; readonly message: ServerMessage }
  | { readonly effect: 'join'; readonly request: Voting | Resume }
  | { readonly effect: 'answer'; readonly answer: Answer; readonly vote: ShownVote }
  /** The lease of the vote ran out without an answer. */
  | { readonly effect: 'release'; readonly vote: ShownVote }
  | { readonly effect: 'close'; readonly code: CloseCode };

export interface Step {
  readonly next: Conversation;
  readonly effects: readonly Effect[];
}

export const GREETING: Conversation = { state: 'greeting' };
const CLOSED: Conversation = { state: 'closed' };

/** Where each happening may lead from each state; what is not here changes nothing. The picture in the docs is drawn from it. */
export const STEPS: Readonly<
  Record<StateName, Readonly<Partial<Record<HappeningKind, readonly StateName[]>>>>
> = {
  greeting: {
    ...{ message: ['joining', 'greeting'], malformed: ['closed'], silent: ['closed'] },
    ...{ flooded: ['closed'], stopping: ['closed'], gone: ['closed'] },
  },
  joining: {
    ...{ joined: ['waiting'], refused: ['closed'], failed: ['closed'], malformed: ['closed'] },
    ...{ message: ['joining'], flooded: ['closed'], stopping: ['closed'], gone: ['closed'] },
  },
  waiting: {
    ...{ offered: ['offered'], expired: ['closed'], malformed: ['closed'], message: ['waiting'] },
    ...{
      over: ['closed'],
      hidden: ['closed'],
      flooded: ['closed'],
      stopping: ['closed'],
      gone: ['closed'],
    },
  },
  offered: {
    ...{ message: ['answering', 'offered'], unanswered: ['waiting'], expired: ['closed'] },
    ...{
      over: ['closed'],
      hidden: ['closed'],
      malformed: ['closed'],
      flooded: ['closed'],
      stopping: ['closed'],
      gone: ['closed'],
    },
  },
  answering: {
    ...{ recorded: ['closed'], declined: ['waiting'], missed: ['waiting'], failed: ['offered'] },
    ...{ message: ['answering'], malformed: ['closed'], expired: ['closed'] },
    ...{
      over: ['closed'],
      hidden: ['closed'],
      flooded: ['closed'],
      stopping: ['closed'],
      gone: ['closed'],
    },
  },
  closed: {},
};

/** The whole protocol. Never throws, and never leaves the table. */
export function step(now: Conversation, happening: Happening): Step {
  if (STEPS[now.state][happening.kind] === undefined) return { next: now, effects: [] };
  switch (happening.kind) {
    case 'message':
      return hear(now, happening.message);
    case 'malformed':
      return close(CLOSES.malformed, send(refusalOf('malformed', happening.detail)));
    case 'joined':
      return wait(happening.ticket);
    case 'refused':
      return refuse(happening.code);
    case 'offered':
      return offer(now, happening);
    case 'silent':
    case 'expired':
      return close(CLOSES.tooLong, send(refusalOf('waited_too_long')));
    case 'over':
      return close(CLOSES.unknownOffice, send(refusalOf('election_over')));
    case 'hidden':
      return close(CLOSES.unknownOffice, send(refusalOf('office_not_found')));
    case 'flooded':
      return close(CLOSES.tooMany, send(refusalOf('too_many_requests')));
    case 'stopping':
      return close(CLOSES.leaving);
    case 'gone':
      return { next: CLOSED, effects: [] };
    case 'recorded':
    case 'declined':
    case 'missed':
    case 'failed':
    case 'unanswered':
      return settle(now, happening.kind);
  }
}

function hear(now: Conversation, message: ClientMessage): Step {
  const isGreeting = message.type === 'voting' || message.type === 'resume';
  if (now.state === 'greeting' && isGreeting) {
    return { next: { state: 'joining' }, effects: [{ effect: 'join', request: message }] };
  }
  if (now.state === 'offered' && !isGreeting) {
    if (message.voteId !== now.vote.id) return stay(now, 'not_offered');
    return {
      next: { ...now, state: 'answering' },
      effects: [{ effect: 'answer', answer: message, vote: now.vote }],
    };
  }
  return stay(now, isGreeting || now.state === 'greeting' ? 'out_of_turn' : 'not_offered');
}

function offer(
  now: Conversation,
  { vote, answerWithin }: Extract<Happening, { readonly kind: 'offered' }>,
): Step {
  if (now.state !== 'waiting') return { next: now, effects: [] };
  const { id, index, gender, age, hasTorn } = vote;
  const shown = { id, index, gender, age, has_torn: hasTorn };
  return {
    next: { state: 'offered', ticket: now.ticket, vote },
    effects: [send({ type: 'vote', vote: shown, answer_within: answerWithin })],
  };
}

function settle(
  now: Conversation,
  how: 'recorded' | 'declined' | 'missed' | 'failed' | 'unanswered',
): Step {
  if (now.state !== 'offered' && now.state !== 'answering') {
    return close(CLOSES.unavailable, send(refusalOf('unavailable')));
  }
  switch (how) {
    case 'recorded':
      return close(CLOSES.done, send({ type: 'recorded', vote_id: now.vote.id }));
    case 'declined':
      return wait(now.ticket);
    case 'missed':
      return wait(now.ticket, send(refusalOf('answered_too_late')));
    case 'unanswered':
      return wait(now.ticket, { effect: 'release', vote: now.vote });
    case 'failed':
      return {
        next: { ...now, state: 'offered' },
        effects: [send(refusalOf('unavailable'))],
      };
  }
}

function refuse(code: RefusalCode): Step {
  const codes: Readonly<Partial<Record<RefusalCode, CloseCode>>> = {
    office_not_found: CLOSES.unknownOffice,
    waited_too_long: CLOSES.tooLong,
    too_many_requests: CLOSES.tooMany,
  };
  return close(codes[code] ?? CLOSES.unavailable, send(refusalOf(code)));
}

function wait(ticket: Ticket, ...before: readonly Effect[]): Step {
  const { resume, expiresAt } = ticket;
  return {
    next: { state: 'waiting', ticket },
    effects: [...before, send({ type: 'waiting', resume, expires_at: expiresAt.toISOString() })],
  };
}

function stay(now: Conversation, code: RefusalCode): Step {
  return { next: now, effects: [send(refusalOf(code))] };
}

function close(code: CloseCode, ...before: readonly Effect[]): Step {
  return {
    next: CLOSED,
    effects: [...before, send({ type: 'closed', code }), { effect: 'close', code }],
  };
}

function send(message: ServerMessage): Effect {
  return { effect: 'send', message };
}
