import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { clientNetwork } from '#platform/rate-limits';
import { CLOSES } from './domain/messages.js';
import { LIVE_ROOMS_SETTINGS, type LiveRoomsSettings } from './live-rooms-settings.js';
import { LiveRoomsMetrics } from './live-rooms-metrics.js';
import { OpenRooms } from './open-rooms.js';
import { ReadingRounds } from './reading-rounds.js';
import { Reception } from './reception.js';
import { RoomDoor } from './room-door.js';
import { Visitor, type VisitorLine } from './visitor.js';

const LOOK_AROUND_MS = 1_000;

/** What the edge does with a connection. */
export interface VisitorSeat {
  hear(message: unknown): void;
  /** What arrived is nothing that could be read at all. */
  refuseUnread(detail: string): void;
  gone(): void;
}

/** Takes connections, of whatever transport, and lets go of those that nobody uses. */
@Injectable()
export class LiveRoomsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly visitors = new Set<Visitor>();
  private readonly byNetwork = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly rooms: OpenRooms,
    private readonly rounds: ReadingRounds,
    private readonly door: RoomDoor,
    private readonly reception: Reception,
    private readonly metrics: LiveRoomsMetrics,
    @Inject(LIVE_ROOMS_SETTINGS) private readonly settings: LiveRoomsSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start(this.door);
    this.timer = setInterval(() => {
      this.lookAround();
    }, LOOK_AROUND_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    for (const visitor of this.visitors) visitor.end(CLOSES.leaving);
    await this.rounds.stop();
    await this.reception.finish();
  }

  connect(line: VisitorLine, address: string): VisitorSeat {
    const network = clientNetwork(address);
    const { connections, connectionsByAddress } = this.settings;
    const count = this.byNetwork.get(network) ?? 0;
    const isFull = count >= connectionsByAddress || this.visitors.size >= connections;
    const visitor = new Visitor(line, network, this.metrics);
    if (this.isStopped) visitor.end(CLOSES.leaving);
    else if (isFull) visitor.end(CLOSES.tooMany, 'too_many_requests');
    else {
      this.visitors.add(visitor);
      this.byNetwork.set(network, count + 1);
    }
    return {
      hear: (message) => {
        if (!visitor.isGone) this.reception.hear(visitor, message);
      },
      refuseUnread: (detail) => {
        visitor.end(CLOSES.malformed, 'malformed', detail);
      },
      gone: () => {
        this.forget(visitor);
      },
    };
  }

  private forget(visitor: Visitor): void {
    const followed = [...visitor.rooms.values()];
    visitor.gone();
    for (const room of followed) this.rooms.closeIfEmpty(room);
    if (!this.visitors.delete(visitor)) return;
    const left = (this.byNetwork.get(visitor.network) ?? 1) - 1;
    if (left === 0) this.byNetwork.delete(visitor.network);
    else this.byNetwork.set(visitor.network, left);
  }

  private lookAround(): void {
    const now = performance.now();
    const { idleMs, unreadMs } = this.settings.times;
    for (const visitor of this.visitors) {
      const { sendingSince = now, idleSince, rooms } = visitor;
      if (now - sendingSince > unreadMs) visitor.cut();
      else if (rooms.size === 0 && now - idleSince > idleMs) {
        visitor.end(CLOSES.idle, 'waited_too_long');
      }
    }
    for (const room of [...this.rooms.all()]) this.rooms.closeIfEmpty(room);
    this.metrics.show(this.rooms.size, this.visitors.size);
    this.reception.dismiss(this.visitors);
  }
}
