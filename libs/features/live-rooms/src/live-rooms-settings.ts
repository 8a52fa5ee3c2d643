/** How long things last. Only tests use others. */
export interface LiveRoomsTimes {
  /** For a connection that is in no room. */
  readonly idleMs: number;
  /** Whoever has not read a message for so long does not read. */
  readonly unreadMs: number;
}

export const LIVE_ROOMS_TIMES: LiveRoomsTimes = { idleMs: 60_000, unreadMs: 30_000 };

export interface LiveRoomsSettings {
  /** Open at once in one process; and of them, for one network. */
  readonly connections: number;
  readonly connectionsByAddress: number;
  readonly times: LiveRoomsTimes;
}

export const LIVE_ROOMS_SETTINGS = Symbol('LiveRoomsSettings');
