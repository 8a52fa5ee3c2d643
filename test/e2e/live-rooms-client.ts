import { io, type Socket } from 'socket.io-client';
import { eventually } from '#platform/testing';
import type { ApiUnderTest } from './api-under-test.js';

export interface RoomName {
  readonly kind: 'election' | 'area' | 'office';
  readonly id: string;
}

export type RoomMessage = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly version?: number;
  readonly room?: RoomName;
};

type State = Readonly<Record<string, unknown>>;

/** What a dashboard does: keeps the states of its rooms by the one rule of the protocol. */
export class RoomFollower {
  readonly heard: RoomMessage[] = [];
  /** When each was heard, on the clock of `performance`. */
  readonly times: number[] = [];
  readonly held = new Map<string, { readonly version: number; readonly state: State }>();
  /** Rooms of which a change did not follow on what was held. */
  gaps = 0;
  private read = 0;

  private constructor(readonly socket: Socket) {
    socket.on('message', (message: RoomMessage) => {
      this.heard.push(message);
      this.times.push(performance.now());
      this.keep(message);
    });
  }

  static async open(
    { url }: Pick<ApiUnderTest, 'url'>,
    { path = '/ws/live', headers = {} }: { readonly path?: string; readonly headers?: object } = {},
  ): Promise<RoomFollower> {
    const socket = io(url, {
      ...{ path, addTrailingSlash: false, transports: ['websocket'] },
      ...{ reconnection: false, forceNew: true, extraHeaders: { ...headers } },
    });
    const follower = new RoomFollower(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return follower;
  }

  static async join(
    api: Pick<ApiUnderTest, 'url'>,
    room: RoomName,
    token?: string,
  ): Promise<RoomFollower> {
    const follower = await RoomFollower.open(api);
    if (token !== undefined) follower.say({ type: 'authenticate', token });
    follower.say({ type: 'join', room });
    await follower.next('snapshot');
    return follower;
  }

  say(message: unknown): void {
    this.socket.emit('message', message);
  }

  stateOf({ kind, id }: RoomName): State | undefined {
    return this.held.get(`${kind} ${id}`)?.state;
  }

  versionOf({ kind, id }: RoomName): number {
    return this.held.get(`${kind} ${id}`)?.version ?? -1;
  }

  /** The next message of this type, from the one that was asked for last on. */
  async next(type: string, withinMs = 5_000): Promise<RoomMessage> {
    let found: RoomMessage | undefined;
    await eventually(() => {
      const at = this.heard.findIndex((one, n) => n >= this.read && one.type === type);
      if (at < 0)
        throw new Error(`no ${type} among ${JSON.stringify(this.heard.slice(this.read))}`);
      this.read = at + 1;
      found = this.heard[at];
    }, withinMs);
    if (found === undefined) throw new Error('unreachable');
    return found;
  }

  close(): void {
    this.socket.disconnect();
  }

  private keep({ type, room, version = -1, ...rest }: RoomMessage): void {
    if (room === undefined) return;
    const key = `${room.kind} ${room.id}`;
    const before = this.held.get(key);
    if (type === 'snapshot') this.held.set(key, { version, state: rest['state'] as State });
    if (type === 'current' && before !== undefined) this.held.set(key, { ...before, version });
    if (type === 'left') this.held.delete(key);
    if (type !== 'change') return;
    if (before?.version === rest['from']) {
      this.held.set(key, { version, state: { ...before?.state, ...(rest['changes'] as State) } });
    } else this.gaps += 1;
  }
}
