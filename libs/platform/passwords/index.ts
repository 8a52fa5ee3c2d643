export { PasswordHasher } from './password-hasher.js';
export { MAX_PASSWORD, MIN_PASSWORD, passwordProblems } from './password-policy.js';
export { PasswordsModule } from './passwords.module.js';
