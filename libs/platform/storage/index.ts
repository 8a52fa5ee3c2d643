export * from './ensure-bucket.js';
export * from './object-key.js';
export * from './object-store.js';
export * from './storage.module.js';
export * from './storage-settings.js';
