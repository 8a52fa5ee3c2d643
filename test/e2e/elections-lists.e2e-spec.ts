import type { ApiUnderTest } from './api-under-test.js';
import {
  electionForm,
  ElectionsClient,
  startElectionsApi,
  type Polls,
  type Seen,
} from './elections-client.js';

let api: ApiUnderTest;
let owner: ElectionsClient;
let polls: Polls;

const MANY = 240;

beforeAll(async () => {
  api = await startElectionsApi();
  owner = await ElectionsClient.signUp(api, 'owner@exemple.ga');
  polls = await owner.prepare({ code: 'LISTS' });
  await fill();
});

afterAll(async () => {
  await api.stop();
});

/** Names and rolls repeat, so that order among equals is put to the test. */
async function fill(): Promise<void> {
  const { election, area, centre } = polls;
  const run = (sql: string, values: readonly unknown[]) => api.database.query(sql, values);
  await run(
    `insert into areas (election_id, parent_id, ancestors, level, code, name, search_key)
     select $1, $2, array[$2]::uuid[], 2, 'A' || n, 'Canton ' || n % 7, 'canton ' || n % 7
     from generate_series(1, ${String(MANY)}) n`,
    [election, area],
  );
  await run(
    `insert into centres (election_id, area_id, code, name, search_key)
     select $1, $2, 'K' || n, 'École ' || n % 9, 'ecole ' || n % 9
     from generate_series(1, ${String(MANY)}) n`,
    [election, area],
  );
  await run(
    `insert into offices (election_id, centre_id, code, registered)
     select $1, $2, 'O' || n, case when n % 5 = 0 then null else n % 11 end
     from generate_series(1, ${String(MANY)}) n`,
    [election, centre],
  );
  await run(
    `insert into candidates (election_id, party_id, name, search_key, list_order)
     select $1, 'P' || n, 'Awa ' || n % 5, 'awa ' || n % 5, n + 1
     from generate_series(1, ${String(MANY)}) n`,
    [election],
  );
  await run(
    `with more as (
       insert into elections (created_by, code, name, country, kind, method, opens_at, closes_at,
                              reports_until, time_zone)
       select $1, 'E' || n, 'Scrutin ' || n % 6, 'GA', 'local', 'plurality',
              now() + n % 8 * interval '1 day', now() + interval '20 days', now() + interval '30 days',
              'Africa/Libreville'
       from generate_series(1, ${String(MANY)}) n returning id)
     insert into election_members (election_id, account_id, role) select id, $1, 'owner' from more`,
    [owner.accountId],
  );
  await run('update elections set registry_version = registry_version + 1 where id = $1', [
    election,
  ]);
}

async function readAll(
  path: string,
  between: (page: number) => Promise<void> = () => Promise.resolve(),
): Promise<readonly Seen[]> {
  const found: Seen[] = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null; page += 1) {
    const { items, next_cursor }: Seen = await owner.must(
      'GET',
      cursor === '' ? path : `${path}&cursor=${cursor}`,
    );
    found.push(...items);
    cursor = next_cursor;
    await between(page);
  }
  return found;
}

/** Where, for each sort word, the order shows. */
const SORTED: readonly [string, () => string, string, number][] = [
  ...(['opens_at', 'name', 'code', 'created_at'] as const).map(
    (word) => ['elections', () => 'elections?', word, MANY + 1] as const,
  ),
  ...(['code', 'name', 'level'] as const).map(
    (word) => ['areas', () => `elections/${polls.election}/areas?`, word, MANY + 1] as const,
  ),
  ...(['code', 'name'] as const).map(
    (word) => ['centres', () => `elections/${polls.election}/centers?`, word, MANY + 1] as const,
  ),
  ...(['code', 'registered'] as const).map(
    (word) => ['offices', () => `elections/${polls.election}/offices?`, word, MANY + 1] as const,
  ),
  ...(['list_order', 'name', 'party_id'] as const).map(
    (word) =>
      ['candidates', () => `candidates?election_id=${polls.election}&`, word, MANY + 1] as const,
  ),
].map((row) => [...row]);

describe.each(SORTED)('the list of %s', (_list, path, word, count) => {
  it(`by ${word} gives each exactly once, in order, in both directions`, async () => {
    const up = await readAll(`${path()}sort=${word}&limit=37`);
    const down = await readAll(`${path()}sort=-${word}&limit=41`);
    expect(new Set(up.map(({ id }) => id)).size).toBe(count);
    expect(up).toHaveLength(count);
    expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).reverse());
    const values = up.map((item) => sortable(item[word]));
    expect(values).toEqual([...values].sort(compare));
  });
});

/** An unknown roll stands before zero; capitals and accents do not count among names. */
function sortable(value: unknown): string | number {
  if (value === null) return -1;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') throw new Error(`nothing to sort by: ${String(value)}`);
  return value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b);
}

describe('a list that is read while others write', () => {
  it('gives everything that was there from the beginning, once, and never twice the same', async () => {
    const path = `elections/${polls.election}/centers?sort=name&limit=20`;
    const before = await readAll(path);
    const during = await readAll(path, async (page) => {
      await owner.must('POST', `elections/${polls.election}/centers`, {
        code: `N${page}`,
        name: `École ${page % 9}`,
        area_id: polls.area,
      });
      await owner.must('PUT', `centers/${polls.centre}`, { latitude: 1, longitude: page });
    });
    const ids = during.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
  });

  it('goes on behind an item that is gone meanwhile', async () => {
    const path = `elections/${polls.election}/offices?sort=-registered&limit=10`;
    const first = await owner.must('GET', path);
    const last = first.items.at(-1);
    const rest = await owner.must('GET', `${path}&cursor=${String(first.next_cursor)}`);
    await owner.must('DELETE', `offices/${String(last?.id)}`);
    const again = await owner.must('GET', `${path}&cursor=${String(first.next_cursor)}`);
    expect(again.items).toEqual(rest.items);
  });

  it('goes on behind the longest name that there can be, in any script', async () => {
    const { id: election } = await owner.must('POST', 'elections', electionForm({ code: 'LONG' }));
    for (const [n, sign] of ['字', '한', 'é', '"', 'ﷺ'].entries()) {
      for (const code of ['a', 'b']) {
        await owner.must('POST', `elections/${election}/areas`, {
          code: `${n}${code}`,
          name: sign.repeat(200),
        });
      }
    }
    const path = `elections/${election}/areas?sort=name&limit=1`;
    expect(new Set((await readAll(path)).map(({ id }) => id)).size).toBe(10);
  });
});

describe('filters', () => {
  it('find what lies anywhere under an area, and nothing beside it', async () => {
    const { election, area, centre } = polls;
    const add = async (parent_id: string | null, code: string) =>
      (await owner.must('POST', `elections/${election}/areas`, { code, name: code, parent_id })).id;
    const other = await add(null, 'OTHER');
    const below = await add(await add(other, 'SUB'), 'SUBSUB');
    const { id: deep } = await owner.must('POST', `elections/${election}/centers`, {
      ...{ code: 'DEEP', name: 'Dispensaire', area_id: below },
    });
    const { id: office } = await owner.must('POST', `centers/${deep}/offices`, { code: 'DEEP-1' });
    const centres = async (id: string) => readAll(`elections/${election}/centers?area_id=${id}`);
    const offices = async (id: string) => readAll(`elections/${election}/offices?area_id=${id}`);
    for (const id of [other, below]) {
      expect((await centres(id)).map((one) => one.id)).toEqual([deep]);
      expect((await offices(id)).map((one) => one.id)).toEqual([office]);
    }
    expect((await centres(area)).map((one) => one.id)).not.toContain(deep);
    expect((await offices(area)).every((one) => one['centre_id'] === centre)).toBe(true);
  });

  it('tell offices with a roll from those without', async () => {
    const path = (roll: string) => `elections/${polls.election}/offices?roll=${roll}&limit=200`;
    const known = await readAll(path('known'));
    const unknown = await readAll(path('unknown'));
    expect(known.every(({ registered }) => typeof registered === 'number')).toBe(true);
    expect(unknown.every(({ registered }) => registered === null)).toBe(true);
    expect(unknown.length).toBeGreaterThan(10);
    const all = await readAll(`elections/${polls.election}/offices?limit=200`);
    expect(known.length + unknown.length).toBe(all.length);
  });

  it.each([
    ['areas', 'moyen-ogooue'],
    ['areas', 'MOYEN-OGOOUÉ'],
    ['areas', 'Ogooué'],
    ['areas', 'zz-mo'],
    ['centers', 'lycee'],
    ['centers', 'Lycée'],
    ['centers', 'LYCÉE'],
    ['offices', 'annexe a'],
    ['offices', 'Annexe À'],
    ['offices', 'lycee'],
    ['offices', 'ZZ-OF'],
    ['offices', 'zz-of'],
  ])('find in %s what was meant by %s', async (list, q) => {
    await spelled();
    const path = `elections/${polls.election}/${list}?q=${encodeURIComponent(q)}`;
    expect((await owner.must('GET', path)).items).toHaveLength(1);
  });

  it.each(['Ondo', 'ÔNDO', 'démocrates', 'democrates', 'ÉCOLOGISTES', 'zz-party'])(
    'find the candidate that was meant by %s',
    async (q) => {
      await spelled();
      const path = `candidates?election_id=${polls.election}&q=${encodeURIComponent(q)}`;
      expect((await owner.must('GET', path)).items).toHaveLength(1);
    },
  );

  it.each(['élections zébrées', 'ELECTIONS ZEBREES', 'Zébrées', 'zz-code'])(
    'find the election that was meant by %s',
    async (q) => {
      await spelled();
      const { items } = await owner.must('GET', `elections?q=${encodeURIComponent(q)}`);
      expect(items).toHaveLength(1);
    },
  );

  let isSpelled = false;
  async function spelled(): Promise<void> {
    if (isSpelled) return;
    isSpelled = true;
    const { election, area } = polls;
    await owner.must(
      'POST',
      'elections',
      electionForm({ code: 'ZZ-CODE', name: 'Élections Zébrées' }),
    );
    await owner.must('POST', `elections/${election}/areas`, {
      ...{ code: 'ZZ-MO', name: 'Moyen-Ogooué', parent_id: area },
    });
    const { id: centre } = await owner.must('POST', `elections/${election}/centers`, {
      ...{ code: 'ZZ-LY', name: 'Lycée Léon Mba' },
    });
    await owner.must('POST', `centers/${centre}/offices`, { code: 'ZZ-OF', name: 'Annexe à' });
    await owner.must('POST', 'candidates', {
      ...{ election_id: election, party_id: 'ZZ-PARTY', name: 'Bibi Ôndo' },
      party_name: 'Démocrates Écologistes',
    });
  }
});
