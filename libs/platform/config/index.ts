export * from './fields.js';
export * from './parse-env.js';
