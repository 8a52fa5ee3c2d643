export { dropDatabase, ensureDatabase } from './database.js';
export {
  removeEmbeddedPostgresData,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './start-embedded-postgres.js';
export { makeTemporaryFolder } from './temporary-folder.js';
