import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId, SourceId } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import type { Tally } from './domain/tally.js';
import { OfficeFold, type FoldedStream } from './office-fold.js';
import { RebuildQueueRepository } from './persistence/rebuild-queue.repository.js';
import { TalliesRepository } from './persistence/tallies.repository.js';
import { TallyAnnouncer } from './tally-announcer.js';

const BATCH = 50;

/**
 * Folds offices anew whose sources or roll have changed. The queue is written together with the cause, so that nothing is
 * forgotten when a process dies; whoever changed something works it off at once, and an elected worker what is left.
 */
@Injectable()
export class TallyRebuilds {
  constructor(
    private readonly database: Database,
    private readonly queue: RebuildQueueRepository,
    private readonly tallies: TalliesRepository,
    private readonly offices: OfficeFold,
    private readonly announcer: TallyAnnouncer,
  ) {}

  /** In the transaction that changes what a source counts for. */
  async queueOfficesOf(tx: Transaction, sourceId: SourceId, electionId: ElectionId): Promise<void> {
    await this.queue.addOfficesOf(tx, sourceId, electionId, 'source');
  }

  /** Offices whose roll was amended since. */
  async queueMovedRolls(): Promise<number> {
    return this.database.transaction((tx) => this.queue.addMovedRolls(tx));
  }

  async work(): Promise<'done' | 'more'> {
    const waiting = await this.database.read((tx) => this.queue.findWaiting(tx, BATCH));
    for (const officeId of waiting) await this.rebuild(officeId);
    return waiting.length === BATCH ? 'more' : 'done';
  }

  /** Whether there was anything to fold. */
  async rebuild(officeId: OfficeId): Promise<boolean> {
    const moved = await this.database.transaction(async (tx) => {
      // First: a cause that commits after this leaves a row of its own.
      await this.queue.remove(tx, officeId);
      return this.offices.ofEach<Tally<object> | undefined>((stream) =>
        this.rebuildStream(tx, stream, officeId),
      );
    });
    const announced = moved.filter((one) => one !== undefined);
    this.announcer.announce(announced);
    return announced.length > 0;
  }

  private async rebuildStream<A extends object>(
    tx: Transaction,
    stream: FoldedStream<A>,
    officeId: OfficeId,
  ): Promise<Tally<A> | undefined> {
    const [tally] = await this.tallies.lock(tx, stream.table, [officeId]);
    if (tally === undefined) return undefined;
    const count = await this.offices.fold(tx, stream, officeId);
    const isEmpty = tally.version === 0 && count.counted === 0 && count.disputed === 0;
    // Also where no figure moved: who stands behind it did, and that is asked for under the version, too.
    if (isEmpty) return undefined;
    const moved = { ...tally, ...count, version: tally.version + 1 };
    await this.tallies.save(tx, [moved]);
    return moved;
  }
}
