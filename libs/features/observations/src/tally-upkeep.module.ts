import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { SourceStandingsModule, StandingHooks } from '#features/sources';
import { ElectedWorkers } from '#platform/database';
import { TalliesModule } from './tallies.module.js';
import { SilentOfficesRepository } from './persistence/silent-offices.repository.js';
import { SilentOffices } from './silent-offices.js';
import { TallyAnnouncer } from './tally-announcer.js';
import { TallyRebuilds } from './tally-rebuilds.js';

const REBUILD_EVERY_MS = 1_000;
const COUNT_SILENT_EVERY_MS = 30_000;
const LOOK_AT_ROLLS_EVERY_MS = 20_000;

/** Imported by the processes that decide about sources and contend for what such decisions leave to be done. */
@Module({
  imports: [SourceStandingsModule, TalliesModule],
  providers: [TallyAnnouncer, TallyRebuilds, SilentOfficesRepository, SilentOffices],
})
export class TallyUpkeepModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly hooks: StandingHooks,
    private readonly rebuilds: TallyRebuilds,
    private readonly workers: ElectedWorkers,
    private readonly silent: SilentOffices,
  ) {}

  onModuleInit(): void {
    this.hooks.add({
      inTransaction: (tx, { sourceId, electionId }) =>
        this.rebuilds.queueOfficesOf(tx, sourceId, electionId),
      afterCommit: async () => {
        // Whoever decided sees the figures that follow; what is left after this many goes to the worker.
        await this.rebuilds.work();
      },
    });
  }

  onApplicationBootstrap(): void {
    this.workers.start({
      name: 'tally-rebuilds',
      intervalMs: REBUILD_EVERY_MS,
      run: () => this.rebuilds.work(),
    });
    this.workers.start({
      name: 'silent-offices',
      intervalMs: COUNT_SILENT_EVERY_MS,
      run: () => this.silent.count(),
    });
    this.workers.start({
      name: 'tally-rolls',
      intervalMs: LOOK_AT_ROLLS_EVERY_MS,
      run: async () => {
        await this.rebuilds.queueMovedRolls();
        return 'done';
      },
    });
  }
}
