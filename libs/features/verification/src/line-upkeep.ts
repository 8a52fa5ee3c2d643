import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, ElectedWorkers } from '#platform/database';
import { ElectionKeys } from './election-keys.js';
import { LineNews } from './line-news.js';
import { LineUpkeepRepository } from './persistence/line-upkeep.repository.js';

const GIVE_BACK_EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 30_000;

/** What one process does for all: leases that ended, rows that nobody needs, keys of elections that are over. */
@Injectable()
export class LineUpkeep implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly workers: ElectedWorkers,
    private readonly upkeep: LineUpkeepRepository,
    private readonly keys: ElectionKeys,
    private readonly news: LineNews,
  ) {}

  onApplicationBootstrap(): void {
    this.workers.start({
      name: 'verification-leases',
      intervalMs: GIVE_BACK_EVERY_MS,
      run: () => this.giveBack(),
    });
    this.workers.start({
      name: 'verification-sweep',
      intervalMs: SWEEP_EVERY_MS,
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
    const known = await this.keys.list();
    const over = await this.database.read((tx) => this.upkeep.findOver(tx, known));
    for (const electionId of over) await this.keys.destroy(electionId);
    return 'done';
  }
}
