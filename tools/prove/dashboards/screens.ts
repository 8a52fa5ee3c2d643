import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { loopback } from '../../local-services/ports.js';
import { takeErrands } from '../errand.js';

export type ScreensErrand =
  | {
      readonly errand: 'join';
      readonly port: number;
      readonly room: string;
      readonly count: number;
    }
  | { readonly errand: 'look' };

/** What one screen showed. */
export interface Shown {
  /** Votes in the whole election, with the instant (of the machine's clock) from which on they were to be seen. */
  readonly votes: Float64Array;
  readonly at: Float64Array;
  /** Changes that did not follow on what was held. */
  readonly gaps: number;
  readonly isOpen: boolean;
}

interface Part {
  readonly votes?: { readonly totals: { readonly votes: number } };
}

interface Word {
  readonly type: string;
  readonly version?: number;
  readonly from?: number;
  readonly state?: Part;
  readonly changes?: Part;
}

const AT_ONCE = 50;
const JOINED_WITHIN_MS = 60_000;

/** A dashboard that speaks Socket.IO by itself: two thousand of the library's clients would take more than the server does. */
class ScreenInRoom {
  readonly votes: number[] = [];
  readonly at: number[] = [];
  gaps = 0;
  private version = -1;

  private constructor(private readonly socket: WebSocket) {}

  static async open(port: number, room: string, address: string): Promise<ScreenInRoom> {
    const socket = new WebSocket(
      `ws://${loopback}:${String(port)}/ws/live?EIO=4&transport=websocket`,
      { headers: { 'x-forwarded-for': address }, perMessageDeflate: false },
    );
    const screen = new ScreenInRoom(socket);
    socket.on('message', (data: Buffer) => {
      screen.take(data.toString(), room);
    });
    // What breaks is seen by what is not shown.
    socket.on('error', () => socket.terminate());
    const deadline = performance.now() + JOINED_WITHIN_MS;
    while (screen.version < 0) {
      if (performance.now() > deadline) throw new Error('a dashboard was not let into its room');
      await pause(20);
    }
    return screen;
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  private take(packet: string, room: string): void {
    if (packet.startsWith('0')) this.socket.send('40');
    else if (packet === '2') this.socket.send('3');
    else if (packet.startsWith('40')) {
      const join = { type: 'join', room: { kind: 'election', id: room } };
      this.socket.send(`42["message",${JSON.stringify(join)}]`);
    } else if (packet.startsWith('42')) {
      const [, word] = JSON.parse(packet.slice(2)) as [string, Word];
      this.hear(word, Date.now());
    }
  }

  private hear({ type, version, from, state, changes }: Word, at: number): void {
    if (type !== 'snapshot' && type !== 'change') return;
    if (type === 'change' && from !== this.version) this.gaps += 1;
    this.version = version ?? this.version;
    this.at.push(at);
    const votes = (state ?? changes)?.votes?.totals.votes;
    this.votes.push(votes ?? this.votes.at(-1) ?? 0);
  }
}

const screens: ScreenInRoom[] = [];

takeErrands(async (sent, onProgress) => {
  const errand = sent as ScreensErrand;
  if (errand.errand === 'look') {
    return screens.map(({ votes, at, gaps, isOpen }): Shown => ({
      ...{ votes: Float64Array.from(votes), at: Float64Array.from(at), gaps, isOpen },
    }));
  }
  const { port, room, count } = errand;
  let next = 0;
  const enter = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) {
      const address = `10.1.${String(n >> 8)}.${String(n & 255)}`;
      screens.push(await ScreenInRoom.open(port, room, address));
      onProgress(screens.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, enter));
  return screens.length;
});
