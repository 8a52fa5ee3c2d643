import { useEffect, useRef, useState } from 'react';
import type { Socket } from 'socket.io-client';
import { HeldRoom, type Room, type RoomState, type Said } from './held-room.js';
import { socketOrigin } from './origins.js';

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
