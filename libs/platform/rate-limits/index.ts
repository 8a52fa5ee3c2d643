export * from './client-network.js';
export * from './rate-limits.js';
export * from './rate-limits.module.js';
export * from './rate-rule.js';
export * from './token-buckets.js';
