import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Test } from '@nestjs/testing';
import { systemActor, type ElectionId } from '#kernel';
import { AUDIT_ENTITIES } from '#features/audit';
import {
  ELECTIONS_ENTITIES,
  PollingMapImporter,
  PollingMapModule,
  type ImportOutcome,
} from '#features/elections';
import { IDENTITY_ENTITIES } from '#features/identity';
import { DatabaseModule } from '#platform/database';
import { LoggingModule } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';
import { captureLog, createTestDatabase, type TestDatabase } from '#platform/testing';

export interface ImporterUnderTest {
  readonly server: TestDatabase;
  readonly folder: string;
  newElection(): Promise<ElectionId>;
  import(election: ElectionId, file: string, isDryRun?: boolean): Promise<ImportOutcome>;
  close(): Promise<void>;
}

const ACCOUNT = `
  insert into accounts (email, email_key, name, kind, password_hash)
  values ('owner@exemple.ga', 'owner@exemple.ga', 'Owner', 'director', '$argon2id$none')
  on conflict (email_key) do update set name = excluded.name returning id`;

const ELECTION = `
  with owner as (${ACCOUNT})
  insert into elections (created_by, code, name, country, kind, method, opens_at, closes_at, reports_until, time_zone)
  select id, gen_random_uuid()::text, 'Locales', 'GA', 'local', 'plurality', '2099-01-01', '2099-01-02', '2099-01-03', 'UTC'
    from owner returning id`;

/** The importer as the command line has it, on a database and in a folder of its own. */
export async function openImporter(): Promise<ImporterUnderTest> {
  const server = await createTestDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'scrutin-importer-'));
  const module = await Test.createTestingModule({
    imports: [
      LoggingModule.forRoot(captureLog().logger),
      MetricsModule.forRoot('test'),
      DatabaseModule.forRoot({
        url: server.url,
        poolSize: 4,
        applicationName: 'scrutin-test',
        entities: [...AUDIT_ENTITIES, ...IDENTITY_ENTITIES, ...ELECTIONS_ENTITIES],
      }),
      PollingMapModule,
    ],
  }).compile();
  const importer = module.get(PollingMapImporter);
  return {
    server,
    folder,
    newElection: async () => {
      const [row] = await server.query<{ readonly id: ElectionId }>(ELECTION);
      if (row === undefined) throw new Error('there is no election');
      return row.id;
    },
    import: async (election, file, isDryRun = false) =>
      importer.import(systemActor('test'), election, file, { isDryRun }),
    close: async () => {
      await module.close();
      await server.drop();
      await rm(folder, { recursive: true });
    },
  };
}
