import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ElectedWorkers } from '#platform/database';
import { RollUpMetrics } from './roll-up-metrics.js';
import { RollUpMovesRepository } from './persistence/roll-up-moves.repository.js';
import { RollUpsRepository } from './persistence/roll-ups.repository.js';
import { RollUpUpkeep } from './roll-up-upkeep.js';
import { RollUpsReader } from './roll-ups-reader.js';

/** The sums, for whoever shows them. Needs nothing but the database. */
@Module({ providers: [RollUpsRepository, RollUpsReader], exports: [RollUpsReader] })
export class RollUpsModule {}

const EVERY_MS = 500;
const CHECK_EVERY_MS = 60_000;

/** Imported by the processes that contend for keeping the sums. */
@Module({
  providers: [RollUpMovesRepository, RollUpMetrics, RollUpUpkeep],
  exports: [RollUpUpkeep],
})
export class RollUpUpkeepModule implements OnApplicationBootstrap {
  constructor(
    private readonly upkeep: RollUpUpkeep,
    private readonly workers: ElectedWorkers,
  ) {}

  onApplicationBootstrap(): void {
    this.workers.start({
      name: 'roll-ups',
      intervalMs: EVERY_MS,
      run: () => this.upkeep.work(),
    });
    this.workers.start({
      name: 'roll-up-checks',
      intervalMs: CHECK_EVERY_MS,
      run: async () => {
        await this.upkeep.check();
        return 'done';
      },
    });
  }
}
