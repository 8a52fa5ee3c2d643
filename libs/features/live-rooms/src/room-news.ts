import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import { TALLY_TOPICS } from '#features/observations';
import { ROLL_UP_TOPIC } from '#features/roll-ups';
import { LiveBus } from '#platform/live';
import { OpenRooms } from './open-rooms.js';

/**
 * Wakes rooms when figures of the field have moved. What changes seldom (official figures, publications, who may see) is not
 * announced: every room is read each second in any case.
 */
@Injectable()
export class RoomNews {
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly bus: LiveBus,
    private readonly rooms: OpenRooms,
  ) {}

  listen(): void {
    const wakeOffice = (id: string): void => {
      this.rooms.wakeOffice(id as OfficeId);
    };
    this.on(TALLY_TOPICS.votes, wakeOffice);
    this.on(TALLY_TOPICS.ballots, wakeOffice);
    this.on(ROLL_UP_TOPIC, (id) => {
      this.rooms.wakeSums(id as ElectionId);
    });
  }

  stop(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  private on(topic: string, wake: (id: string) => void): void {
    const stop = this.bus.listen(topic, {
      onAnnouncement: ({ id }) => {
        wake(id);
      },
      onGap: () => {
        this.rooms.wakeAll();
      },
    });
    this.stops.push(stop);
  }
}
