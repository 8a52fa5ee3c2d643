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
import { VoteOffering, type Look } from './vote-offering.js';
import { VERIFICATION_SETTINGS, type VerificationSettings } from './verification-settings.js';

/** In one look. */
const MAX_OFFICES = 200;
/** Longer than reports take from their arrival to their commit; should one take longer, the poll finds it. */
const OVERLAP_MS = 2_000;
/** Of all offices one share after the other is polled. */
const POLL_SHARES = 10;
/** For whoever was faster to finish. */
const AGAIN_AFTER_MS = 25;

type Reason = 'votes' | 'everything';

/**
 * Looks at an office whenever something may have changed there: a vote was reported, somebody came, somebody did not
 * recognise a vote. One look at a time, at all offices that wait for one: while it lasts, the next collects.
 */
@Injectable()
export class Matchmaker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly waiting = new Map<OfficeId, Reason>();
  /** When the last look began that went well. */
  private readonly seenAt = new Map<OfficeId, number>();
  private running: Promise<void> | undefined;
  private readonly stops: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;
  private turn = 0;
  private isStopped = false;

  constructor(
    private readonly hall: Hall,
    private readonly offering: VoteOffering,
    private readonly bus: LiveBus,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(VERIFICATION_SETTINGS) private readonly settings: VerificationSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.listen(TALLY_TOPICS.votes, 'votes');
    this.listen(LINE_TOPIC, 'everything');
    this.timer = setInterval(() => {
      this.poll();
    }, this.settings.times.pollMs / POLL_SHARES);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    for (const stop of this.stops.splice(0)) stop();
    await this.running;
  }

  private listen(topic: string, reason: Reason): void {
    const stop = this.bus.listen(topic, {
      onAnnouncement: ({ id }) => {
        this.wake(id as OfficeId, reason);
      },
      onGap: () => {
        this.wakeAll();
      },
    });
    this.stops.push(stop);
  }

  /** Costs nothing where nobody of this process waits. */
  private wake(officeId: OfficeId, reason: Reason): void {
    if (this.isStopped || !this.hall.isAnybodyIn(officeId)) return;
    const both = this.waiting.get(officeId) ?? reason;
    this.waiting.set(officeId, both === 'votes' ? reason : both);
    this.running ??= this.work();
  }

  private wakeAll(): void {
    for (const officeId of this.hall.offices()) this.wake(officeId, 'everything');
  }

  /** Announcements may be lost. Some offices each time: nobody whose vote was just reported waits for all the others. */
  private poll(): void {
    this.turn = (this.turn + 1) % POLL_SHARES;
    for (const officeId of this.seenAt.keys()) {
      if (!this.hall.isAnybodyIn(officeId)) this.seenAt.delete(officeId);
    }
    for (const officeId of this.hall.offices()) {
      if (Number.parseInt(officeId.slice(-3), 16) % POLL_SHARES === this.turn) {
        this.wake(officeId, 'everything');
      }
    }
  }

  private async work(): Promise<void> {
    // What is announced in the same breath is looked at together.
    await Promise.resolve();
    while (this.waiting.size > 0 && !this.isStopped) await this.look(this.take());
    this.running = undefined;
  }

  private take(): readonly Look[] {
    const looks: Look[] = [];
    for (const [officeId, reason] of this.waiting) {
      if (looks.length === MAX_OFFICES) break;
      this.waiting.delete(officeId);
      const seenAt = this.seenAt.get(officeId);
      const isBrief = reason === 'votes' && seenAt !== undefined;
      const withinMs = isBrief ? performance.now() - seenAt + OVERLAP_MS : undefined;
      looks.push({ officeId, withinMs });
    }
    return looks;
  }

  private async look(looks: readonly Look[]): Promise<void> {
    const at = performance.now();
    try {
      const again = await this.offering.lookAt(looks);
      for (const { officeId } of looks) this.seenAt.set(officeId, at);
      if (again.length > 0) this.comeBack(again);
    } catch (error) {
      // The next poll looks again.
      for (const { officeId } of looks) this.seenAt.delete(officeId);
      this.logger.warn({ err: error }, 'the lines of some offices could not be looked at');
    }
  }

  private comeBack(officeIds: readonly OfficeId[]): void {
    setTimeout(() => {
      for (const officeId of officeIds) this.wake(officeId, 'everything');
    }, AGAIN_AFTER_MS).unref();
  }
}
