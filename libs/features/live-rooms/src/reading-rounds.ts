import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '#platform/logging';
import { begun, dueAt, ended, woken } from './domain/pace.js';
import type { LiveRoom } from './live-room.js';
import { OpenRooms } from './open-rooms.js';
import { RoomNews } from './room-news.js';
import { ROOM_READER, type RoomReader, type RoomReading } from './room-reader.js';

const TICK_MS = 20;
/** Rooms that are read together, and how many such readings are under way at once. */
const ROOMS_AT_ONCE = 200;
const LANES = 2;

/** What is done about a reading. */
export interface ReadingOutcome {
  /** Whether anybody was sent anything. */
  took(room: LiveRoom, reading: RoomReading | undefined): boolean;
  failed(room: LiveRoom): void;
}

/** Reads rooms when they are due, many together, and none twice at once: one reading for all who follow a room. */
@Injectable()
export class ReadingRounds {
  private timer: NodeJS.Timeout | undefined;
  private readonly underWay = new Set<Promise<void>>();
  private outcome: ReadingOutcome | undefined;

  constructor(
    private readonly rooms: OpenRooms,
    private readonly news: RoomNews,
    @Inject(ROOM_READER) private readonly reader: RoomReader,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(outcome: ReadingOutcome): void {
    this.outcome = outcome;
    this.news.listen();
    this.timer = setInterval(() => {
      this.tick();
    }, TICK_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.news.stop();
    this.outcome = undefined;
    await Promise.all(this.underWay);
  }

  private tick(): void {
    while (this.underWay.size < LANES) {
      const now = performance.now();
      const due: LiveRoom[] = [];
      for (const room of this.rooms.all()) {
        if (!room.isBeingRead && dueAt(room.pace) <= now) due.push(room);
        if (due.length >= ROOMS_AT_ONCE) break;
      }
      if (due.length === 0) return;
      const reading = this.read(due).finally(() => this.underWay.delete(reading));
      this.underWay.add(reading);
    }
  }

  private async read(rooms: readonly LiveRoom[]): Promise<void> {
    const startedAt = performance.now();
    for (const room of rooms) {
      room.isBeingRead = true;
      room.pace = begun(room.pace, startedAt);
    }
    try {
      const found = await this.reader.readAll(rooms.map(({ name }) => name));
      for (const room of rooms) {
        const hasSent = this.outcome?.took(room, found.get(room.key)) ?? false;
        room.pace = ended(room.pace, performance.now(), hasSent);
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'live rooms could not be read');
      for (const room of rooms) {
        const now = performance.now();
        room.pace = woken(ended(room.pace, now, false), now);
        this.outcome?.failed(room);
      }
    } finally {
      for (const room of rooms) room.isBeingRead = false;
    }
  }
}
