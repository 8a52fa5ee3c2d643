import { randomUUID } from 'node:crypto';
import type { OfficeId } from '#kernel';
import {
  GREETING,
  step,
  type Conversation,
  type Effect,
  type Happening,
} from './domain/conversation.js';
import {
  parseMessage,
  type Answer,
  type CloseCode,
  type Resume,
  type ServerMessage,
  type ShownVote,
  type Voting,
} from './domain/messages.js';
import type { VerificationTimes } from './verification-settings.js';

/** A connection to a citizen, whatever it is made of. */
export interface CitizenLine {
  send(message: ServerMessage): void;
  close(code: CloseCode): void;
}

/** What seats ask of the house. Answers come back by `happen`. */
export interface House {
  join(seat: Seat, request: Voting | Resume): void;
  answer(seat: Seat, answer: Answer, vote: ShownVote): void;
  release(seat: Seat, vote: ShownVote): void;
  ended(seat: Seat, because: Happening['kind']): void;
}

/** Who sits here. */
export interface Occupant {
  readonly citizenId: string;
  readonly officeId: OfficeId;
}

/** More than anybody says in a quarter of an hour. */
const MAX_MESSAGES = 100;

type Timers = Partial<Record<'silent' | 'expired' | 'unanswered', NodeJS.Timeout>>;

/** One connection and where its conversation stands. Does what the machine says, and keeps the time. */
export class Seat {
  readonly connectionId: string = randomUUID();
  occupant: Occupant | undefined;
  private now: Conversation = GREETING;
  private heard = 0;
  private answerBy = 0;
  private readonly timers: Timers = {};

  constructor(
    private readonly line: CitizenLine,
    private readonly house: House,
    times: VerificationTimes,
  ) {
    this.arm('silent', times.greetingMs);
  }

  get state(): Conversation['state'] {
    return this.now.state;
  }

  /** Text, or what a client library made of it. */
  hear(input: unknown): void {
    this.heard += 1;
    if (this.heard > MAX_MESSAGES) {
      this.flooded();
      return;
    }
    const parsed = parseMessage(input);
    this.happen(
      parsed.ok
        ? { kind: 'message', message: parsed.value }
        : { kind: 'malformed', detail: parsed.error },
    );
  }

  /** What arrived is nothing that could be read at all. */
  refuseUnread(detail: string): void {
    this.happen({ kind: 'malformed', detail });
  }

  /** More arrives than any client of ours sends, in whatever form. */
  flooded(): void {
    this.happen({ kind: 'flooded' });
  }

  gone(): void {
    this.happen({ kind: 'gone' });
  }

  seat(occupant: Occupant, resume: string, expiresAt: Date, leftMs: number): void {
    this.occupant = occupant;
    this.arm('expired', leftMs);
    this.happen({ kind: 'joined', ticket: { resume, expiresAt } });
  }

  /** Shown only to whoever waits; what comes twice is shown once. */
  show(vote: ShownVote, leftMs: number): void {
    if (this.now.state !== 'waiting') return;
    this.answerBy = performance.now() + leftMs;
    this.happen({ kind: 'offered', vote, answerWithin: Math.ceil(leftMs / 1_000) });
  }

  happen(happening: Happening): void {
    const before = this.now.state;
    const { next, effects } = step(this.now, happening);
    this.now = next;
    this.keepTime(before);
    for (const effect of effects) this.perform(effect);
    if (before !== 'closed' && next.state === 'closed') this.house.ended(this, happening.kind);
  }

  private keepTime(before: Conversation['state']): void {
    const { state } = this.now;
    if (state === before) return;
    if (state !== 'greeting') this.disarm('silent');
    if (state === 'offered') this.arm('unanswered', Math.max(0, this.answerBy - performance.now()));
    else this.disarm('unanswered');
    if (state === 'closed') this.disarm('expired');
  }

  private perform(effect: Effect): void {
    switch (effect.effect) {
      case 'send':
        this.line.send(effect.message);
        return;
      case 'close':
        this.line.close(effect.code);
        return;
      case 'join':
        this.house.join(this, effect.request);
        return;
      case 'answer':
        this.house.answer(this, effect.answer, effect.vote);
        return;
      case 'release':
        this.house.release(this, effect.vote);
        return;
    }
  }

  private arm(kind: keyof Timers, afterMs: number): void {
    this.disarm(kind);
    this.timers[kind] = setTimeout(() => {
      this.happen({ kind });
    }, afterMs);
  }

  private disarm(kind: keyof Timers): void {
    clearTimeout(this.timers[kind]);
  }
}
