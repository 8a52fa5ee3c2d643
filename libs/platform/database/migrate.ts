import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { databaseCannotBeUsed } from './database-faults.js';
import { DataSource, type Migration } from 'typeorm';

/** Beside this file in the tree, whether compiled or not. */
const migrationsFolder = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../../db/migrations',
);

export interface MigrationOutcome {
  readonly applied: readonly string[];
  /** Every migration that the database has by now. */
  readonly present: readonly string[];
}

/**
 * Applies what is missing. Processes that start at the same moment queue up behind a
 * lock, so each migration is applied once; each runs in a transaction of its own.
 */
export async function migrate(databaseUrl: string): Promise<MigrationOutcome> {
  const gate = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'scrutin-migrate',
    connectionTimeoutMillis: 5_000,
  });
  // Reported by the statement that is under way; unheard, it would end the process.
  gate.on('error', () => undefined);
  await gate.connect().catch((error: unknown) => {
    throw databaseCannotBeUsed(error);
  });
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
      const present = await source.query<{ readonly name: string }[]>(
        'select name from migrations order by id',
      );
      return {
        applied: applied.map((migration: Migration) => migration.name),
        present: present.map(({ name }) => name),
      };
    } finally {
      await source.destroy();
    }
  } finally {
    await gate.end();
  }
}
