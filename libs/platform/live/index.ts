export * from './announcement.js';
export * from './live-bus.js';
export * from './live.module.js';
export * from './live-transport.js';
export * from './postgres-transport.js';
export * from './redis-transport.js';
