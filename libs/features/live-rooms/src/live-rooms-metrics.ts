import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { HttpMetrics } from '#platform/metrics';
import type { ReadyMessage } from './ready-message.js';

@Injectable()
export class LiveRoomsMetrics {
  private readonly rooms: Gauge;
  private readonly sockets: Gauge;
  private readonly messages: Counter<'kind'>;
  private readonly dropped: Counter<'what'>;

  constructor({ registry }: HttpMetrics) {
    const registers = [registry];
    this.rooms = new Gauge({
      ...{ name: 'live_rooms_open', help: 'Rooms that somebody follows at this process.' },
      registers,
    });
    this.sockets = new Gauge({
      ...{ name: 'live_rooms_sockets', help: 'Connections that follow rooms, or may.' },
      registers,
    });
    this.messages = new Counter({
      ...{ name: 'live_rooms_messages_total', help: 'Messages sent, by kind.' },
      ...{ labelNames: ['kind'], registers },
    });
    this.dropped = new Counter({
      name: 'live_rooms_dropped_total',
      help: 'States that slow readers were not sent because a later one took their place, and sockets that were cut.',
      ...{ labelNames: ['what'], registers },
    });
  }

  show(rooms: number, sockets: number): void {
    this.rooms.set(rooms);
    this.sockets.set(sockets);
  }

  countSent(kind: ReadyMessage['kind']): void {
    this.messages.inc({ kind });
  }

  countDropped(what: 'state' | 'socket'): void {
    this.dropped.inc({ what });
  }
}
