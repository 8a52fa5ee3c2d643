import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import { woken } from './domain/pace.js';
import { keyOf, type RoomName } from './domain/room.js';
import { LiveRoom } from './live-room.js';

/** Of one process. A room that was never read costs a reading each second, and everybody has to be read. */
const MAX_ROOMS = 20_000;

/** The rooms that somebody follows at this process. */
@Injectable()
export class OpenRooms {
  private readonly rooms = new Map<string, LiveRoom>();
  private readonly byElection = new Map<ElectionId, Set<LiveRoom>>();

  get size(): number {
    return this.rooms.size;
  }

  all(): Iterable<LiveRoom> {
    return this.rooms.values();
  }

  /** Undefined where there are too many. */
  open(name: RoomName): LiveRoom | undefined {
    const known = this.rooms.get(keyOf(name));
    if (known !== undefined) return known;
    if (this.rooms.size >= MAX_ROOMS) return undefined;
    const room = new LiveRoom(name);
    this.rooms.set(room.key, room);
    return room;
  }

  find(name: RoomName): LiveRoom | undefined {
    return this.rooms.get(keyOf(name));
  }

  /** Once it is known where it belongs, news of the election wake it. */
  place(room: LiveRoom): void {
    const { electionId } = room;
    if (electionId === undefined || this.rooms.get(room.key) !== room) return;
    const others = this.byElection.get(electionId) ?? new Set();
    this.byElection.set(electionId, others.add(room));
  }

  closeIfEmpty(room: LiveRoom): void {
    if (room.members.size > 0 || this.rooms.get(room.key) !== room) return;
    this.rooms.delete(room.key);
    if (room.electionId === undefined) return;
    const others = this.byElection.get(room.electionId);
    others?.delete(room);
    if (others?.size === 0) this.byElection.delete(room.electionId);
  }

  wake(room: LiveRoom): void {
    room.pace = woken(room.pace, performance.now());
  }

  wakeOffice(id: OfficeId): void {
    const room = this.find({ kind: 'office', id });
    if (room !== undefined) this.wake(room);
  }

  /** Offices have news of their own. */
  wakeSums(id: ElectionId): void {
    for (const room of this.byElection.get(id) ?? []) {
      if (room.name.kind !== 'office') this.wake(room);
    }
  }

  wakeAll(): void {
    for (const room of this.rooms.values()) this.wake(room);
  }
}
