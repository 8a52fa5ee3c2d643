import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { LOGGER, type Logger } from '#platform/logging';
import { TokenBuckets } from '#platform/rate-limits';
import { DOORKEEPER, type Doorkeeper, type Stay } from './doorkeeper.js';
import { CLOSES, parseMessage, type ClientMessage } from './domain/messages.js';
import type { RoomName } from './domain/room.js';
import { LIVE_ROOMS_SETTINGS, type LiveRoomsSettings } from './live-rooms-settings.js';
import { OpenRooms } from './open-rooms.js';
import { RoomDoor } from './room-door.js';
import type { Visitor } from './visitor.js';

const MAX_ROOMS_BY_SOCKET = 32;
/** Of one connection: enough to join every room and to come back to each after a gap. */
const WORDS = { burst: 2 * MAX_ROOMS_BY_SOCKET, perMinute: 120 };
/** Of one network, for each of its connections: they may all come back at once. */
const JOINS_BY_CONNECTION = 8;

/** Hears what clients say. */
@Injectable()
export class Reception {
  private readonly words = new WeakMap<Visitor, TokenBuckets>();
  private readonly joins: TokenBuckets;
  private readonly underWay = new Set<Promise<void>>();
  private isLooking = false;

  constructor(
    private readonly rooms: OpenRooms,
    private readonly door: RoomDoor,
    @Inject(DOORKEEPER) private readonly doorkeeper: Doorkeeper,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(LIVE_ROOMS_SETTINGS) { connectionsByAddress }: LiveRoomsSettings,
  ) {
    const joins = connectionsByAddress * JOINS_BY_CONNECTION;
    this.joins = new TokenBuckets({ burst: joins, perMinute: joins });
  }

  hear(visitor: Visitor, input: unknown): void {
    const bucket = this.words.get(visitor) ?? new TokenBuckets(WORDS);
    this.words.set(visitor, bucket);
    if (!takes(bucket, '')) {
      visitor.end(CLOSES.tooMany, 'too_many_requests');
      return;
    }
    const parsed = parseMessage(input, this.doorkeeper.messages);
    if (!parsed.ok) visitor.end(CLOSES.malformed, 'malformed', parsed.error);
    else {
      visitor.turn = visitor.turn.then(() => this.follow(visitor, parsed.value));
      visitor.turn = this.run(visitor.turn);
    }
  }

  /** Whose token has ended, and who is in no team any more. */
  dismiss(visitors: Iterable<Visitor>): void {
    if (!this.doorkeeper.asksForNames) return;
    const now = this.clock.now();
    const stays: (Stay & { readonly visitor: Visitor })[] = [];
    for (const visitor of visitors) {
      const { guest } = visitor;
      if (guest === undefined) continue;
      if (guest.until <= now) this.turnOut(visitor);
      for (const { electionId } of visitor.rooms.values()) {
        if (electionId !== undefined) stays.push({ actor: guest.actor, electionId, visitor });
      }
    }
    if (stays.length > 0 && !this.isLooking) void this.run(this.dismissUnwelcome(stays));
  }

  /** What was begun. */
  async finish(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private async follow(visitor: Visitor, message: ClientMessage): Promise<void> {
    if (visitor.isGone) return;
    switch (message.type) {
      case 'authenticate':
        return this.authenticate(visitor, message.token);
      case 'join':
        return this.join(visitor, message.room, message.since);
      case 'leave': {
        const room = this.rooms.find(message.room);
        if (room === undefined || !visitor.rooms.has(room.key)) {
          visitor.say({ type: 'left', room: message.room, code: 'left' });
        } else this.door.leave(visitor, room, 'left');
        return;
      }
    }
  }

  /** Anew with a token of the same account: the rooms stay. Whoever is somebody else begins anew. */
  private async authenticate(visitor: Visitor, token: string): Promise<void> {
    const guest = await this.doorkeeper.identify(token);
    if (guest === undefined) {
      visitor.refuse('unauthenticated');
      return;
    }
    if (visitor.guest !== undefined && visitor.guest.actor.id !== guest.actor.id) {
      this.turnOut(visitor);
    }
    visitor.guest = guest;
    visitor.say({ type: 'authenticated', until: guest.until.toISOString() });
  }

  private async join(visitor: Visitor, name: RoomName, since: number | undefined): Promise<void> {
    if (this.doorkeeper.asksForNames && visitor.guest === undefined) {
      visitor.refuse('unauthenticated', { room: name });
      return;
    }
    const { rooms } = visitor;
    const known = this.rooms.find(name);
    const isThere = known !== undefined && rooms.has(known.key);
    if (!isThere && rooms.size >= MAX_ROOMS_BY_SOCKET) {
      visitor.refuse('too_many_rooms', { room: name });
      return;
    }
    const room = takes(this.joins, visitor.network) ? this.rooms.open(name) : undefined;
    if (room === undefined) visitor.refuse('too_many_requests', { room: name });
    else await this.door.ask(visitor, room, since);
  }

  private turnOut(visitor: Visitor): void {
    visitor.guest = undefined;
    for (const room of [...visitor.rooms.values()]) {
      this.door.leave(visitor, room, 'unauthenticated');
    }
  }

  private async dismissUnwelcome(
    stays: readonly (Stay & { readonly visitor: Visitor })[],
  ): Promise<void> {
    this.isLooking = true;
    try {
      const unwelcome = await this.doorkeeper.findUnwelcome(stays);
      const keys = new Set(unwelcome.map(keyOfStay));
      for (const stay of stays) {
        if (!keys.has(keyOfStay(stay))) continue;
        for (const room of [...stay.visitor.rooms.values()]) {
          if (room.electionId === stay.electionId) this.door.leave(stay.visitor, room, 'gone');
        }
      }
    } finally {
      this.isLooking = false;
    }
  }

  private async run(work: Promise<void>): Promise<void> {
    const running = work
      .catch((error: unknown) => {
        this.logger.warn(
          { err: error },
          'what a follower of live rooms asked for could not be done',
        );
      })
      .finally(() => this.underWay.delete(running));
    this.underWay.add(running);
    return running;
  }
}

function keyOfStay({ actor, electionId }: Stay): string {
  return `${actor.id} ${electionId}`;
}

function takes(buckets: TokenBuckets, key: string): boolean {
  try {
    buckets.take(key);
    return true;
  } catch {
    return false;
  }
}
