import type { ElectionId } from '#kernel';
import type { Guest } from './doorkeeper.js';
import { AT_ONCE, type Pace } from './domain/pace.js';
import {
  advance,
  EMPTY_LOG,
  hasReached,
  latest,
  missedSince,
  type Move,
  type RoomLog,
  type RoomState,
} from './domain/room-log.js';
import type { ServerMessage } from './domain/messages.js';
import type { RefusalCode } from './domain/refusals.js';
import { keyOf, type RoomName } from './domain/room.js';
import { changeOf, reply, snapshotOf, type ReadyMessage } from './ready-message.js';

/** Whoever follows rooms. */
export interface Follower {
  readonly guest: Guest | undefined;
  enter(room: LiveRoom): void;
  /** Something is new there. */
  owe(room: LiveRoom): void;
  leave(room: LiveRoom): void;
  say(message: ServerMessage): void;
  refuse(code: RefusalCode, about: { readonly room: RoomName }): void;
}

/** How somebody stands to a room, or to its door. */
export interface Membership {
  /** What they hold; undefined: nothing. */
  held: number | undefined;
  /** They asked, and have not been answered. */
  isAsking: boolean;
  isAdmitted: boolean;
}

/** One room as this process shows it. */
export class LiveRoom {
  readonly key: string;
  readonly members = new Map<Follower, Membership>();
  pace: Pace = AT_ONCE;
  isBeingRead = false;
  /** Known once it was read. */
  electionId: ElectionId | undefined;
  private log: RoomLog = EMPTY_LOG;
  /** For this version: by the one that is held, and the whole. */
  private readonly ready = new Map<number | 'all', ReadyMessage>();

  constructor(readonly name: RoomName) {
    this.key = keyOf(name);
  }

  get isKnown(): boolean {
    return this.electionId !== undefined;
  }

  take(electionId: ElectionId, state: RoomState): Move {
    const { log, move } = advance(this.log, state);
    this.log = log;
    this.electionId = electionId;
    if (move === 'none') return move;
    this.ready.clear();
    if (move === 'anew') for (const membership of this.members.values()) this.distrust(membership);
    return move;
  }

  /** Whether somebody who holds this version has to wait: another process was ahead of this one. */
  isBehind(version: number | undefined): boolean {
    return version !== undefined && !hasReached(this.log, version);
  }

  /** What brings them to the latest state, and takes for granted that it is sent. Undefined: they hold it. */
  messageFor(membership: Membership): ReadyMessage | undefined {
    const now = latest(this.log);
    if (now === undefined) return undefined;
    const { held, isAsking } = membership;
    membership.held = now.version;
    membership.isAsking = false;
    if (held === undefined) return this.whole(now);
    const missed = missedSince(this.log, held);
    switch (missed.missed) {
      case 'all':
        return this.whole(now);
      case 'parts':
        return this.once(held, () => changeOf(this.name, held, now.version, missed.changes));
      case 'nothing':
        return isAsking || held !== now.version
          ? reply({ type: 'current', room: this.name, version: now.version })
          : undefined;
    }
  }

  /** Of a past that is none any more. Whoever asks is answered with all of it. */
  private distrust(membership: Membership): void {
    if (!membership.isAsking) membership.held = undefined;
  }

  private whole({ version, sections }: RoomState): ReadyMessage {
    return this.once('all', () => snapshotOf(this.name, version, sections));
  }

  private once(key: number | 'all', make: () => ReadyMessage): ReadyMessage {
    const known = this.ready.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.ready.set(key, made);
    return made;
  }
}
