import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import type { ElectionId, OfficeId } from '#kernel';
import { AUDIT_ENTITIES } from '#features/audit';
import { ELECTIONS_ENTITIES } from '#features/elections';
import { SourcesModule } from '#features/sources';
import { OfficeFigures, StatsModule, type Stream } from '#features/stats';
import { DatabaseModule } from '#platform/database';
import { LiveBus, LiveModule } from '#platform/live';
import { LoggingModule } from '#platform/logging';
import { HttpMetrics, MetricsModule } from '#platform/metrics';
import { RateLimitsModule } from '#platform/rate-limits';
import { SnapshotsModule } from '#platform/snapshots';
import { captureLog, type TestDatabase } from '#platform/testing';

/** The figures as one process of the field API has them. */
export interface FiguresProcess {
  readonly figures: OfficeFigures;
  readonly bus: LiveBus;
  readonly log: () => string;
  /** How often figures were read from there so far. */
  readings(from: 'redis' | 'database'): Promise<number>;
  close(): Promise<void>;
}

const SIGN_INS = { byElector: 9, byOffice: 9, byAddress: 9, newByAddress: 9, windowSeconds: 9 };

export async function openFigures(
  databaseUrl: string,
  redisUrl?: string,
  liveRedisUrl = redisUrl,
): Promise<FiguresProcess> {
  const { logger, text } = captureLog();
  const nest = await Test.createTestingModule({
    imports: [
      LoggingModule.forRoot(logger),
      DatabaseModule.forRoot({
        ...{ url: databaseUrl, poolSize: 5, applicationName: 'scrutin-test' },
        entities: [...AUDIT_ENTITIES, ...ELECTIONS_ENTITIES],
      }),
      LiveModule.forRoot({ databaseUrl, redisUrl: liveRedisUrl }),
      MetricsModule.forRoot('test'),
      SnapshotsModule.forRoot({ redisUrl }),
      RateLimitsModule.forRoot({ redisUrl: undefined }),
      StatsModule.forRoot(SourcesModule.forRoot({ signIns: SIGN_INS, wrongTokensByAddress: 9 })),
    ],
  }).compile();
  await nest.init();
  return {
    figures: nest.get(OfficeFigures),
    bus: nest.get(LiveBus),
    log: text,
    readings: async (from) => countReadings(nest, from),
    close: async () => {
      await nest.close();
    },
  };
}

async function countReadings(nest: TestingModule, from: string): Promise<number> {
  const metric = nest.get(HttpMetrics).registry.getSingleMetric('office_figures_readings_total');
  const { values } = (await metric?.get()) ?? { values: [] };
  return values
    .filter(({ labels }) => labels['from'] === from)
    .reduce((sum, { value }) => sum + value, 0);
}

export interface Shown {
  readonly state?: string;
  readonly visibility?: string;
  readonly publicFrom?: Date | null;
}

const ACCOUNT = `
  insert into accounts (id, email, email_key, name, kind, password_hash)
  values ($1, $2, $2, 'A', 'director', '$argon2id$x')`;

const ELECTION = `
  insert into elections (created_by, code, name, country, kind, method, state, visibility, public_from,
                         opens_at, closes_at, reports_until, time_zone)
  values ($1, $2, 'Locales', 'GA', 'presidential', 'plurality', $3, $4, $5,
          now() - interval '1 hour', now() + interval '1 day', now() + interval '2 days', 'UTC')
  returning id`;

/** Parties in the order of the ballot. */
export const PARTIES = ['DEF', 'ABC', 'GHI'];

export async function insertElection(server: TestDatabase, shown: Shown = {}): Promise<ElectionId> {
  const { state = 'open', visibility = 'public', publicFrom = null } = shown;
  const account = randomUUID();
  await server.query(ACCOUNT, [account, `${account}@exemple.ga`]);
  const [row] = await server.query<{ readonly id: ElectionId }>(ELECTION, [
    ...[account, randomUUID(), state, visibility, publicFrom],
  ]);
  if (row === undefined) throw new Error('there is no election');
  await server.query(
    `insert into candidates (election_id, party_id, name, search_key, list_order)
     select $1, party, party, party, n from unnest($2::text[]) with ordinality given(party, n)`,
    [row.id, PARTIES],
  );
  return row.id;
}

export async function insertOffices(
  server: TestDatabase,
  election: ElectionId,
  count = 1,
): Promise<readonly OfficeId[]> {
  const rows = await server.query<{ readonly id: OfficeId }>(
    `with centre as (
       insert into centres (election_id, code, name, search_key) values ($1, $2, 'C', 'c') returning id)
     insert into offices (election_id, centre_id, code)
     select $1, centre.id, $2 || n from centre, generate_series(1, $3::integer) n returning id`,
    [election, randomUUID().slice(0, 8), count],
  );
  return rows.map(({ id }) => id);
}

/** An office of an election that everybody may see. */
export async function insertOffice(server: TestDatabase, shown: Shown = {}): Promise<OfficeId> {
  const [office] = await insertOffices(server, await insertElection(server, shown));
  if (office === undefined) throw new Error('there is no office');
  return office;
}

const LAST: Readonly<Record<Stream, object>> = {
  votes: { gender: 'female', age: 'less_60', has_torn: false },
  ballots: { party_id: 'ABC' },
};

/** As if that many had been reported and folded; returns the version, which every call moves. */
export async function setTally(
  server: TestDatabase,
  office: OfficeId,
  stream: Stream,
  figures: Readonly<Record<string, number>>,
  counted: number,
): Promise<number> {
  const observed = '2025-08-15T14:02:11.873Z';
  const last = counted === 0 ? null : { index: counted, ...LAST[stream], observed_at: observed };
  const [row] = await server.query<{ readonly version: string }>(
    `insert into tallies (office_id, stream, election_id, version, counted, figures, last)
     select id, $2, election_id, 1, $3, $4, $5 from offices where id = $1
     on conflict (office_id, stream) do update
       set version = tallies.version + 1, counted = excluded.counted, figures = excluded.figures, last = excluded.last
     returning version`,
    [office, stream, counted, JSON.stringify(figures), last && JSON.stringify(last)],
  );
  return Number(row?.version);
}
