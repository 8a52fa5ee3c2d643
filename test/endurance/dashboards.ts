import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { loopback } from '../../tools/local-services/ports.js';

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

const COME_BACK_AFTER_MS = 500;

/** A screen on a wall: follows one election, and comes back to whoever is there when its process died. */
class Dashboard {
  votes = 0;
  returns = -1;
  private version = -1;
  private socket: Socket | undefined;

  constructor(
    private readonly port: () => number | undefined,
    private readonly electionId: string,
    private readonly address: string,
  ) {}

  connect(): void {
    const port = this.port();
    if (port === undefined) {
      this.comeBack();
      return;
    }
    this.returns += 1;
    const socket = io(`http://${loopback}:${String(port)}`, {
      ...{ path: '/ws/live', addTrailingSlash: false, transports: ['websocket'] },
      ...{ reconnection: false, forceNew: true },
      extraHeaders: { 'x-forwarded-for': this.address },
    });
    this.socket = socket;
    socket.on('connect', () => {
      this.join();
    });
    socket.on('message', (word: Word) => {
      this.hear(word);
    });
    socket.on('connect_error', this.comeBack);
    socket.on('disconnect', this.comeBack);
  }

  leave(): void {
    this.socket?.off('disconnect', this.comeBack).disconnect();
  }

  private readonly comeBack = (): void => {
    this.socket?.removeAllListeners().disconnect();
    setTimeout(() => {
      this.connect();
    }, COME_BACK_AFTER_MS);
  };

  private join(): void {
    this.socket?.emit('message', {
      type: 'join',
      room: { kind: 'election', id: this.electionId },
    });
  }

  private hear({ type, version = -1, from, state, changes }: Word): void {
    if (type === 'change' && from !== this.version) {
      this.join();
      return;
    }
    if (type !== 'snapshot' && type !== 'change') return;
    this.version = version;
    this.votes = (state ?? changes)?.votes?.totals.votes ?? this.votes;
  }
}

export class Dashboards {
  private readonly all: readonly Dashboard[];

  constructor(count: number, ports: () => readonly number[], electionId: string) {
    this.all = Array.from({ length: count }, (_, n) => {
      const port = (): number | undefined => {
        const open = ports();
        return open[n % open.length];
      };
      return new Dashboard(port, electionId, `10.2.${String(n >> 8)}.${String(n & 255)}`);
    });
  }

  start(): void {
    for (const one of this.all) one.connect();
  }

  /** How often they had to come back, together. */
  get returns(): number {
    return this.all.reduce((sum, one) => sum + one.returns, 0);
  }

  /** Until every one shows it, or nobody would wait any longer; those that do not. */
  async settle(votes: number, withinMs: number): Promise<readonly string[]> {
    const deadline = performance.now() + withinMs;
    const wrong = (): readonly Dashboard[] => this.all.filter((one) => one.votes !== votes);
    while (wrong().length > 0 && performance.now() < deadline) await pause(100);
    for (const one of this.all) one.leave();
    return wrong().map((one) => `a dashboard shows ${String(one.votes)} of ${String(votes)} votes`);
  }
}
