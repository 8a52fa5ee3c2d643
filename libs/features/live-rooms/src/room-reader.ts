import type { ElectionId } from '#kernel';
import type { RoomState } from './domain/room-log.js';
import type { RoomName } from './domain/room.js';

export interface RoomReading {
  readonly electionId: ElectionId;
  readonly state: RoomState;
}

/** Reads what rooms show. */
export interface RoomReader {
  /** By the key of the room. What is not there does not exist, or is not shown. */
  readAll(rooms: readonly RoomName[]): Promise<ReadonlyMap<string, RoomReading>>;
}

export const ROOM_READER = Symbol('RoomReader');
