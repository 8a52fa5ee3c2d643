import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { OfficeId } from '#kernel';
import { TALLY_TOPICS } from '#features/observations';
import { LiveBus } from '#platform/live';
import { LOGGER, type Logger } from '#platform/logging';
import { Hall } from './hall.js';
import { LINE_TOPIC } from './line-news.js';
import { VoteOffering } from './vote-offering.js';
import { VERIFICATION_SETTINGS, type VerificationSettings } from './verification-settings.js';

/** Offices looked at side by side: fewer than a process has connections. */
const LANES = 4;

/**
 * Looks at an office whenever something may have changed there: a vote was reported, somebody came, somebody did not
 * recognise a vote. Never twice at once at the same office; what comes meanwhile is looked at once more afterwards.
 */
@Injectable()
export class Matchmaker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly waiting = new Set<OfficeId>();
  private readonly running = new Map<OfficeId, Promise<void>>();
  private readonly stops: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly hall: Hall,
    private readonly offering: VoteOffering,
    private readonly bus: LiveBus,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(VERIFICATION_SETTINGS) private readonly settings: VerificationSettings,
  ) {}

  onApplicationBootstrap(): void {
    for (const topic of [TALLY_TOPICS.votes, LINE_TOPIC]) {
      const stop = this.bus.listen(topic, {
        onAnnouncement: ({ id }) => {
          this.wake(id as OfficeId);
        },
        onGap: () => {
          this.wakeAll();
        },
      });
      this.stops.push(stop);
    }
    this.timer = setInterval(() => {
      this.wakeAll();
    }, this.settings.times.pollMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    for (const stop of this.stops.splice(0)) stop();
    await Promise.all(this.running.values());
  }

  /** Costs nothing where nobody of this process waits. */
  wake(officeId: OfficeId): void {
    if (this.isStopped || !this.hall.isAnybodyIn(officeId)) return;
    this.waiting.add(officeId);
    this.next();
  }

  private wakeAll(): void {
    for (const officeId of this.hall.offices()) this.wake(officeId);
  }

  private next(): void {
    for (const officeId of this.waiting) {
      if (this.running.size >= LANES) return;
      if (this.running.has(officeId)) continue;
      this.waiting.delete(officeId);
      this.running.set(officeId, this.look(officeId));
    }
  }

  private async look(officeId: OfficeId): Promise<void> {
    try {
      await this.offering.lookAt(officeId);
    } catch (error) {
      // The next poll looks again.
      this.logger.warn({ err: error }, 'the line of an office could not be looked at');
    } finally {
      this.running.delete(officeId);
      this.next();
    }
  }
}
