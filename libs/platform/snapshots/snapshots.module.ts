import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Counter } from 'prom-client';
import { LOGGER, type Logger } from '#platform/logging';
import { HttpMetrics } from '#platform/metrics';
import { NoSnapshotStore } from './no-snapshot-store.js';
import { RedisSnapshotStore } from './redis-snapshot-store.js';
import type { SnapshotStore } from './snapshot-store.js';
import { Snapshots } from './snapshots.js';

export interface SnapshotsSettings {
  /** Without it, each process reads the source for itself. */
  readonly redisUrl: string | undefined;
}

const SNAPSHOT_STORE = Symbol('SnapshotStore');

@Global()
@Module({})
export class SnapshotsModule implements OnApplicationShutdown {
  constructor(@Inject(SNAPSHOT_STORE) private readonly store: SnapshotStore) {}

  static forRoot({ redisUrl }: SnapshotsSettings): DynamicModule {
    return {
      module: SnapshotsModule,
      providers: [
        {
          provide: SNAPSHOT_STORE,
          useFactory: (logger: Logger) =>
            redisUrl === undefined
              ? new NoSnapshotStore()
              : new RedisSnapshotStore(redisUrl, logger),
          inject: [LOGGER],
        },
        {
          provide: Snapshots,
          useFactory: createSnapshots,
          inject: [SNAPSHOT_STORE, HttpMetrics, LOGGER],
        },
      ],
      exports: [Snapshots],
    };
  }

  onApplicationShutdown(): void {
    this.store.close();
  }
}

function createSnapshots(
  store: SnapshotStore,
  { registry }: HttpMetrics,
  logger: Logger,
): Snapshots {
  const faults = new Counter({
    name: 'snapshot_faults_total',
    help: 'Times that Redis failed or was too slow for the snapshots.',
    registers: [registry],
  });
  return new Snapshots(store, faults, logger);
}
