import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { Hall } from './hall.js';
import { LineUpkeepRepository } from './persistence/line-upkeep.repository.js';
import { WaitingLineRepository } from './persistence/waiting-line.repository.js';
import { VERIFICATION_SETTINGS, type VerificationSettings } from './verification-settings.js';

/** How often, within the time after which others hold us for dead. */
const RENEWALS = 4;

/**
 * Says that this process is alive, and notices what others took over meanwhile: citizens who came back elsewhere, or all of
 * them, where we were held for dead. Their connections here are ended, so that they come back with their key. Whose election
 * is over, or is not shown to the public any more, has nothing to come back for.
 */
@Injectable()
export class ProcessRow implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private renewing: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly database: Database,
    private readonly hall: Hall,
    private readonly upkeep: LineUpkeepRepository,
    private readonly lines: WaitingLineRepository,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(VERIFICATION_SETTINGS) private readonly settings: VerificationSettings,
  ) {}

  /** Before the first connection: whoever has no row is dead. */
  async onApplicationBootstrap(): Promise<void> {
    await this.renew();
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.renewing;
  }

  private async renew(): Promise<void> {
    const { processId } = this.hall;
    await this.database.read((tx) =>
      this.upkeep.renew(tx, processId, this.settings.times.processMs),
    );
    const seats = this.hall.all();
    if (seats.length === 0) return;
    const ours = await this.database.read((tx) => this.lines.findConnections(tx, processId));
    const dismissed = await this.database.read((tx) => this.lines.findDismissed(tx, processId));
    for (const seat of seats) {
      // An answer that is being written down is told what became of it.
      if (seat.state === 'answering') continue;
      const because = dismissed.get(seat.connectionId);
      if (because !== undefined) seat.happen({ kind: because });
      else if (!ours.has(seat.connectionId)) seat.happen({ kind: 'stopping' });
    }
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.renewing = this.renew()
        .catch((error: unknown) => {
          this.logger.warn({ err: error }, 'this process could not say that it is alive');
        })
        .then(() => {
          if (!this.isStopped) this.schedule();
        });
    }, this.settings.times.processMs / RENEWALS);
  }
}
