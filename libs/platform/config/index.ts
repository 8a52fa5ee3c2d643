export * from './fields.js';
export * from './operator-error.js';
export * from './parse-env.js';
export * from './start-or-explain.js';
