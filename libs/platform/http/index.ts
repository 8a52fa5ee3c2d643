export * from './error-code.js';
export * from './http-app.js';
export * from './lower-case.js';
export * from './open-api.js';
export * from './pagination.js';
export * from './problem.js';
export * from './problem-body.js';
export * from './run-http-app.js';
