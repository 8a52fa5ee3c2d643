import { Test, type TestingModule } from '@nestjs/testing';
import { CLOCK, systemActor, type AccountActor, type ElectionId } from '#kernel';
import { AUDIT_ENTITIES } from '#features/audit';
import { IDENTITY_ENTITIES, ProvisioningModule, ProvisioningService } from '#features/identity';
import { ReadThroughCacheModule } from '#platform/cache';
import { Database, DatabaseModule } from '#platform/database';
import { LoggingModule } from '#platform/logging';
import { MailModule } from '#platform/mail';
import { MetricsModule } from '#platform/metrics';
import { RateLimitsModule } from '#platform/rate-limits';
import { StorageModule } from '#platform/storage';
import {
  captureLog,
  createTestDatabase,
  createTestStorage,
  eventually,
  testStorageSettings,
  type TestDatabase,
} from '#platform/testing';
import type { Hours } from './domain/hours.js';
import { effectiveState, ELECTION_STATES, type ElectionState } from './domain/life.js';
import {
  AreasService,
  CandidatesService,
  CentresService,
  ElectionLifeService,
  ELECTIONS_ENTITIES,
  ElectionsModule,
  ElectionsService,
  InvitationsService,
  OfficesService,
} from './index.js';
import { ElectionsRepository } from './persistence/elections.repository.js';

const HOUR = 3_600_000;
const start = Date.UTC(2026, 10, 28, 6);
const at = (hours: number): Date => new Date(start + hours * HOUR);
const hours: Hours = { opensAt: at(0), closesAt: at(11), reportsUntil: at(83) };
const page = { sort: 'code', descending: false, after: undefined, limit: 200 } as const;

let server: TestDatabase;
let nest: TestingModule;
let owner: AccountActor;
let codes = 0;
let present = at(-24);

beforeAll(async () => {
  server = await createTestDatabase();
  nest = await openModule(server.url);
  const id = await nest.get(ProvisioningService).create(systemActor('test'), {
    email: 'owner@exemple.ga',
    name: 'Owner',
    kind: 'director',
    password: 'quatre chats gris dansent',
  });
  owner = { kind: 'director', id };
});

beforeEach(() => {
  present = at(-24);
});

afterAll(async () => {
  await nest.close();
  await server.drop();
});

/** Everything as it runs, save that the clock can be turned. */
async function openModule(url: string): Promise<TestingModule> {
  const module = await Test.createTestingModule({
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
      ElectionsModule.forRoot({
        publicUrl: 'https://scrutin.example',
        approval: 'not_required',
        invitationsPerDay: 10,
        importFolder: '/nowhere',
      }),
    ],
  })
    .overrideProvider(CLOCK)
    .useValue({ now: () => present })
    .compile();
  return module;
}

async function create(own: Hours = hours, code = `E${(codes += 1)}`): Promise<ElectionId> {
  const { election } = await nest.get(ElectionsService).create(owner, {
    code,
    name: 'Élection présidentielle',
    country: 'GA',
    kind: 'presidential',
    method: 'two_rounds',
    seats: null,
    thresholdPercent: null,
    timeZone: 'Africa/Libreville',
    ...own,
  });
  return election.id;
}

/** As it is written down, which may be far behind the clock. */
async function store(id: ElectionId, state: ElectionState): Promise<void> {
  await server.query('update elections set state = $2 where id = $1', [id, state]);
}

async function trail(
  id: string,
): Promise<readonly { readonly action: string; readonly actor: string }[]> {
  return server.query(
    `select action, coalesce(actor_id, '') as actor from audit_entries where subject_id = $1 order by id`,
    [id],
  );
}

/** One after another what each answered: the value, or the code of the refusal. */
async function codesOf(works: readonly Promise<unknown>[]): Promise<readonly string[]> {
  const settled = await Promise.allSettled(works);
  return settled
    .map((one) =>
      one.status === 'fulfilled'
        ? 'done'
        : ((one.reason as { code?: string }).code ?? String(one.reason)),
    )
    .sort();
}

/** What an election can hold, one of each and an area under another one. */
async function fill(id: ElectionId) {
  const areas = nest.get(AreasService);
  const area = { code: 'G1', name: 'Estuaire', kind: 'province', parentId: null };
  const root = await areas.create(owner, id, area, {});
  const inner = await areas.create(owner, id, { ...area, parentId: root.id }, {});
  const none = { opensAt: null, closesAt: null };
  const place = { ...none, latitude: null, longitude: null };
  const centre = await nest
    .get(CentresService)
    .create(owner, id, { ...place, code: 'C1', name: 'École', areaId: inner.id }, {});
  const office = await nest
    .get(OfficesService)
    .create(owner, centre.id, { ...none, code: 'C1-1', name: null, registered: 400 }, {});
  const candidate = await nest
    .get(CandidatesService)
    .create(owner, id, { partyId: 'UDN', name: 'Awa', partyName: null, colour: null }, {});
  return { root, inner, centre, office, candidate };
}

describe('the effective state in SQL', () => {
  const short: Hours = { ...hours, reportsUntil: hours.closesAt };
  const instants = [-1, 0, 5, 11, 40, 83, 1_000].flatMap((n) => [new Date(+at(n) - 1), at(n)]);

  it('is that of the rules, for each stored state, around each hour', async () => {
    const stored: { id: ElectionId; state: ElectionState; own: Hours }[] = [];
    for (const state of ELECTION_STATES) {
      for (const own of [hours, short]) {
        const id = await create(own);
        await store(id, state);
        stored.push({ id, state, own });
      }
    }
    const where = (now: Date, is: (state: ElectionState, was: ElectionState) => boolean) =>
      stored
        .filter(({ state, own }) => is(effectiveState(state, own, now), state))
        .map(({ id }) => id)
        .sort();
    for (const now of instants) {
      present = now;
      for (const state of ELECTION_STATES) {
        const found = await nest.get(ElectionsService).list(owner, { state }, page);
        expect([now, state, found.map(({ row }) => row.election.id).sort()]).toEqual([
          now,
          state,
          where(now, (one) => one === state),
        ]);
      }
      const repository = nest.get(ElectionsRepository);
      const due = await nest.get(Database).read((tx) => repository.findDue(tx, now, 100));
      expect([now, [...due].sort()]).toEqual([now, where(now, (is, was) => is !== was)]);
    }
    await server.query(`update elections set state = 'cancelled'`);
  });
});

describe('what the clock has done', () => {
  it('is written down once, with one entry of the clock, however many write at once', async () => {
    const id = await create();
    await store(id, 'scheduled');
    present = at(12);
    const life = nest.get(ElectionLifeService);
    // All have found it due, and wait for each other.
    const waiting = `select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    const writers = await nest.get(Database).transaction(async (tx) => {
      await nest.get(ElectionsRepository).lock(tx, id);
      const started = [1, 2, 3].map(() => life.recordDueMoves());
      await eventually(async () => {
        expect(await server.query(waiting)).toHaveLength(started.length);
      });
      return { started };
    });
    await Promise.all(writers.started);
    expect(await server.query('select state from elections where id = $1', [id])).toEqual([
      { state: 'counting' },
    ]);
    expect(await trail(id)).toEqual([
      { action: 'election.created', actor: owner.id },
      { action: 'election.counting', actor: 'clock' },
    ]);
  });

  it('is the same to readers before it is written down and after', async () => {
    const id = await create();
    await store(id, 'scheduled');
    present = at(1);
    const elections = nest.get(ElectionsService);
    const seen = async () => {
      const view = await elections.get(owner, id);
      const open = await elections.list(owner, { state: 'open' }, page);
      const area = { code: 'G1', name: 'Estuaire', kind: null, parentId: null };
      return {
        // What is stored is no reader's business.
        view: { ...view, election: { ...view.election, state: undefined } },
        listed: open.map(({ row }) => row.election.id),
        frozen: await codesOf([nest.get(AreasService).create(owner, id, area, {})]),
        deletable: await codesOf([elections.delete(owner, id)]),
      };
    };
    const before = await seen();
    await nest.get(ElectionLifeService).recordDueMoves();
    expect(await seen()).toEqual(before);
    expect(before).toMatchObject({
      view: { state: 'open' },
      listed: [id],
      frozen: ['frozen'],
      deletable: ['not_a_draft'],
    });
  });

  it('asks to be called again while there is more than one batch', async () => {
    await server.query(
      `insert into elections (created_by, code, name, country, kind, method, opens_at, closes_at,
         reports_until, time_zone, state)
       select $1, 'many-' || n, 'Many', 'GA', 'local', 'plurality', $2::timestamptz,
         $2::timestamptz + interval '1 hour', $2::timestamptz + interval '2 hours', 'UTC', 'open'
         from generate_series(1, 101) as n`,
      [owner.id, at(0)],
    );
    present = at(3);
    const life = nest.get(ElectionLifeService);
    expect([await life.recordDueMoves(), await life.recordDueMoves()]).toEqual(['more', 'done']);
    const left = `select 1 from elections where code like 'many-%' and state <> 'closed'`;
    expect(await server.query(left)).toEqual([]);
  });
});

describe('at the same moment', () => {
  it('one code is given to one election, whether it is created or renamed', async () => {
    const elections = nest.get(ElectionsService);
    for (let round = 1; round <= 5; round += 1) {
      const [a, b] = [await create(), await create()];
      const code = `SAME-${round}`;
      const works = [
        create(hours, code),
        create(hours, code),
        elections.edit(owner, a, { code }),
        elections.edit(owner, b, { code }),
      ];
      expect(await codesOf(works)).toEqual(['code_taken', 'code_taken', 'code_taken', 'done']);
      expect(await server.query('select 1 from elections where code = $1', [code])).toHaveLength(1);
    }
  });

  it('one of two edits from the same version is told of the other', async () => {
    const id = await create();
    const { root, centre, office, candidate } = await fill(id);
    const terms = { version: 1 };
    const edits: Readonly<Record<string, (name: string) => Promise<unknown>>> = {
      election: (name) => nest.get(ElectionsService).edit(owner, id, { name, version: 1 }),
      area: (name) => nest.get(AreasService).edit(owner, root.id, { name }, terms),
      centre: (name) => nest.get(CentresService).edit(owner, centre.id, { name }, terms),
      office: (name) => nest.get(OfficesService).edit(owner, office.id, { name }, terms),
      candidate: (name) => nest.get(CandidatesService).edit(owner, candidate.id, { name }, terms),
    };
    for (const [what, edit] of Object.entries(edits)) {
      const outcome = await codesOf([edit('One'), edit('Two'), edit('Three')]);
      expect([what, outcome]).toEqual([what, ['conflict', 'conflict', 'done']]);
    }
  });
});

describe('a draft that is deleted', () => {
  /** Wherever an election may have left something, tables to come included. */
  async function leftOf(id: ElectionId): Promise<Readonly<Record<string, number>>> {
    const tables = await server.query<{ readonly name: string }>(
      `select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'election_id' order by 1`,
    );
    const left: Record<string, number> = {};
    for (const { name } of tables) {
      const sql = `select 1 from ${name} where election_id = $1`;
      left[name] = (await server.query(sql, [id])).length;
    }
    const itself = await server.query('select 1 from elections where id = $1', [id]);
    return { ...left, elections: itself.length };
  }

  it('leaves nothing behind in any table, and its trail stays', async () => {
    const id = await create();
    const { root, office } = await fill(id);
    const guest = { email: 'guest@exemple.ga', role: 'editor' } as const;
    await nest.get(InvitationsService).invite(owner, id, guest);
    await server.query(
      `with rules as (insert into result_rules (election_id) values ($1)),
            paper as (insert into office_results (office_id, election_id) values ($2, $1)),
            gone as (insert into cancelled_areas values ($3, $1, 'x', $4)),
            run as (insert into polling_map_imports (election_id, started_by, is_dry_run, state)
                    values ($1, 'test', true, 'waiting'))
       insert into result_lots values ($1, 'tie', '{}', 'x', $4)`,
      [id, office.id, root.id, owner.id],
    );
    const before = await leftOf(id);
    const empty = Object.keys(before).filter((table) => before[table] === 0);
    // Of a draft nothing is published, nobody reports, and what these leave behind is not there.
    expect(`${String(Object.keys(before).length)}: ${empty.join(' ')}`).toBe(
      '25: discrepancy_handlings evidence_files evidence_scans result_ballots result_publications roll_up_elections roll_up_offices roll_ups source_offices source_standings tallies vote_verified waiting_citizens',
    );
    await nest.get(ElectionsService).delete(owner, id);

    expect(Object.values(await leftOf(id))).toEqual(Object.keys(before).map(() => 0));
    const chains = await server.query<{ readonly chain: string; readonly action: string }>(
      `select chain, action from audit_entries where subject_id = $1 or chain = 'election:' || $1 order by id`,
      [id],
    );
    const its = chains.filter(({ chain }) => chain !== 'platform').map(({ action }) => action);
    expect(its).toEqual([
      'election.created',
      'area.created',
      'area.created',
      'centre.created',
      'office.created',
      'candidate.created',
      'invitation.sent',
      'election.deleted',
    ]);
    expect(chains.filter(({ chain }) => chain === 'platform')).toMatchObject([
      { action: 'election.deleted' },
    ]);
  });

  it('takes nothing of another election with it', async () => {
    const [kept, gone] = [await create(), await create()];
    await fill(kept);
    await fill(gone);
    const before = await leftOf(kept);
    await nest.get(ElectionsService).delete(owner, gone);
    expect(await leftOf(kept)).toEqual(before);
  });
});

describe('what has hours', () => {
  it('is not opened by an edit of a scheduled election, which needs no owner and no reason', async () => {
    const id = await create();
    await store(id, 'scheduled');
    const edit = nest.get(ElectionsService).edit(owner, id, { opensAt: at(-25) });
    await expect(edit).rejects.toMatchObject({ problems: [{ field: 'opens_at', code: 'past' }] });
    expect((await nest.get(ElectionsService).get(owner, id)).state).toBe('scheduled');
  });

  it('keeps its name open to corrections after voting was ended before its hours', async () => {
    const id = await create();
    const { centre, office } = await fill(id);
    const own = { opensAt: at(5), closesAt: at(9) };
    await nest.get(CentresService).edit(owner, centre.id, own, {});
    await nest.get(OfficesService).edit(owner, office.id, own, {});
    await store(id, 'open');
    present = at(2);
    for (const to of ['counting', 'closed'] as const) {
      await nest.get(ElectionLifeService).move(owner, id, { to, reason: 'test' });
    }
    const name = 'École publique';
    expect(await nest.get(CentresService).edit(owner, centre.id, { name }, {})).toMatchObject({
      name,
    });
    expect(await nest.get(OfficesService).edit(owner, office.id, { name }, {})).toMatchObject({
      name,
    });
  });
});
