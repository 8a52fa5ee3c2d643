export * from './cache-key.js';
export * from './jsonable.js';
export * from './read-through-cache.js';
export * from './read-through-cache.module.js';
