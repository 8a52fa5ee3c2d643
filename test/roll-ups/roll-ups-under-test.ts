import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import type { AreaId, CentreId, ElectionId, OfficeId } from '#kernel';
import { AUDIT_ENTITIES } from '#features/audit';
import { ELECTIONS_ENTITIES } from '#features/elections';
import { RollUpsModule, RollUpUpkeepModule } from '#features/roll-ups';
import { DatabaseModule, ElectedWorkers } from '#platform/database';
import { LiveModule } from '#platform/live';
import { LoggingModule } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';
import { captureLog, type TestDatabase } from '#platform/testing';

export type Stream = 'votes' | 'ballots';

/** A process that could keep the sums; it does so only when a test tells it to, unless it may contend. */
export async function openProcess(
  { url }: TestDatabase,
  name = 'scrutin-test',
  mayContend = false,
): Promise<{ readonly nest: TestingModule; readonly log: () => string }> {
  const { logger, text } = captureLog();
  const nest = await Test.createTestingModule({
    imports: [
      LoggingModule.forRoot(logger),
      MetricsModule.forRoot('test'),
      DatabaseModule.forRoot({
        ...{ url, poolSize: 5, applicationName: name },
        entities: [...AUDIT_ENTITIES, ...ELECTIONS_ENTITIES],
      }),
      LiveModule.forRoot({ databaseUrl: url, redisUrl: undefined }),
      RollUpsModule,
      RollUpUpkeepModule,
    ],
  }).compile();
  await nest.init();
  if (!mayContend) await nest.get(ElectedWorkers).stopAll();
  return { nest, log: text };
}

export interface Territory {
  readonly election: ElectionId;
  readonly areas: readonly AreaId[];
  readonly centres: readonly CentreId[];
  readonly offices: readonly OfficeId[];
}

/** Three provinces of two departments; a centre in each department, one in a province, one in no area. */
export async function plantTerritory(
  server: TestDatabase,
  officesInEach = 3,
  shown: { readonly visibility?: string; readonly publicFrom?: Date | null } = {},
): Promise<Territory> {
  const election = await plantElection(server, shown);
  const areas: AreaId[] = [];
  for (let n = 0; n < 3; n += 1) {
    const province = await plantArea(server, election, `P${n}`, []);
    areas.push(province);
    for (let m = 0; m < 2; m += 1)
      areas.push(await plantArea(server, election, `P${n}D${m}`, [province]));
  }
  const places = [...areas.filter((_, n) => n % 3 !== 0), areas[0] ?? null, null];
  const centres: CentreId[] = [];
  for (const [n, area] of places.entries()) {
    const [row] = await server.query<{ readonly id: CentreId }>(
      `insert into centres (election_id, area_id, code, name, search_key) values ($1, $2, $3, $4, $5) returning id`,
      [election, area, `C${n}`, `École ${n}`, `ecole ${n}`],
    );
    if (row !== undefined) centres.push(row.id);
  }
  const offices = await server.query<{ readonly id: OfficeId }>(
    `insert into offices (election_id, centre_id, code, registered)
     select $1, centre.id, centre.code || '-' || n, case when n % 3 = 0 then null else 100 * n end
       from centres centre, generate_series(1, $2::integer) n where centre.election_id = $1 order by centre.code, n returning id`,
    [election, officesInEach],
  );
  return { election, areas, centres, offices: offices.map(({ id }) => id) };
}

async function plantElection(
  server: TestDatabase,
  shown: { readonly visibility?: string; readonly publicFrom?: Date | null },
): Promise<ElectionId> {
  const account = randomUUID();
  await server.query(
    `insert into accounts (id, email, email_key, name, kind, password_hash) values ($1, $2, $2, 'A', 'director', '$argon2id$x')`,
    [account, `${account}@exemple.ga`],
  );
  const [row] = await server.query<{ id: ElectionId }>(
    `insert into elections (created_by, code, name, country, kind, method, state, visibility, public_from, opens_at, closes_at,
                            reports_until, time_zone)
     values ($1, $2, 'Locales', 'GA', 'presidential', 'plurality', 'open', $3, $4, now() - interval '1 hour',
             now() + interval '1 day', now() + interval '2 days', 'UTC') returning id`,
    [account, randomUUID(), shown.visibility ?? 'public', shown.publicFrom ?? null],
  );
  return row?.id ?? ('' as ElectionId);
}

async function plantArea(
  server: TestDatabase,
  election: ElectionId,
  code: string,
  ancestors: readonly AreaId[],
): Promise<AreaId> {
  const [row] = await server.query<{ readonly id: AreaId }>(
    `insert into areas (election_id, parent_id, ancestors, level, code, name, search_key)
     values ($1, $2, $3, $4, $5, $5, lower($5)) returning id`,
    [election, ancestors.at(-1) ?? null, ancestors, ancestors.length + 1, code],
  );
  return row?.id ?? ('' as AreaId);
}

export interface Figures {
  readonly counted: number;
  readonly disputed: number;
  readonly isIndependent: boolean;
  readonly figures: Readonly<Record<string, number>>;
}

/** As a group of reports leaves it: version, figures and date move together. */
export const WRITE_TALLY = `
  insert into tallies (office_id, stream, election_id, version, counted, disputed, first_independent, figures, last, changed_at)
  select id, $2, election_id, 1, $3, $4, $5, $6, case when $3 > 0 then '{"index": 1}'::jsonb end, clock_timestamp()
    from offices where id = $1
  on conflict (office_id, stream) do update
     set version = tallies.version + 1, counted = excluded.counted, disputed = excluded.disputed, last = excluded.last,
         first_independent = excluded.first_independent, figures = excluded.figures, changed_at = clock_timestamp()`;

export function tallyParameters(office: OfficeId, stream: Stream, figures: Figures): unknown[] {
  const { counted, disputed, isIndependent } = figures;
  return [
    office,
    stream,
    counted,
    disputed,
    isIndependent ? 1 : null,
    JSON.stringify(figures.figures),
  ];
}
