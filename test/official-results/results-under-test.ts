import { Test, type TestingModule } from '@nestjs/testing';
import { systemActor, type AccountActor, type ElectionId } from '#kernel';
import { AUDIT_ENTITIES } from '#features/audit';
import { ELECTIONS_ENTITIES, ElectionsModule } from '#features/elections';
import { IDENTITY_ENTITIES, ProvisioningModule, ProvisioningService } from '#features/identity';
import { OfficialResultsModule } from '#features/official-results';
import { ReadThroughCacheModule } from '#platform/cache';
import { DatabaseModule } from '#platform/database';
import { LoggingModule } from '#platform/logging';
import { MailModule } from '#platform/mail';
import { MetricsModule } from '#platform/metrics';
import { RateLimitsModule } from '#platform/rate-limits';
import { StorageModule } from '#platform/storage';
import {
  captureLog,
  createTestDatabase,
  createTestStorage,
  testStorageSettings,
  type TestDatabase,
} from '#platform/testing';

export interface Rules {
  readonly kind?: string;
  readonly method?: string;
  readonly seats?: number | null;
  readonly thresholdPercent?: number | null;
}

/** The services of official results as the admin API has them, on a database of their own. */
export interface ResultsUnderTest {
  readonly nest: TestingModule;
  readonly server: TestDatabase;
  /** One owner and then editors. */
  readonly team: readonly AccountActor[];
  /** Voting has begun; there is nothing in it yet. */
  openElection(rules?: Rules): Promise<ElectionId>;
  close(): Promise<void>;
}

const ELECTION = `
  insert into elections (created_by, code, name, country, kind, method, seats, threshold_percent, state,
                         opens_at, closes_at, reports_until, time_zone)
  values ($1, gen_random_uuid()::text, 'Locales', 'GA', $2, $3, $4, $5, 'open',
          now() - interval '1 hour', now() + interval '1 day', now() + interval '2 days', 'UTC')
  returning id`;

const TEAM = `
  insert into election_members (election_id, account_id, role)
  select $1, id, case n when 1 then 'owner' else 'editor' end from unnest($2::uuid[]) with ordinality team(id, n)`;

export async function openResults(): Promise<ResultsUnderTest> {
  const server = await createTestDatabase();
  const nest = await openModule(server.url);
  const team: AccountActor[] = [];
  for (const name of ['owner', 'editor', 'third', 'fourth']) {
    const id = await nest.get(ProvisioningService).create(systemActor('test'), {
      ...{ email: `${name}@exemple.ga`, name, kind: 'director' },
      password: 'quatre chats gris dansent',
    });
    team.push({ kind: 'director', id });
  }
  return {
    ...{ nest, server, team },
    openElection: async (rules = {}) => {
      const { kind = 'local', method = 'plurality', seats = null, thresholdPercent = null } = rules;
      const [row] = await server.query<{ readonly id: ElectionId }>(ELECTION, [
        ...[team[0]?.id, kind, method, seats, thresholdPercent],
      ]);
      if (row === undefined) throw new Error('there is no election');
      await server.query(TEAM, [row.id, team.map(({ id }) => id)]);
      return row.id;
    },
    close: async () => {
      await nest.close();
      await server.drop();
    },
  };
}

async function openModule(url: string): Promise<TestingModule> {
  const elections = ElectionsModule.forRoot({
    publicUrl: 'https://scrutin.example',
    approval: 'not_required',
    invitationsPerDay: 10,
    importFolder: '/nowhere',
  });
  return Test.createTestingModule({
    imports: [
      LoggingModule.forRoot(captureLog().logger),
      MetricsModule.forRoot('test'),
      DatabaseModule.forRoot({
        url,
        poolSize: 8,
        applicationName: 'scrutin-test',
        entities: [...AUDIT_ENTITIES, ...IDENTITY_ENTITIES, ...ELECTIONS_ENTITIES],
      }),
      RateLimitsModule.forRoot({ redisUrl: undefined }),
      ReadThroughCacheModule.forRoot({ redisUrl: undefined }),
      MailModule.forRoot({ kind: 'mailbox', from: 'scrutin@localhost' }),
      StorageModule.forRoot(testStorageSettings(await createTestStorage())),
      ProvisioningModule,
      elections,
      OfficialResultsModule.forRoot(elections),
    ],
  }).compile();
}
