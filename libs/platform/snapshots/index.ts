export * from './no-snapshot-store.js';
export * from './redis-snapshot-store.js';
export * from './snapshot-store.js';
export * from './snapshots.js';
export * from './snapshots.module.js';
