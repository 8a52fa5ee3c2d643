import { setTimeout as delay } from 'node:timers/promises';
import type { OfficeId } from '#kernel';
import { SourceStandingsService } from '#features/sources';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import {
  HOUR,
  makePolls,
  OPENING,
  outcomeOf,
  PASSWORD,
  SourcesProcess,
  type Polls,
} from './sources-under-test.js';

let database: TestDatabase;
let process: SourcesProcess;
let polls: Polls;
let office: OfficeId;

beforeAll(async () => {
  database = await createTestDatabase();
  process = await SourcesProcess.start(database.url);
});

afterAll(async () => {
  await process.stop();
  await database.drop();
});

let names = 0;
let elector: string;

beforeEach(async () => {
  polls = await makePolls(database);
  office = polls.offices[0];
  elector = `ELECTEUR-${String((names += 1))}`;
  process.now = new Date(OPENING.getTime() + 2 * HOUR);
});

async function count(sql: string): Promise<number> {
  const [row] = await database.query<{ readonly n: number }>(
    `select count(*)::int as n from ${sql}`,
  );
  return row?.n ?? -1;
}

const live = () =>
  count(`source_tokens token join sources source on source.id = token.source_id
         where elector_id = '${elector}' and ended_at is null`);

const set = async (password = PASSWORD) => process.signIn(office, elector, { password });

describe('a first sign-in', () => {
  it('makes one source and no fault of fifty at once that have the same password', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, async () => set()));
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(all.map(({ sourceId }) => sourceId)).size).toBe(1);
    expect(await count(`sources where elector_id = '${elector}'`)).toBe(1);
    expect(await live()).toBe(5);
  });

  it('of fifty at once without a password makes one source, serves five, and refuses the others', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, async () => outcomeOf(process.signIn(office, elector))),
    );
    expect(all.filter((outcome) => outcome === 'ok')).toHaveLength(5);
    expect(new Set(all)).toEqual(new Set(['ok', 'too_many_tokens']));
    expect(await count(`sources where elector_id = '${elector}'`)).toBe(1);
  });

  it('lets whoever was first say the password when two different ones arrive at once', async () => {
    const outcomes = await Promise.all(
      [PASSWORD, 'autre mot sans rapport'].map(async (password) => outcomeOf(set(password))),
    );
    expect(outcomes.sort()).toEqual(['ok', 'wrong_credentials']);
  });

  it('begins unverified in this election and in no other', async () => {
    const { sourceId } = await process.signIn(office, elector);
    const rows = await database.query(
      `select election_id, status from source_standings where source_id = $1`,
      [sourceId],
    );
    expect(rows).toEqual([{ election_id: polls.electionId, status: 'unverified' }]);
  });

  it('leaves nothing behind when its password is refused', async () => {
    for (const password of ['court', 'motdepasse1', `${elector}!!`]) {
      expect(await outcomeOf(set(password))).toBe('password_refused');
    }
    expect(await count(`sources where elector_id = '${elector}'`)).toBe(0);
  });
});

describe('a source with a password', () => {
  it('is refused with a wrong one and with none, and served with its own', async () => {
    const { sourceId } = await set();
    expect(await outcomeOf(set('faux mot de passe'))).toBe('wrong_credentials');
    expect(await outcomeOf(process.signIn(office, elector))).toBe('wrong_credentials');
    expect(await set()).toMatchObject({ isNew: false, sourceId });
  });

  it('has its oldest token ended by the sixth', async () => {
    const tokens: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      process.now = new Date(process.now.getTime() + 1_000);
      tokens.push((await set()).token);
    }
    const opens = await Promise.all(tokens.map(async (token) => process.whoIs(elector, token)));
    expect(opens.map((actor) => actor !== undefined)).toEqual([
      ...[false, true, true, true, true, true],
    ]);
  });

  it('has five tokens in each office', async () => {
    const first = await set();
    for (let n = 0; n < 5; n += 1) {
      await process.signIn(polls.offices[1], elector, { password: PASSWORD });
    }
    expect(await process.whoIs(elector, first.token)).toMatchObject({ officeId: office });
  });

  it('does not have it replaced by whoever presents a live token', async () => {
    const { token } = await set();
    const presented = await process.whoIs(elector, token);
    const other = process.signIn(office, elector, { password: 'tout autre chose ici', presented });
    expect(await outcomeOf(other)).toBe('wrong_credentials');
  });
});

describe('a source without a password', () => {
  it('gets tokens that say so, and none of them ends another', async () => {
    const tokens = [];
    for (let n = 0; n < 5; n += 1) tokens.push((await process.signIn(office, elector)).token);
    expect(await outcomeOf(process.signIn(office, elector))).toBe('too_many_tokens');
    for (const token of tokens) {
      expect(await process.whoIs(elector, token)).toMatchObject({ isTrusted: false });
    }
  });

  it('is served again when one of the five is over', async () => {
    for (let n = 0; n < 5; n += 1) await process.signIn(office, elector);
    process.now = new Date(process.now.getTime() + 24 * HOUR);
    expect(await outcomeOf(process.signIn(office, elector))).toBe('ok');
  });

  it('is refused when it sends one, and nothing is set', async () => {
    await process.signIn(office, elector);
    expect(await outcomeOf(set())).toBe('wrong_credentials');
    expect(await outcomeOf(process.signIn(office, elector))).toBe('ok');
  });

  it('sets one with a live token of its own; the tokens from before are over', async () => {
    const before = [];
    for (const place of polls.offices) before.push((await process.signIn(place, elector)).token);
    const presented = await process.whoIs(elector, before[0] ?? '');
    const { token, isNew } = await process.signIn(office, elector, {
      password: PASSWORD,
      presented,
    });
    expect(isNew).toBe(false);
    expect(await process.whoIs(elector, token)).toMatchObject({ isTrusted: true });
    expect(await live()).toBe(1);
    expect(await outcomeOf(process.signIn(office, elector))).toBe('wrong_credentials');
    expect(await outcomeOf(set())).toBe('ok');
  });

  it('cannot have one set with the token of somebody else, or with one that was ended', async () => {
    const { token } = await process.signIn(office, elector);
    const other = await process.signIn(office, `${elector}-other`);
    const stranger = await process.whoIs(`${elector}-other`, other.token);
    const own = await process.whoIs(elector, token);
    const withToken = async (presented: typeof own) =>
      outcomeOf(process.signIn(office, elector, { password: PASSWORD, presented }));
    expect(await withToken(stranger)).toBe('wrong_credentials');
    await database.query(
      `update source_tokens set ended_at = now() where source_id = (select id from sources where elector_id = $1)`,
      [elector],
    );
    expect(await withToken(own)).toBe('wrong_credentials');
    expect(await count(`sources where elector_id = '${elector}' and password_hash is null`)).toBe(
      1,
    );
  });
});

describe('the hours and the place', () => {
  const at = (ms: number) => (process.now = new Date(OPENING.getTime() + ms));

  it.each([
    ['a day and a millisecond before the doors open', -24 * HOUR - 1, 'window_closed'],
    ['a day before', -24 * HOUR, 'ok'],
    ['until reports end', 83 * HOUR - 1, 'ok'],
    ['and no longer', 83 * HOUR, 'window_closed'],
  ])('%s', async (_when, ms, outcome) => {
    at(ms);
    expect(await outcomeOf(process.signIn(office, elector))).toBe(outcome);
  });

  it('say in a refusal when the doors are open', async () => {
    at(-30 * HOUR);
    await expect(process.signIn(office, elector)).rejects.toMatchObject({
      code: 'window_closed',
      members: {
        opens_at: new Date(OPENING.getTime() - 24 * HOUR).toISOString(),
        closes_at: new Date(OPENING.getTime() + 83 * HOUR).toISOString(),
      },
    });
  });

  it('give a token for a day from the opening to whoever comes the evening before', async () => {
    at(-20 * HOUR);
    const { token } = await process.signIn(office, elector);
    at(24 * HOUR - 1);
    expect(await process.whoIs(elector, token)).toBeDefined();
    at(24 * HOUR);
    expect(await process.whoIs(elector, token)).toBeUndefined();
  });

  it('do not exist in a draft, nor where the id is none', async () => {
    for (const id of ['x', '../x', '%2e%2e', '*', '00000000-0000-4000-8000-000000000000']) {
      expect(await outcomeOf(process.signIn(id as OfficeId, elector))).toBe('office_not_found');
    }
    await database.query(`update elections set state = 'draft' where id = $1`, [polls.electionId]);
    expect(await outcomeOf(process.signIn(office, elector))).toBe('office_not_found');
  });
});

describe('an office that is deleted while somebody signs in there', () => {
  it('is not found, and no source is left behind', async () => {
    const deletion = database.query(
      `delete from offices where id = '${office}'; select pg_sleep(1)`,
    );
    await delay(300);
    expect(await outcomeOf(process.signIn(office, elector))).toBe('office_not_found');
    await deletion;
    expect(await count(`sources where elector_id = '${elector}'`)).toBe(0);
  });
});

describe('a suspended source', () => {
  const suspend = async (id: Parameters<SourceStandingsService['change']>[2]) =>
    process.nest
      .get(SourceStandingsService)
      .change(polls.owner, polls.electionId, id, { to: 'suspended', reason: 'faux' });

  it('learns it with the right password only', async () => {
    const { sourceId } = await set();
    await suspend(sourceId);
    expect(await outcomeOf(set())).toBe('source_suspended');
    expect(await outcomeOf(set('faux mot de passe'))).toBe('wrong_credentials');
    expect(await outcomeOf(process.signIn(office, elector))).toBe('wrong_credentials');
  });

  it('has no live token in that election, and goes on in others', async () => {
    const elsewhere = await makePolls(database);
    const here = await set();
    const there = await process.signIn(elsewhere.offices[0], elector, { password: PASSWORD });
    await suspend(here.sourceId);
    const outcome = await outcomeOf(
      process.signIn(elsewhere.offices[0], elector, { password: PASSWORD }),
    );
    expect(outcome).toBe('ok');
    expect(await process.whoIs(elector, there.token)).toBeDefined();
    expect(await process.whoIs(elector, here.token)).toBeUndefined();
  });

  it('never ends with a live token, however a sign-in and the suspension meet', async () => {
    const { sourceId } = await set();
    await Promise.all([
      ...Array.from({ length: 5 }, async () => outcomeOf(set())),
      suspend(sourceId),
      ...Array.from({ length: 5 }, async () => outcomeOf(set())),
    ]);
    expect(await live()).toBe(0);
  });
});

it('names sources in the trail by their id, and no elector_id and no token', async () => {
  const { sourceId, token } = await set();
  const rows = await database.query<{ readonly action: string; readonly entry: string }>(
    `select action, entry::text as entry from audit_entries entry where chain = $1 order by id`,
    [`election:${polls.electionId}`],
  );
  expect(rows.map(({ action }) => action)).toEqual(['source.appeared', 'source.signed_in']);
  for (const { entry } of rows) {
    expect(entry).toContain(sourceId);
    expect(entry).not.toContain(elector);
    expect(entry).not.toContain(token);
  }
  expect(process.log()).not.toContain(elector);
});
