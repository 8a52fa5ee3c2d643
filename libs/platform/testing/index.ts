export * from './captured-log.js';
export * from './eventually.js';
export * from './optional-service.js';
export * from './test-database.js';
export * from './test-storage.js';
export * from './tcp-proxy.js';
