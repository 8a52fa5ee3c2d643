export * from './actor.js';
export * from './brand.js';
export * from './clock.js';
export * from './domain-error.js';
export * from './ids.js';
export * from './result.js';
