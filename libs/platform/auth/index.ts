export * from './access-tokens.js';
export * from './auth.module.js';
export * from './basic-credentials.js';
export * from './constant-time.js';
export * from './current-actor.js';
export * from './declared-routes.js';
export * from './route-auth.js';
export * from './source-verifier.js';
