import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DataSource, type Migration } from 'typeorm';

/** Beside this file in the tree, whether compiled or not. */
const migrationsFolder = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../../db/migrations',
);

/**
 * Applies what is missing and returns the names. Processes that start at the same moment queue up behind a
 * lock, so each migration is applied once; each runs in a transaction of its own.
 */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const gate = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'scrutin-migrate',
  });
  await gate.connect();
  try {
    await gate.query(`select pg_advisory_lock(hashtextextended('scrutin.migrate', 0))`);
    const source = new DataSource({
      type: 'postgres',
      url: databaseUrl,
      migrations: [path.join(migrationsFolder, '*.{js,ts}')],
      migrationsTransactionMode: 'each',
    });
    await source.initialize();
    try {
      const applied = await source.runMigrations();
      return applied.map((migration: Migration) => migration.name);
    } finally {
      await source.destroy();
    }
  } finally {
    await gate.end();
  }
}
