import { Outbox } from './domain/outbox.js';
import { refusalOf, type RefusalCode } from './domain/refusals.js';
import type { CloseCode, ServerMessage } from './domain/messages.js';
import type { Guest } from './doorkeeper.js';
import type { Follower, LiveRoom } from './live-room.js';
import type { LiveRoomsMetrics } from './live-rooms-metrics.js';
import { reply, type ReadyMessage } from './ready-message.js';

/** A connection, whatever it is made of. */
export interface VisitorLine {
  /** `sent`: it has left. Whoever reads slowly makes it wait, and is sent nothing else meanwhile. */
  send(message: ReadyMessage, sent: () => void): void;
  /** After what was sent. */
  close(code: CloseCode): void;
  /** At once: whoever does not read does not say goodbye either. */
  cut(): void;
}

/** What clients ask for is answered in a few words each; beyond this nobody reads. */
const MAX_UNREAD_REPLIES = 64;

/** One connection: who it is, which rooms it follows, and what it has to be sent. At most one message is under way. */
export class Visitor implements Follower {
  readonly rooms = new Map<string, LiveRoom>();
  guest: Guest | undefined;
  /** When the last room was left, or since the beginning. */
  idleSince = performance.now();
  /** Since when a message has been under way. */
  sendingSince: number | undefined;
  isGone = false;
  /** What was said is dealt with one after the other. */
  turn: Promise<void> = Promise.resolve();
  private readonly outbox = new Outbox<ReadyMessage>();

  constructor(
    private readonly line: VisitorLine,
    readonly network: string,
    private readonly metrics: LiveRoomsMetrics,
  ) {}

  say(message: ServerMessage): void {
    if (this.isGone) return;
    if (this.outbox.reply(reply(message), MAX_UNREAD_REPLIES)) this.flush();
    else this.cut();
  }

  refuse(code: RefusalCode, about: Parameters<typeof refusalOf>[1] = {}): void {
    this.say(refusalOf(code, about));
  }

  owe(room: LiveRoom): void {
    if (this.outbox.owe(room.key)) this.flush();
    else this.metrics.countDropped('state');
  }

  enter(room: LiveRoom): void {
    this.rooms.set(room.key, room);
  }

  leave(room: LiveRoom): void {
    room.members.delete(this);
    this.outbox.forget(room.key);
    if (this.rooms.delete(room.key) && this.rooms.size === 0) this.idleSince = performance.now();
  }

  /** In two words, however much waits: these two are sent in any case. */
  end(code: CloseCode, because?: RefusalCode, detail?: string): void {
    if (this.isGone) return;
    this.gone();
    const about = detail === undefined ? {} : { detail };
    const words: ServerMessage[] = because === undefined ? [] : [refusalOf(because, about)];
    for (const message of [...words, { type: 'closed', code } as const]) {
      this.line.send(reply(message), () => undefined);
    }
    this.line.close(code);
  }

  cut(): void {
    this.metrics.countDropped('socket');
    this.gone();
    this.line.cut();
  }

  gone(): void {
    this.isGone = true;
    for (const room of [...this.rooms.values()]) this.leave(room);
  }

  private flush(): void {
    while (this.sendingSince === undefined && !this.isGone) {
      const next = this.outbox.next();
      if (next === undefined) return;
      const message = 'reply' in next ? next.reply : this.newsOf(next.roomKey);
      if (message !== undefined) this.send(message);
    }
  }

  private newsOf(roomKey: string): ReadyMessage | undefined {
    const room = this.rooms.get(roomKey);
    const membership = room?.members.get(this);
    return membership === undefined ? undefined : room?.messageFor(membership);
  }

  private send(message: ReadyMessage): void {
    this.sendingSince = performance.now();
    this.metrics.countSent(message.kind);
    this.line.send(message, () => {
      this.sendingSince = undefined;
      this.flush();
    });
  }
}
