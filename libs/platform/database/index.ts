export { breaksConstraint, isStillReferredTo } from './database-faults.js';
export * from './database.js';
export * from './database.module.js';
export * from './elected-worker.js';
export * from './elected-workers.js';
export * from './grouped-commits.js';
export * from './migrate.js';
export type { PreparedTransaction, Statements } from './prepared-transactions.js';
export * from './text-as-number.js';
