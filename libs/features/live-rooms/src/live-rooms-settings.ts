export interface LiveRoomsSettings {
  /** Open at once in one process; and of them, for one network. */
  readonly connections: number;
  readonly connectionsByAddress: number;
}

export const LIVE_ROOMS_SETTINGS = Symbol('LiveRoomsSettings');
