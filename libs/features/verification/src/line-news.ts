import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type OfficeId } from '#kernel';
import { LiveBus } from '#platform/live';

/** "Something moved in the line of this office": the id is that of the office. */
export const LINE_TOPIC = 'verification.line';

@Injectable()
export class LineNews {
  constructor(
    private readonly bus: LiveBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** To all processes, this one included. The version only has to grow. */
  announce(officeId: OfficeId): void {
    this.bus.announce({ topic: LINE_TOPIC, id: officeId, version: this.clock.now().getTime() });
  }
}
