import { randomUUID } from 'node:crypto';
import { systemActor, type AccountActor, type AccountId, type SourceId } from '#kernel';
import {
  SourceDirectory,
  SourceStandingsService,
  StandingHooks,
  type SourceSort,
  type SourceStatus,
  type StandingChange,
} from '#features/sources';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import {
  makePolls,
  outcomeOf,
  PASSWORD,
  SourcesProcess,
  type Polls,
} from './sources-under-test.js';

let database: TestDatabase;
let process: SourcesProcess;
let polls: Polls;
let standings: SourceStandingsService;
let directory: SourceDirectory;

beforeAll(async () => {
  database = await createTestDatabase();
  process = await SourcesProcess.start(database.url);
  standings = process.nest.get(SourceStandingsService);
  directory = process.nest.get(SourceDirectory);
});

afterAll(async () => {
  await process.stop();
  await database.drop();
});

beforeEach(async () => {
  polls = await makePolls(database);
});

async function appear(password?: string, elector = `E-${randomUUID()}`): Promise<SourceId> {
  return (await process.signIn(polls.offices[0], elector, { password })).sourceId;
}

async function decide(id: SourceId, to: SourceStatus, version?: number, actor = polls.owner) {
  const decision = { to, reason: 'carte vue', version };
  return standings.change(actor, polls.electionId, id, decision);
}

async function member(role: string): Promise<AccountActor> {
  const id = randomUUID();
  await database.query(
    `insert into accounts (id, email, email_key, name, kind, password_hash)
     values ($1, $2, $2, 'B', 'director', '$argon2id$x')`,
    [id, `${id}@example.org`],
  );
  if (role !== 'stranger') {
    await database.query(
      'insert into election_members (election_id, account_id, role) values ($1, $2, $3)',
      [polls.electionId, id, role],
    );
  }
  return { kind: 'director', id: id as AccountId };
}

describe('a decision about a source', () => {
  it('is kept with its reason, its author and both statuses in the trail of the election', async () => {
    const id = await appear(PASSWORD);
    expect(await decide(id, 'independent')).toMatchObject({ status: 'independent', version: 2 });
    const rows = await database.query(
      `select actor_id, subject_kind, subject_id, before, after from audit_entries
        where chain = $1 and action = 'source.status_changed'`,
      [`election:${polls.electionId}`],
    );
    expect(rows).toEqual([
      {
        ...{ actor_id: polls.owner.id, subject_kind: 'source', subject_id: id },
        before: { status: 'unverified' },
        after: { status: 'independent', reason: 'carte vue', tokens_ended: 0 },
      },
    ]);
  });

  it('concerns this election and no other', async () => {
    const id = await appear(PASSWORD, 'BOTH');
    const other = await makePolls(database);
    await process.signIn(other.offices[0], 'BOTH', { password: PASSWORD });
    await decide(id, 'suspended');
    const elsewhere = await directory.get(other.owner, other.electionId, id);
    expect(elsewhere).toMatchObject({ status: 'unverified', version: 1 });
  });

  it('is refused where it changes nothing, has no reason, was made from an older version, or lacks a password', async () => {
    const id = await appear();
    expect(await outcomeOf(decide(id, 'unverified'))).toBe('source_wrong_move');
    expect(await outcomeOf(decide(id, 'independent'))).toBe('source_password_needed');
    expect(await outcomeOf(decide(id, 'suspended', 2))).toBe('conflict');
    for (const reason of ['', '  ', 'x'.repeat(501)]) {
      const decision = { to: 'suspended', reason } as const;
      const work = standings.change(polls.owner, polls.electionId, id, decision);
      expect(await outcomeOf(work)).toBe('validation_failed');
    }
    expect(await directory.get(polls.owner, polls.electionId, id)).toMatchObject({ version: 1 });
  });

  it('is made once when ten arrive that were made from the same version', async () => {
    const id = await appear(PASSWORD);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, async (_, n) =>
        outcomeOf(decide(id, n % 2 === 0 ? 'suspended' : 'independent', 1)),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(9);
  });

  it.each([
    ['owner', 'ok'],
    ['editor', 'ok'],
    ['auditor', 'role_insufficient'],
    ['stranger', 'election_not_found'],
  ])('by an %s: %s', async (role, outcome) => {
    const actor = await member(role);
    const id = await appear();
    expect(await outcomeOf(decide(id, 'suspended', undefined, actor))).toBe(outcome);
  });

  it('finds no source of another election', async () => {
    const id = await appear();
    const other = await makePolls(database);
    const work = standings.change(other.owner, other.electionId, id, {
      ...{ to: 'suspended', reason: 'x' },
    });
    expect(await outcomeOf(work)).toBe('source_not_found');
  });

  it.each(['certified', 'cancelled'])('is refused once the election is %s', async (state) => {
    const id = await appear();
    await database.query('update elections set state = $2 where id = $1', [
      polls.electionId,
      state,
    ]);
    expect(await outcomeOf(decide(id, 'suspended'))).toBe('election_over');
  });
});

describe('whoever follows decisions', () => {
  const seen: string[] = [];
  let fails: 'in' | 'after' | undefined;

  beforeAll(() => {
    process.nest.get(StandingHooks).add({
      inTransaction: async (tx, change) => {
        const [row] = await tx.query<{ readonly status: string }[]>(
          'select status from source_standings where source_id = $1',
          [change.sourceId],
        );
        seen.push(`in: ${row?.status ?? ''}`);
        if (fails === 'in') throw new Error('cannot queue');
      },
      afterCommit: async ({ sourceId, from, to }: StandingChange) => {
        const [row] = await database.query<{ readonly status: string }>(
          'select status from source_standings where source_id = $1',
          [sourceId],
        );
        seen.push(`after: ${from} to ${to}, committed as ${row?.status ?? ''}`);
        if (fails === 'after') throw new Error('cannot fold');
      },
    });
  });

  beforeEach(() => {
    seen.length = 0;
    fails = undefined;
  });

  it('is asked within the transaction, and told after the commit', async () => {
    await decide(await appear(PASSWORD), 'independent');
    expect(seen).toEqual([
      'in: independent',
      'after: unverified to independent, committed as independent',
    ]);
  });

  it('can undo the decision within the transaction', async () => {
    const id = await appear(PASSWORD);
    fails = 'in';
    await expect(decide(id, 'suspended')).rejects.toThrow('cannot queue');
    const source = await directory.get(polls.owner, polls.electionId, id);
    expect(source).toMatchObject({ status: 'unverified', version: 1 });
    expect(seen).toEqual(['in: suspended']);
  });

  it('cannot undo it afterwards: the fault is logged', async () => {
    const id = await appear(PASSWORD);
    fails = 'after';
    expect(await decide(id, 'suspended')).toMatchObject({ status: 'suspended' });
    expect(process.log()).toContain('cannot fold');
  });
});

describe('the list of sources', () => {
  const ask = async (
    filter: Parameters<SourceDirectory['list']>[2] = {},
    page: Partial<Parameters<SourceDirectory['list']>[3]> = {},
  ) =>
    directory.list(polls.owner, polls.electionId, filter, {
      ...{ sort: 'elector_id', descending: false, after: undefined, limit: 50 },
      ...page,
    });
  const names = (rows: Awaited<ReturnType<typeof ask>>) => rows.map(({ row }) => row.electorId);

  it.each<[SourceSort, boolean]>([
    ['elector_id', false],
    ['elector_id', true],
    ['since', false],
    ['changed_at', true],
  ])('by %s, downwards %s, shows each source once, page by page', async (sort, descending) => {
    const prefix = `P-${randomUUID().slice(0, 8)}-`;
    for (const n of [3, 1, 2, 5, 4]) await appear(undefined, `${prefix}${String(n)}`);
    const whole = names(await ask({}, { sort, descending }));
    expect([...whole].sort()).toEqual([1, 2, 3, 4, 5].map((n) => `${prefix}${String(n)}`));
    const paged: string[] = [];
    let after: Awaited<ReturnType<typeof ask>>[number]['key'] | undefined;
    do {
      const rows = await ask({}, { sort, descending, after, limit: 2 });
      const shown = rows.slice(0, 2);
      paged.push(...names(shown));
      after = rows.length > 2 ? shown.at(-1)?.key : undefined;
    } while (after !== undefined);
    expect(paged).toEqual(whole);
  });

  it('is narrowed by status, office and the beginning of the elector_id, in which "_" is a letter', async () => {
    const [first, second] = polls.offices;
    const suffix = randomUUID().slice(0, 8);
    await process.signIn(first, `A_${suffix}`);
    await process.signIn(second, `AB${suffix}`);
    await decide((await process.signIn(second, `B${suffix}`)).sourceId, 'suspended');
    expect(names(await ask({ electorId: 'A_' }))).toEqual([`A_${suffix}`]);
    expect(names(await ask({ electorId: '%' }))).toEqual([]);
    expect(names(await ask({ officeId: second }))).toEqual([`AB${suffix}`, `B${suffix}`]);
    expect(names(await ask({ officeId: second, status: 'suspended' }))).toEqual([`B${suffix}`]);
  });

  it('refuses a place to go on from that it did not give out', async () => {
    const id = randomUUID();
    for (const after of [
      ['2026-02-30T00:00:00.000Z', id],
      [7, id],
      ['x', 'y'],
    ] as const) {
      expect(await outcomeOf(ask({}, { sort: 'since', after }))).toBe('malformed_cursor');
    }
  });

  it('is shown to members only, one source with the offices where it signed in', async () => {
    const elector = `E-${randomUUID()}`;
    const { sourceId } = await process.signIn(polls.offices[0], elector);
    await process.signIn(polls.offices[1], elector);
    const found = await directory.get(await member('auditor'), polls.electionId, sourceId);
    expect(found.offices.map(({ officeId }) => officeId)).toEqual(polls.offices);
    const stranger = await member('stranger');
    const denied = [
      directory.get(stranger, polls.electionId, sourceId),
      directory.list(
        stranger,
        polls.electionId,
        {},
        {
          ...{ sort: 'since', descending: false, after: undefined, limit: 1 },
        },
      ),
    ];
    expect(await Promise.all(denied.map(outcomeOf))).toEqual([
      'election_not_found',
      'election_not_found',
    ]);
    expect(
      await outcomeOf(
        directory.get(systemActor('test'), polls.electionId, randomUUID() as SourceId),
      ),
    ).toBe('source_not_found');
  });
});
