import { systemActor } from '#kernel';
import { AuditService, PLATFORM_CHAIN, type Change } from '#features/audit';
import { migrate } from '#platform/database';
import type { CliConfig } from './cli.config.js';
import { withFeatures } from './with-features.js';

/** Brings the schema up to date and writes down, once, that it did. */
export async function migrateDatabase(config: CliConfig): Promise<string> {
  const { applied, present } = await migrate(config.DATABASE_URL);
  const changes = present.map((name): Change => ({
    chain: PLATFORM_CHAIN,
    action: 'schema.migrated',
    subject: { kind: 'schema', id: name },
  }));
  // By what is present, not by what was just applied: a crash between the two loses no entry.
  await withFeatures(config, async (features) =>
    features.get(AuditService).recordOnce(systemActor('scrutin db:migrate'), changes),
  );
  return applied.length === 0
    ? 'The schema is up to date.'
    : `Applied ${String(applied.length)}: ${applied.join(', ')}`;
}
