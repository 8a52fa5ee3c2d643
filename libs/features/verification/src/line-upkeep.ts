import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, ElectedWorkers } from '#platform/database';
import { KeyEndings } from './key-endings.js';
import { LineNews } from './line-news.js';
import { LineUpkeepRepository } from './persistence/line-upkeep.repository.js';
import { VERIFICATION_SETTINGS, type VerificationSettings } from './verification-settings.js';

const GIVE_BACK_EVERY_MS = 1_000;

/** What one process does for all: leases that ended, rows that nobody needs, keys of elections that are over. */
@Injectable()
export class LineUpkeep implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly workers: ElectedWorkers,
    private readonly upkeep: LineUpkeepRepository,
    private readonly endings: KeyEndings,
    private readonly news: LineNews,
    @Inject(VERIFICATION_SETTINGS) private readonly settings: VerificationSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.workers.start({
      name: 'verification-leases',
      intervalMs: GIVE_BACK_EVERY_MS,
      run: () => this.giveBack(),
    });
    this.workers.start({
      name: 'verification-sweep',
      intervalMs: this.settings.times.sweepMs,
      run: () => this.sweep(),
    });
  }

  /** Votes whose citizen did not answer in time, or whose process died, go to the next in line. */
  async giveBack(): Promise<'done'> {
    const offices = await this.database.transaction((tx) => this.upkeep.giveBack(tx));
    for (const officeId of offices) this.news.announce(officeId);
    return 'done';
  }

  async sweep(): Promise<'done'> {
    await this.database.transaction((tx) => this.upkeep.sweep(tx));
    await this.endings.destroyDue();
    return 'done';
  }
}
