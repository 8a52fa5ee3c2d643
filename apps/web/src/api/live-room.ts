import { useEffect, useRef, useState } from 'react';
import type { Socket } from 'socket.io-client';
import { socketOrigin } from './origins.js';

export interface Room {
  readonly kind: 'election' | 'area' | 'office';
  readonly id: string;
}

/** A room's state, whole; only what changed is sent. */
export type RoomState = Readonly<Record<string, unknown>>;

type Said =
  | { readonly type: 'snapshot'; readonly version: number; readonly state: RoomState }
  | {
      readonly type: 'change';
      readonly from: number;
      readonly version: number;
      readonly changes: RoomState;
    }
  | { readonly type: 'current'; readonly version: number }
  | { readonly type: 'left' | 'error' | 'closed'; readonly code: string | number };

export interface LiveRoom<State> {
  /** Undefined until a first snapshot came. */
  readonly state: State | undefined;
  readonly isConnected: boolean;
}

/**
 * What moves by itself, pushed by the server. Nobody depends on it: where sockets do not get through, or before they
 * do, the page asks again every few seconds.
 */
export function useLiveRoom<State extends RoomState>(
  kind: Room['kind'],
  id: string | undefined,
): LiveRoom<State> {
  const [state, setState] = useState<State>();
  const [isConnected, setConnected] = useState(false);
  const shown = useRef(setState);
  useEffect(() => {
    shown.current(undefined);
    if (id === undefined) return undefined;
    const joined = joinRoom({ kind, id }, (next) => shown.current(next as State), setConnected);
    return () => {
      void joined.then((leave) => {
        leave();
      });
    };
  }, [kind, id]);
  return { state, isConnected };
}

async function joinRoom(
  room: Room,
  show: (state: RoomState) => void,
  setConnected: (is: boolean) => void,
): Promise<() => void> {
  // After what is read first: nobody waits for a socket.
  const { io } = await import('socket.io-client');
  const socket: Socket = io(socketOrigin(), {
    path: '/ws/live',
    addTrailingSlash: false,
    transports: ['websocket'],
    reconnectionDelay: 2_000,
    reconnectionDelayMax: 60_000,
  });
  const held = new HeldRoom(room, (message) => socket.emit('message', message), show);
  socket.on('connect', () => {
    held.join();
  });
  socket.on('message', (said: Said) => {
    held.hear(said);
    setConnected(held.isCurrent);
  });
  socket.on('disconnect', () => {
    setConnected(false);
  });
  return () => {
    socket.disconnect();
  };
}

/** The state as far as it was heard. A change that does not follow on what is held is asked for again. */
export class HeldRoom {
  private version: number | undefined;
  private state: RoomState = {};
  isCurrent = false;

  constructor(
    private readonly room: Room,
    private readonly say: (message: unknown) => void,
    private readonly show: (state: RoomState) => void,
  ) {}

  join(): void {
    const since = this.version === undefined ? {} : { since: this.version };
    this.say({ type: 'join', room: this.room, ...since });
  }

  hear(said: Said): void {
    if (said.type === 'snapshot') this.hold(said.version, said.state);
    else if (said.type === 'change') this.change(said);
    else if (said.type === 'current') this.hold(said.version, this.state);
    else this.isCurrent = false;
  }

  private change({ from, version, changes }: Extract<Said, { type: 'change' }>): void {
    if (from === this.version) this.hold(version, { ...this.state, ...changes });
    else this.join();
  }

  private hold(version: number, state: RoomState): void {
    this.version = version;
    this.state = state;
    this.isCurrent = true;
    this.show(state);
  }
}
