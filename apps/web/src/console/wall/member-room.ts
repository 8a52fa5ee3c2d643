import { useEffect, useState } from 'react';
import type { Socket } from 'socket.io-client';
import { HeldRoom, type RoomState, type Said } from '../../api/held-room.js';
import { accessToken } from '../../api/session.js';

export interface MemberRoom<State> {
  readonly state: State | undefined;
  readonly isConnected: boolean;
}

/** Sockets are asked for a fresh word before the last one ends. */
const RENEW_BEFORE_MS = 60_000;

type Heard = Said | { readonly type: 'authenticated'; readonly until: string };

/** The figures of an election as its team sees them, pushed by the server. */
export function useMemberRoom<State extends RoomState>(id: string): MemberRoom<State> {
  const [state, setState] = useState<State>();
  const [isConnected, setConnected] = useState(false);
  useEffect(() => {
    const follower = new Follower(
      id,
      (next) => {
        setState(next as State);
      },
      setConnected,
    );
    void follower.start();
    return () => {
      follower.stop();
    };
  }, [id]);
  return { state, isConnected };
}

/** One connection: says who it is, joins, and says so again before its word runs out. */
class Follower {
  private socket: Socket | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hasStopped = false;
  private readonly held: HeldRoom;

  constructor(
    id: string,
    show: (state: RoomState) => void,
    private readonly tell: (isConnected: boolean) => void,
  ) {
    this.held = new HeldRoom(
      { kind: 'election', id },
      (said) => this.socket?.emit('message', said),
      show,
    );
  }

  async start(): Promise<void> {
    const { io } = await import('socket.io-client');
    if (this.hasStopped) return;
    const socket = io({
      path: '/ws/live',
      addTrailingSlash: false,
      transports: ['websocket'],
      reconnectionDelay: 1_000,
      reconnectionDelayMax: 20_000,
    });
    this.socket = socket;
    socket.on('connect', () => void this.authenticate());
    socket.on('message', (heard: Heard) => {
      this.hear(heard);
    });
    socket.on('disconnect', (reason) => {
      this.tell(false);
      // Whom the server sent away has to come back by itself.
      if (reason === 'io server disconnect' && !this.hasStopped) socket.connect();
    });
  }

  stop(): void {
    this.hasStopped = true;
    clearTimeout(this.timer);
    this.socket?.disconnect();
  }

  private hear(heard: Heard): void {
    if (heard.type === 'authenticated') {
      this.held.join();
      const pause = new Date(heard.until).getTime() - Date.now() - RENEW_BEFORE_MS;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.authenticate(), Math.max(pause, 5_000));
      return;
    }
    this.held.hear(heard);
    this.tell(this.held.isCurrent);
  }

  private async authenticate(): Promise<void> {
    // Out of reach: the connection is soon lost as well, and the next one asks again.
    const token = await accessToken().catch(() => undefined);
    if (token !== undefined) this.socket?.emit('message', { type: 'authenticate', token });
  }
}
