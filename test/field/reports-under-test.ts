import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import {
  systemActor,
  type AccountActor,
  type ElectionId,
  type ElectorId,
  type OfficeId,
  type SourceActor,
  type SourceId,
} from '#kernel';
import { AUDIT_ENTITIES } from '#features/audit';
import { ELECTIONS_ENTITIES } from '#features/elections';
import { IDENTITY_ENTITIES, ProvisioningModule, ProvisioningService } from '#features/identity';
import { ReportIntakeModule, TallyRebuilds, TallyUpkeepModule } from '#features/observations';
import { SourceStandingsModule } from '#features/sources';
import { DatabaseModule } from '#platform/database';
import { LiveModule } from '#platform/live';
import { LoggingModule } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';
import { RateLimitsModule } from '#platform/rate-limits';
import { captureLog, createTestDatabase, type TestDatabase } from '#platform/testing';

/** Two processes as they meet in production: each with its pool, its lanes and its worker, on one database. */
export interface ReportsUnderTest {
  readonly server: TestDatabase;
  readonly processes: readonly [TestingModule, TestingModule];
  readonly owner: AccountActor;
  readonly log: () => string;
  /** Ballots are counted in it, so that votes and ballots are both taken. */
  openElection(offices: number, registered: number | null): Promise<OpenElection>;
  /** Until no office waits to be folded anew. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenElection {
  readonly id: ElectionId;
  readonly offices: readonly OfficeId[];
}

export type Status = 'unverified' | 'independent' | 'suspended';

export async function openReports(): Promise<ReportsUnderTest> {
  const server = await createTestDatabase();
  const { logger, text } = captureLog();
  const processes = [await openProcess(server, logger), await openProcess(server, logger)] as const;
  const id = await processes[0].get(ProvisioningService).create(systemActor('test'), {
    ...{ email: 'owner@exemple.ga', name: 'owner', kind: 'director' },
    password: 'quatre chats gris dansent',
  });
  return {
    ...{ server, processes, owner: { kind: 'director', id }, log: text },
    openElection: (offices, registered) => openElection(server, id, offices, registered),
    settle: async () => {
      while ((await processes[0].get(TallyRebuilds).work()) === 'more');
    },
    close: async () => {
      for (const one of processes) await one.close();
      await server.drop();
    },
  };
}

async function openProcess(
  { url }: TestDatabase,
  logger: ReturnType<typeof captureLog>['logger'],
): Promise<TestingModule> {
  const nest = await Test.createTestingModule({
    imports: [
      LoggingModule.forRoot(logger),
      MetricsModule.forRoot('test'),
      DatabaseModule.forRoot({
        url,
        poolSize: 10,
        applicationName: 'scrutin-test',
        entities: [...AUDIT_ENTITIES, ...IDENTITY_ENTITIES, ...ELECTIONS_ENTITIES],
      }),
      LiveModule.forRoot({ databaseUrl: url, redisUrl: undefined }),
      RateLimitsModule.forRoot({ redisUrl: undefined }),
      ProvisioningModule,
      SourceStandingsModule,
      TallyUpkeepModule,
      ReportIntakeModule.forRoot({
        highestIndexWhereRollUnknown: 10_000,
        // Far above what tests send: the pace has tests of its own.
        pace: { reportsBySource: 1e6, reportsByOffice: 1e6, batchesBySource: 1e6 },
      }),
    ],
  }).compile();
  return nest.init();
}

const ELECTION = `
  insert into elections (created_by, code, name, country, kind, method, state, opens_at, closes_at, reports_until, time_zone)
  values ($1, gen_random_uuid()::text, 'Locales', 'GA', 'local', 'plurality', 'counting', now() - interval '3 hours',
          now() - interval '1 hour', now() + interval '2 days', 'UTC')
  returning id`;

const POLLING_MAP = [
  `insert into candidates (election_id, party_id, name, search_key, list_order)
   select $1, 'P' || n, 'P' || n, 'p' || n, n from generate_series(1, 3) n`,
  `insert into centres (election_id, code, name, search_key) values ($1, 'C', 'C', 'c')`,
];

const OFFICES = `
  insert into offices (election_id, centre_id, code, registered)
  select $1, centre.id, 'O' || n, $3 from centres centre, generate_series(1, $2) n where centre.election_id = $1
  returning id`;

async function openElection(
  server: TestDatabase,
  owner: string,
  count: number,
  registered: number | null,
): Promise<OpenElection> {
  const [election] = await server.query<{ readonly id: ElectionId }>(ELECTION, [owner]);
  if (election === undefined) throw new Error('there is no election');
  const { id } = election;
  await server.query(
    `insert into election_members (election_id, account_id, role) values ($1, $2, 'owner')`,
    [id, owner],
  );
  for (const statement of POLLING_MAP) await server.query(statement, [id]);
  const offices = await server.query<{ readonly id: OfficeId }>(OFFICES, [id, count, registered]);
  return { id, offices: offices.map((one) => one.id) };
}

/** Somebody who has signed in at an office; with a password unless it is said otherwise. */
export async function enterSource(
  { server }: ReportsUnderTest,
  { id: electionId }: OpenElection,
  officeId: OfficeId,
  status: Status,
): Promise<SourceActor> {
  const electorId = randomUUID() as string as ElectorId;
  const [row] = await server.query<{ readonly id: SourceId }>(
    `insert into sources (elector_id, password_hash) values ($1, '$argon2id$none') returning id`,
    [electorId],
  );
  if (row === undefined) throw new Error('there is no source');
  const { id } = row;
  await server.query(
    'insert into source_standings (election_id, source_id, status) values ($1, $2, $3)',
    [electionId, id, status],
  );
  await server.query(
    'insert into source_offices (office_id, source_id, election_id) values ($1, $2, $3)',
    [officeId, id, electionId],
  );
  return { kind: 'source', ...{ id, electorId, officeId, electionId, isTrusted: true } };
}
