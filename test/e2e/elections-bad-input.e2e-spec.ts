import type { ApiUnderTest, ProblemSeen } from './api-under-test.js';
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

beforeAll(async () => {
  api = await startElectionsApi();
  owner = await ElectionsClient.signUp(api, 'owner@exemple.ga');
  polls = await owner.prepare({ code: 'INPUT' });
});

afterAll(async () => {
  await api.stop();
});

const LISTS: readonly [string, () => string, string][] = [
  ['elections', () => 'elections?', '-opens_at'],
  ['areas', () => `elections/${polls.election}/areas?`, 'code'],
  ['centres', () => `elections/${polls.election}/centers?`, 'name'],
  ['offices', () => `elections/${polls.election}/offices?`, 'registered'],
  ['offices of a centre', () => `centers/${polls.centre}/offices?`, 'code'],
  ['candidates', () => `candidates?election_id=${polls.election}&`, 'list_order'],
];

async function stored(): Promise<string> {
  const tables = ['elections', 'areas', 'centres', 'offices', 'candidates', 'audit_entries'];
  const rows = await Promise.all(
    tables.map(async (table) =>
      api.database.query(`select * from ${table} one order by one::text`),
    ),
  );
  return JSON.stringify(rows);
}

function cursorOf(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return Buffer.from(text).toString('base64url');
}

describe.each(LISTS)('the list of %s', (_name, path, sort) => {
  it('refuses every cursor that it did not give out', async () => {
    const id = polls.centre;
    const tampered = [
      'not base64 !',
      cursorOf(''),
      cursorOf('{'),
      cursorOf(null),
      cursorOf({ 0: sort, 1: 'a', 2: id }),
      cursorOf([]),
      cursorOf([sort]),
      cursorOf([sort, 'a']),
      cursorOf([sort, 'a', id, 'more']),
      cursorOf([sort, ['a'], id]),
      cursorOf([sort, { a: 1 }, id]),
      cursorOf([sort, null, id]),
      cursorOf([sort, true, id]),
      cursorOf([sort, 'a', `${id}' or true --`]),
      cursorOf([sort, 'a', 7]),
      cursorOf([sort, '\0', id]),
      cursorOf(`["${sort}","\\ud800",${JSON.stringify(id)}]`),
      cursorOf([sort, 1.5, id]),
      cursorOf(`["${sort}",1e400,"${id}"]`),
      cursorOf([sort, 2 ** 31, id]),
      cursorOf([sort, -(2 ** 53), id]),
      cursorOf([sort, '2026-02-30T10:00:00.000Z', `x${id}`]),
      cursorOf(['password_hash', 'a', id]),
      cursorOf(['code; drop table elections', 'a', id]),
    ];
    for (const cursor of tampered) {
      const answer = await owner.get(`${path()}sort=${sort}&cursor=${cursor}`);
      expect([cursor, answer.status]).toEqual([cursor, 400]);
      expect(answer.body.code).toBe('malformed_cursor');
    }
    expect((await owner.get(`${path()}cursor=${'a'.repeat(10_000)}`)).status).toBe(422);
  });

  it('goes on in no other order than the cursor was made in', async () => {
    const opposite = sort.startsWith('-') ? sort.slice(1) : `-${sort}`;
    const cursor = cursorOf([sort, sort === 'registered' ? 1 : 'a', polls.centre]);
    expect((await owner.get(`${path()}sort=${opposite}&cursor=${cursor}`)).status).toBe(400);
  });

  it('refuses words, numbers and repetitions that it does not know, by name', async () => {
    for (const [field, query] of [
      ['sort', `sort=${encodeURIComponent('code; select pg_sleep(9)')}`],
      ['sort', `sort=${encodeURIComponent("(select 'a')")}`],
      ['sort', 'sort=password_hash'],
      ['sort', 'sort=--code'],
      ['sort', 'sort='],
      ['sort', `sort=${sort}&sort=${sort}`],
      ['sort', 'sort=constructor'],
      ['q', 'q=a&q=b'],
      ['q', 'q='],
      ['q', 'q=%20%20'],
      ['q', `q=${'a'.repeat(10_000)}`],
      ['query.q', 'q=%00'],
      ['q', 'q=%0A'],
      ['limit', 'limit=0'],
      ['limit', 'limit=201'],
      ['limit', 'limit=1e2'],
      ['limit', 'limit=-1'],
      ['limit', 'limit=1.5'],
      ['limit', 'limit=99999999999999999999'],
      ['limit', 'limit=5&limit=6'],
      ['cursor', 'cursor=a&cursor=b'],
      ['offset', 'offset=1'],
      ['q[$ne]', 'q[$ne]=1'],
    ] as const) {
      const answer = await owner.get(path() + query);
      expect([query, answer.status]).toEqual([query, 422]);
      expect(answer.body.errors?.map((problem) => problem.field)).toContain(field);
    }
  });

  it('takes each sign of SQL and of LIKE in a search for what it is', async () => {
    for (const q of [
      '%',
      '_',
      '\\',
      "'",
      '"',
      "' or '1'='1",
      '%%',
      '\\%',
      '(',
      '[a-z]*',
      '🗳️',
      '\u0301',
    ]) {
      const answer = await owner.get(`${path()}q=${encodeURIComponent(q)}`);
      expect([q, answer.status]).toEqual([q, 200]);
      if (q !== '\u0301') expect([q, answer.body.items]).toEqual([q, []]);
    }
  });
});

describe('a list sorted by moments', () => {
  it.each([
    '2026-02-30T10:00:00.000Z',
    '2026-13-01T10:00:00.000Z',
    '2026-02-01T10:00:00 (drop)',
    '+275760-09-13T00:00:00.000Z',
    'infinity',
  ])('refuses one in a cursor that no calendar has: %s', async (moment) => {
    const cursor = cursorOf(['opens_at', moment, polls.election]);
    expect((await owner.get(`elections?sort=opens_at&cursor=${cursor}`)).status).toBe(400);
  });
});

describe('a search', () => {
  it.each(['50%', 'a_b', 'c\\d', "l'École", '"K"', '\\%_'])('finds %s literally', async (text) => {
    const { election } = polls;
    const code = `S${Buffer.from(text).toString('hex')}`;
    const decoy = text.replace(/[%_\\]/g, 'z');
    await owner.must('POST', `elections/${election}/areas`, { code, name: `un ${text} ici` });
    if (decoy !== text) {
      await owner.must('POST', `elections/${election}/areas`, { code: `${code}z`, name: decoy });
    }
    const { items } = await owner.must(
      'GET',
      `elections/${election}/areas?q=${encodeURIComponent(text)}`,
    );
    expect(items.map((item) => item['code'])).toEqual([code]);
  });
});

/** Of every write: a body that is accepted, so that each change of it is refused for itself alone. */
const WRITES: readonly [string, string, () => string, () => Record<string, unknown>][] = [
  ['an election', 'POST', () => 'elections', () => electionForm({ code: 'BAD' })],
  [
    'an edit of an election',
    'PUT',
    () => `elections/${polls.election}`,
    () => electionForm({ version: 1 }),
  ],
  [
    'an area',
    'POST',
    () => `elections/${polls.election}/areas`,
    () => ({ code: 'B', name: 'B', kind: 'k' }),
  ],
  [
    'an edit of an area',
    'PUT',
    () => `areas/${polls.area}`,
    () => ({ code: 'B', name: 'B', version: 1 }),
  ],
  [
    'a centre',
    'POST',
    () => `elections/${polls.election}/centers`,
    () => ({ code: 'B', name: 'B', latitude: 1, longitude: 1, amendment_reason: 'x' }),
  ],
  [
    'an edit of a centre',
    'PUT',
    () => `centers/${polls.centre}`,
    () => ({ code: 'B', name: 'B', amendment_reason: 'x', version: 1 }),
  ],
  [
    'an office',
    'POST',
    () => `centers/${polls.centre}/offices`,
    () => ({ code: 'B', registered: 1 }),
  ],
  [
    'an edit of an office',
    'PUT',
    () => `offices/${polls.office}`,
    () => ({ code: 'B', registered: 1, centre_id: polls.centre, version: 1 }),
  ],
  [
    'a candidate',
    'POST',
    () => 'candidates',
    () => ({
      election_id: polls.election,
      party_id: 'B',
      name: 'B',
      colour: '#ffffff',
      list_order: 9,
    }),
  ],
  [
    'an edit of a candidate',
    'PUT',
    () => `candidates/${polls.candidate}`,
    () => ({ party_id: 'B', name: 'B', list_order: 9, version: 1 }),
  ],
];

const NULLABLE = new Set(['kind of an area', 'latitude', 'longitude', 'registered', 'colour']);
const WRONG: readonly [string, unknown][] = [
  ['an object', {}],
  ['a list', ['a']],
  ['true', true],
  ['a NUL', 'a\0b'],
  ['half a character', '\ud800'],
  ['10,000 letters', 'x'.repeat(10_000)],
  ['nothing but blanks', ' \t '],
];

describe.each(WRITES)('%s', (name, method, path, body) => {
  it('is refused as a whole for one field of a wrong kind, and nothing is stored', async () => {
    const before = await stored();
    for (const field of Object.keys(body())) {
      const isNullable = NULLABLE.has(field) || NULLABLE.has(`${field} of ${name}`);
      for (const [what, value] of [...WRONG, ...(isNullable ? [] : [['null', null] as const])]) {
        const answer = await owner.send(method, path(), { ...body(), [field]: value });
        expect([field, what, answer.status]).toEqual([field, what, 422]);
        expect(answer.body.errors?.[0]?.field.replace(/^body\./, '')).toBe(field);
      }
    }
    expect(await stored()).toBe(before);
  });

  it('is refused when it is no object', async () => {
    const before = await stored();
    for (const whole of ['', '[]', '[{}]', 'null', '1', '"x"', '{"a":', '{}{}', '\0']) {
      const { status } = await raw(method, path(), whole);
      const isEmptyEdit = method === 'PUT' && status === 200;
      if (!isEmptyEdit) expect([whole, [400, 422].includes(status)]).toEqual([whole, true]);
    }
    expect(await stored()).toBe(before);
  });
});

async function raw(
  method: string,
  path: string,
  body: string,
): Promise<{ readonly status: number; readonly body: ProblemSeen }> {
  const response = await fetch(`${api.url}/api/${path}`, {
    method,
    headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'application/json' },
    body,
  });
  return { status: response.status, body: (await response.json()) as ProblemSeen };
}

describe('numbers', () => {
  it.each(['1e400', '-1e400', '1.5', '-1', '1000001', '"12"', '9007199254740993', '1e-400', '0.1'])(
    'that no roll can be are refused: %s',
    async (number) => {
      const answer = await raw('PUT', `offices/${polls.office}`, `{"registered":${number}}`);
      // 1e-400 is zero to everybody who reads JSON.
      if (number === '1e-400') expect(answer.status).toBe(200);
      else expect(answer.status).toBe(422);
    },
  );

  it('are stored as one zero, whichever its sign', async () => {
    const { status } = await raw('PUT', `offices/${polls.office}`, '{"registered":-0}');
    expect(status).toBe(200);
    const response = await owner.get(`offices/${polls.office}`);
    expect(JSON.stringify(response.body['registered'])).toBe('0');
  });

  it.each(['90.1', '1e400', '12.12345678', '"1"'])(
    'off the map are refused: %s',
    async (number) => {
      const body = `{"latitude":${number},"longitude":1}`;
      expect((await raw('PUT', `centers/${polls.centre}`, body)).status).toBe(422);
    },
  );

  it('with more decimals than are kept are refused, however they are written', async () => {
    const list = { kind: 'legislative', method: 'dhondt', seats: 3 };
    for (const threshold_percent of [3.125, 1e-7, 100.01, -0.01]) {
      const form = electionForm({ code: 'SHARE', ...list, threshold_percent });
      const answer = await owner.send('POST', 'elections', form);
      expect([threshold_percent, answer.status]).toEqual([threshold_percent, 422]);
    }
  });
});

describe('moments', () => {
  it.each([
    '2026-02-30T10:00:00Z',
    '2026-11-31T10:00:00Z',
    '2027-02-29T10:00:00Z',
    '2026-11-28T10:00:00',
    '2026-11-28',
    '2026-11-28 10:00:00Z',
    '2026-11-28T24:00:00Z',
    '2026-11-28T10:00:60Z',
    '2026-11-28T10:00:00+25:00',
    '2026-11-28T10:00:00+1',
    '0000-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '275760-09-13T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    '١٢٣٤-01-01T00:00:00Z',
    'now',
    'infinity',
    '2026-W10-1T00:00:00Z',
    1_795_000_000_000,
    0,
    [],
    ['2026-11-28T10:00:00Z'],
    {},
    true,
  ])('that no calendar has, or without an offset, are refused: %p', async (moment) => {
    for (const field of ['opens_at', 'closes_at', 'reports_until']) {
      const answer = await owner.send(
        'POST',
        'elections',
        electionForm({ code: 'WHEN', [field]: moment }),
      );
      expect([field, answer.status]).toEqual([field, 422]);
      expect(answer.body.errors?.[0]?.field).toBe(field);
    }
  });

  it('keep their meaning, whatever the offset', async () => {
    const hours = { opens_at: '2036-11-28T07:00:00.5+01:00', closes_at: '2036-11-28T18:00-02:30' };
    const seen: Seen = await owner.must(
      'POST',
      'elections',
      electionForm({ code: 'OFF', ...hours }),
    );
    expect(seen).toMatchObject({
      opens_at: '2036-11-28T06:00:00.500Z',
      closes_at: '2036-11-28T20:30:00.000Z',
      reports_until: '2036-12-01T20:30:00.000Z',
    });
  });

  it.each([
    'Africa/Nowhere',
    'GMT+1:00',
    '+01:00',
    'utc;drop',
    '',
    'Africa/Libreville ',
    7,
    [],
    '../../etc',
  ])('count in a time zone that exists: not %p', async (time_zone) => {
    const answer = await owner.send('POST', 'elections', electionForm({ code: 'ZONE', time_zone }));
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.[0]?.field).toBe('time_zone');
  });
});
