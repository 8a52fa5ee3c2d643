import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '#platform/logging';
import { DOORKEEPER, type Doorkeeper } from './doorkeeper.js';
import { notFoundCode, type RefusalCode } from './domain/refusals.js';
import type { Follower, LiveRoom, Membership } from './live-room.js';
import { OpenRooms } from './open-rooms.js';
import type { ReadingOutcome } from './reading-rounds.js';
import type { RoomReading } from './room-reader.js';

/** Who stands at the door of a room, who is let in, who is told what, and who has to leave. */
@Injectable()
export class RoomDoor implements ReadingOutcome {
  constructor(
    private readonly rooms: OpenRooms,
    @Inject(DOORKEEPER) private readonly doorkeeper: Doorkeeper,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** `held`: what they bring along. Answered at once where the room was read already. */
  async ask(follower: Follower, room: LiveRoom, held: number | undefined): Promise<void> {
    const former = room.members.get(follower);
    const isAdmitted = former?.isAdmitted ?? false;
    const membership: Membership = { held, isAsking: true, isAdmitted };
    room.members.set(follower, membership);
    follower.enter(room);
    if (!room.isKnown || room.isBehind(held)) this.rooms.wake(room);
    else await this.answer(follower, room, membership);
  }

  took(room: LiveRoom, reading: RoomReading | undefined): boolean {
    if (reading === undefined) {
      this.clear(room);
      return false;
    }
    const move = room.take(reading.electionId, reading.state);
    this.rooms.place(room);
    for (const [follower, membership] of room.members) {
      if (!membership.isAdmitted) void this.answer(follower, room, membership);
      else if (membership.isAsking || move !== 'none') follower.owe(room);
    }
    return move !== 'none';
  }

  /** Those who follow it go on waiting. */
  failed(room: LiveRoom): void {
    for (const [follower, { isAsking }] of room.members) {
      if (!isAsking) continue;
      follower.leave(room);
      follower.refuse('unavailable', { room: room.name });
    }
    this.rooms.closeIfEmpty(room);
  }

  leave(follower: Follower, room: LiveRoom, code: 'left' | 'unauthenticated' | 'gone'): void {
    const wasAdmitted = room.members.get(follower)?.isAdmitted ?? false;
    follower.leave(room);
    const { name } = room;
    const missing = notFoundCode(name.kind);
    if (wasAdmitted || code === 'left') {
      follower.say({ type: 'left', room: name, code: code === 'gone' ? missing : code });
    } else follower.refuse(code === 'gone' ? missing : code, { room: name });
    this.rooms.closeIfEmpty(room);
  }

  private clear(room: LiveRoom): void {
    for (const follower of [...room.members.keys()]) this.leave(follower, room, 'gone');
    this.rooms.closeIfEmpty(room);
  }

  private async answer(follower: Follower, room: LiveRoom, membership: Membership): Promise<void> {
    const { electionId } = room;
    if (electionId === undefined) return;
    try {
      membership.isAdmitted ||= await this.doorkeeper.mayEnter(follower.guest, electionId);
    } catch (error) {
      this.logger.warn({ err: error }, 'whether somebody may follow a room could not be found out');
      this.turnAway(follower, room, membership, 'unavailable');
      return;
    }
    if (membership.isAdmitted) {
      if (room.members.get(follower) === membership) follower.owe(room);
    } else this.turnAway(follower, room, membership, notFoundCode(room.name.kind));
  }

  private turnAway(
    follower: Follower,
    room: LiveRoom,
    membership: Membership,
    code: RefusalCode,
  ): void {
    // They may have left and asked anew meanwhile.
    if (room.members.get(follower) !== membership) return;
    follower.leave(room);
    follower.refuse(code, { room: room.name });
    this.rooms.closeIfEmpty(room);
  }
}
