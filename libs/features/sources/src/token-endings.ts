import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { SourceId } from '#kernel';
import { Database } from '#platform/database';
import { LiveBus } from '#platform/live';
import { LOGGER, type Logger } from '#platform/logging';
import { SourceTokensRepository } from './persistence/source-tokens.repository.js';
import { TokenCache } from './token-cache.js';

/** An announcement says that tokens of this source ended. */
export const ENDINGS_TOPIC = 'sources.tokens-ended';

const POLL_EVERY_MS = 1_000;
const IN_DOUBT_AFTER_MS = 3_000;
/** A transaction that ended a token may commit long after its clock was read; none lives nearly as long as this. */
const OVERLAP_SECONDS = 300;

/** Learns which tokens ended, from the bus at once and from the database each second, should the bus be silent. */
@Injectable()
export class TokenEndings implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private polling: Promise<void> = Promise.resolve();
  private stopListening: () => void = () => undefined;
  private isStopped = false;
  private goodSince = -Infinity;
  private gaps = 0;
  private seen: ReadonlySet<string> = new Set();
  private isSilent = false;

  constructor(
    private readonly database: Database,
    private readonly tokens: SourceTokensRepository,
    private readonly cache: TokenCache,
    private readonly bus: LiveBus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Whether what is cached can be believed; if not, the database is asked each time. */
  get isCurrent(): boolean {
    return performance.now() - this.goodSince <= IN_DOUBT_AFTER_MS;
  }

  onApplicationBootstrap(): void {
    this.stopListening = this.bus.listen(ENDINGS_TOPIC, {
      onAnnouncement: ({ id }) => {
        this.cache.dropSource(id as SourceId);
      },
      onGap: () => {
        this.gaps += 1;
        this.goodSince = -Infinity;
      },
    });
    this.schedule(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.stopListening();
    await this.polling;
  }

  /** Asks once. What ended is dropped each time, so a look-up that was under way meanwhile cannot bring it back for long. */
  async poll(): Promise<void> {
    const startedAt = performance.now();
    const { gaps } = this;
    try {
      const ended = await this.database.read((tx) => this.tokens.findEnded(tx, OVERLAP_SECONDS));
      const keys = new Set(ended.map((digest) => digest.toString('hex')));
      if ([...keys].some((key) => !this.seen.has(key))) this.cache.drop(keys);
      this.seen = keys;
      // What was missed may have been committed after this was asked: the next answer tells.
      if (gaps === this.gaps) this.goodSince = startedAt;
      this.isSilent = false;
    } catch (error) {
      // Once for each time that it goes away; guards ask the database themselves until it is back.
      if (!this.isSilent) this.logger.warn({ err: error }, 'ended tokens cannot be polled');
      this.isSilent = true;
    }
  }

  private schedule(afterMs: number): void {
    this.timer = setTimeout(() => {
      this.polling = this.poll().then(() => {
        if (!this.isStopped) this.schedule(POLL_EVERY_MS);
      });
    }, afterMs);
  }
}
