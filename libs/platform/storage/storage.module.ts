import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { LOGGER, type Logger } from '#platform/logging';
import { AbsentObjectStore } from './absent-object-store.js';
import { ObjectStore } from './object-store.js';
import { S3ObjectStore } from './s3-object-store.js';
import type { StorageSettings } from './storage-settings.js';

@Global()
@Module({})
export class StorageModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(ObjectStore) private readonly store: ObjectStore) {}

  static forRoot(settings: StorageSettings): DynamicModule {
    const store = {
      provide: ObjectStore,
      useFactory: (logger: Logger) => createStore(settings, logger),
      inject: [LOGGER],
    };
    return { module: StorageModule, providers: [store], exports: [ObjectStore] };
  }

  /** Nobody waits for it: a process starts and serves without its store. */
  onApplicationBootstrap(): void {
    if (this.store instanceof S3ObjectStore) void this.store.lookAtBucket();
  }

  onApplicationShutdown(): void {
    if (this.store instanceof S3ObjectStore) this.store.close();
  }
}

function createStore(settings: StorageSettings, logger: Logger): ObjectStore {
  if (settings.kind === 's3') return new S3ObjectStore(settings, logger);
  logger.warn(
    'no object store is configured (STORAGE_ACCESS_KEY_ID): files can be neither kept nor read',
  );
  return new AbsentObjectStore();
}
