import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { CLOCK, type AccountActor, type AccountId, type ElectionId, type OfficeId } from '#kernel';
import { AUDIT_ENTITIES } from '#features/audit';
import { ELECTIONS_ENTITIES } from '#features/elections';
import {
  AuthenticationService,
  SourcesModule,
  SourceStandingsModule,
  SourceTokens,
  type AuthenticationRequest,
  type SignedIn,
  type SourcesSettings,
} from '#features/sources';
import { DatabaseModule } from '#platform/database';
import { LiveModule } from '#platform/live';
import { LoggingModule } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';
import { RateLimitsModule } from '#platform/rate-limits';
import { captureLog, type TestDatabase } from '#platform/testing';

export const HOUR = 3_600_000;
export const PASSWORD = 'quatre chats gris dansent';
/** Of the doors of every office; processes under test begin two hours later. Ahead of the database's clock, which sweeps. */
export const OPENING = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 24 * HOUR);

export const LOOSE: SourcesSettings = {
  signIns: {
    ...{ byElector: 1_000, byOffice: 1_000, byAddress: 10_000, newByAddress: 10_000 },
    windowSeconds: 900,
  },
  wrongTokensByAddress: 1_000,
};

interface ProcessSettings {
  /** Where it hears announcements, should that be elsewhere. */
  readonly busUrl?: string;
  readonly redisUrl?: string;
  readonly settings?: SourcesSettings;
}

/** The feature as one process runs it, save that its clock can be turned. */
export class SourcesProcess {
  now = new Date(OPENING.getTime() + 2 * HOUR);

  private constructor(
    readonly nest: TestingModule,
    readonly log: () => string,
  ) {}

  static async start(url: string, options: ProcessSettings = {}): Promise<SourcesProcess> {
    const { busUrl = url, redisUrl, settings = LOOSE } = options;
    const { logger, text } = captureLog();
    let started: SourcesProcess | undefined = undefined as SourcesProcess | undefined;
    const nest = await Test.createTestingModule({
      imports: [
        LoggingModule.forRoot(logger),
        MetricsModule.forRoot('test'),
        DatabaseModule.forRoot({
          ...{ url, poolSize: 8, applicationName: 'scrutin-test' },
          entities: [...AUDIT_ENTITIES, ...ELECTIONS_ENTITIES],
        }),
        LiveModule.forRoot({ databaseUrl: busUrl, redisUrl }),
        RateLimitsModule.forRoot({ redisUrl: undefined }),
        SourcesModule.forRoot(settings),
        SourceStandingsModule,
      ],
    })
      .overrideProvider(CLOCK)
      .useValue({ now: () => started?.now ?? OPENING })
      .compile();
    started = new SourcesProcess(nest, text);
    await nest.init();
    return started;
  }

  async signIn(
    officeId: OfficeId,
    electorId: string,
    more: Partial<AuthenticationRequest> = {},
  ): Promise<SignedIn> {
    const origin = { address: '192.0.2.1', correlationId: randomUUID() };
    return this.nest
      .get(AuthenticationService)
      .authenticate({ electorId, officeId, origin, ...more });
  }

  /** Whom a guard would let in. */
  async whoIs(electorId: string, token: string, address = '192.0.2.1') {
    return this.nest.get(SourceTokens).verify({ electorId, token, address });
  }

  async stop(): Promise<void> {
    await this.nest.close();
  }
}

export interface Polls {
  readonly owner: AccountActor;
  readonly electionId: ElectionId;
  readonly offices: readonly [OfficeId, OfficeId, ...OfficeId[]];
}

/** An election of a day, with its owner and two offices. */
export async function makePolls(database: TestDatabase, opening = OPENING): Promise<Polls> {
  const [account, electionId, centre] = [randomUUID(), randomUUID(), randomUUID()];
  const offices = [randomUUID(), randomUUID()] as [OfficeId, OfficeId];
  const at = (hours: number) => new Date(opening.getTime() + hours * HOUR);
  await database.query(
    `insert into accounts (id, email, email_key, name, kind, password_hash)
     values ($1, $2, $2, 'A', 'director', '$argon2id$x')`,
    [account, `${account}@example.org`],
  );
  await database.query(
    `insert into elections (id, created_by, code, name, country, kind, method, opens_at, closes_at, reports_until, time_zone, state)
     values ($1, $2, 'E', 'E', 'GA', 'presidential', 'plurality', $3, $4, $5, 'Africa/Libreville', 'scheduled')`,
    [electionId, account, at(0), at(11), at(83)],
  );
  await database.query(
    `insert into election_members (election_id, account_id, role) values ($1, $2, 'owner')`,
    [electionId, account],
  );
  await database.query(
    `insert into centres (id, election_id, code, name, search_key) values ($1, $2, 'C', 'C', 'c')`,
    [centre, electionId],
  );
  for (const [n, office] of offices.entries()) {
    await database.query(
      `insert into offices (id, election_id, centre_id, code) values ($1, $2, $3, $4)`,
      [office, electionId, centre, `C-${String(n + 1)}`],
    );
  }
  return {
    owner: { kind: 'director', id: account as AccountId },
    electionId: electionId as ElectionId,
    offices,
  };
}

/** `ok`, or the code of the refusal. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'ok',
    (error: unknown) => (error as { readonly code?: string }).code ?? String(error),
  );
}
