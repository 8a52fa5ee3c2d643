import { randomUUID } from 'node:crypto';
import { HOUR, makePolls, PASSWORD, type Polls } from '../sources/sources-under-test.js';
import type { ApiUnderTest } from './api-under-test.js';
import { authenticate, basic, form, openPolls, startFieldApi } from './sign-in-client.js';

let api: ApiUnderTest;
let polls: Polls;
let office: string;
let elector: string;

beforeAll(async () => {
  api = await startFieldApi();
  polls = await openPolls(api);
  office = polls.offices[0];
});

afterAll(async () => {
  await api.stop();
});

beforeEach(() => {
  elector = `SECRET-${randomUUID()}`;
});

const BODY_KEYS = ['poll_office_id', 's3', 'token'];

describe('POST /api/authenticate/', () => {
  it('answers 201 to a new source and 200 to a known one, with the keys of the contract and no others', async () => {
    const first = await authenticate(api, form(elector, office, PASSWORD));
    const second = await authenticate(api, form(elector, office, PASSWORD));
    expect([first.status, second.status]).toEqual([201, 200]);
    for (const { body } of [first, second]) {
      expect(Object.keys(body).sort()).toEqual(BODY_KEYS);
      expect(Object.keys(body.s3).sort()).toEqual(['base_path', 'credentials']);
      expect(Object.keys(body.s3.credentials ?? {}).sort()).toEqual([
        ...['access_key', 'secret_key', 'session_token'],
      ]);
      expect(body.poll_office_id).toBe(office);
      expect(body.token).toMatch(/^[\w-]{43}$/);
      expect(body.s3.base_path).toMatch(
        new RegExp(
          `^s3://[\\w-]+/elections/${polls.electionId}/offices/${office}/source-${elector}/$`,
        ),
      );
    }
    expect(first.body.token).not.toBe(second.body.token);
  });

  it('is there without the slash, and takes the id of the office in capitals', async () => {
    const answer = await authenticate(
      api,
      form(elector, office.toUpperCase()),
      {},
      '/api/authenticate',
    );
    expect(answer).toMatchObject({ status: 201, body: { poll_office_id: office } });
  });

  it('answers 401 to a wrong and to a missing password', async () => {
    await authenticate(api, form(elector, office, PASSWORD));
    for (const password of ['faux mot de passe', '', undefined]) {
      const answer = await authenticate(api, form(elector, office, password));
      expect(answer).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    }
  });

  it('sets a password later for whoever presents a live token of the source on the same request', async () => {
    const { body } = await authenticate(api, form(elector, office));
    const other = await authenticate(api, form(`${elector}-2`, office));
    const setting = form(elector, office, PASSWORD);
    const tried = [
      {},
      basic(elector, 'A'.repeat(43)),
      basic(`${elector}-2`, other.body.token),
      basic(`${elector}-2`, body.token),
      { authorization: 'Basic %%%' },
    ];
    for (const headers of tried) {
      const refused = await authenticate(api, setting, headers);
      expect(refused).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    }
    expect(await authenticate(api, setting, basic(elector, body.token))).toMatchObject({
      status: 200,
    });
    expect((await authenticate(api, form(elector, office))).status).toBe(401);
  });

  it('answers 403 to a suspended source that gives its password', async () => {
    await authenticate(api, form(elector, office, PASSWORD));
    await api.database.query(
      `update source_standings set status = 'suspended'
        where source_id = (select id from sources where elector_id = $1)`,
      [elector],
    );
    const answer = await authenticate(api, form(elector, office, PASSWORD));
    expect(answer).toMatchObject({ status: 403, body: { code: 'source_suspended' } });
    expect((await authenticate(api, form(elector, office, 'faux mot de passe'))).status).toBe(401);
  });

  it.each(['x', '../x', '*', '%2e%2e', randomUUID()])(
    'answers 404 where the office is %s',
    async (id) => {
      const answer = await authenticate(api, form(elector, id));
      expect(answer).toMatchObject({ status: 404, body: { code: 'office_not_found' } });
    },
  );

  it('answers 409 with the hours outside of them', async () => {
    const early = await makePolls(api.database, new Date(Date.now() + 30 * HOUR));
    const { status, body } = await authenticate(api, form(elector, early.offices[0]));
    expect([status, body.code]).toEqual([409, 'window_closed']);
    const [opens, closes] = [body.opens_at, body.closes_at].map((text) => Date.parse(text ?? ''));
    expect((closes ?? 0) - (opens ?? 0)).toBe(107 * HOUR);
  });

  it('answers 429 with the time to wait to the sixth token without a password', async () => {
    for (let n = 0; n < 5; n += 1) await authenticate(api, form(elector, office));
    const { status, body, headers } = await authenticate(api, form(elector, office));
    expect([status, body.code]).toEqual([429, 'too_many_tokens']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(3_600);
  });

  it.each([
    '*',
    '../x',
    '%2e%2e',
    'a/b',
    '',
    ' a',
    'é',
    'a\n',
    '${aws:username}',
    'x'.repeat(65),
    7,
    null,
    {},
  ])('answers 422 to the elector_id %j', async (id) => {
    const { status, body } = await authenticate(api, form(id, office));
    expect([status, body.code]).toEqual([422, 'validation_failed']);
    expect(body.errors?.[0]?.field).toBe('elector_id');
  });

  it.each([
    ['a password that many choose', { password: 'motdepasse1' }, 'password_refused'],
    ['a short one', { password: 'court' }, 'password_refused'],
    ['one made of the elector_id', { password: 'OWN' }, 'password_refused'],
    ['one that is no text', { password: 12345678901 }, 'validation_failed'],
    ['one beyond measure', { password: 'x y'.repeat(1_000) }, 'validation_failed'],
    ['no office', { poll_office_id: undefined }, 'validation_failed'],
    ['a status', { status: 'independent' }, 'validation_failed'],
    ['an id', { source_id: randomUUID() }, 'validation_failed'],
    ['a password hash', { password_hash: '$argon2id$x' }, 'validation_failed'],
  ])('answers 422 to %s, and makes no source', async (_what, fields, code) => {
    const own = 'password' in fields && fields.password === 'OWN' ? { password: elector } : fields;
    const answer = await authenticate(api, { ...form(elector, office), ...own });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    const made = await api.database.query('select 1 from sources where elector_id = $1', [elector]);
    expect(made).toEqual([]);
  });

  it('leaves no elector_id, password and token in log and trail', async () => {
    const { body } = await authenticate(api, form(elector, office, PASSWORD));
    await authenticate(api, form(elector, office, 'faux mot de passe'));
    const [trail] = await api.database.query<{ readonly text: string }>(
      `select coalesce(string_agg(entry::text, ' '), '') as text from audit_entries entry`,
    );
    expect(trail?.text).toContain('source.signed_in');
    for (const place of [api.log(), trail?.text ?? '']) {
      for (const secret of [elector, PASSWORD, body.token, 'faux mot de passe']) {
        expect(place).not.toContain(secret);
      }
    }
  });
});

describe('when something is missing', () => {
  it('a store that lends no keys keeps nobody out: credentials are null', async () => {
    const poor = await startFieldApi({ STS_ENDPOINT: 'http://127.0.0.1:9' });
    const { offices } = await openPolls(poor);
    const { status, body } = await authenticate(poor, form(elector, offices[0]));
    await poor.stop();
    expect([status, body.s3.credentials]).toEqual([201, null]);
    expect(body.s3.base_path).toContain(`source-${elector}/`);
  });
});

describe('who tries too often', () => {
  it('is refused by elector_id, right password or not, and others are served', async () => {
    const strict = await startFieldApi({ FIELD_SIGN_INS_BY_ELECTOR: '5' });
    const { offices } = await openPolls(strict);
    const tryWith = async (password: string, id = elector) =>
      authenticate(strict, form(id, offices[0], password));
    const statuses = [(await tryWith(PASSWORD)).status];
    for (let n = 0; n < 6; n += 1) statuses.push((await tryWith(`mot de passe ${n}`)).status);
    const locked = await tryWith(PASSWORD);
    const neighbour = await tryWith(PASSWORD, `${elector}-2`);
    await strict.stop();
    // The right one began the count anew.
    expect(statuses).toEqual([201, 401, 401, 401, 401, 401, 429]);
    expect(locked).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(locked.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(neighbour.status).toBe(201);
  });

  it('keeps out nobody who comes from another network, until five networks have tried', async () => {
    const strict = await startFieldApi({
      ...{ TRUSTED_PROXIES: '127.0.0.1', FIELD_SIGN_INS_BY_ELECTOR: '2' },
      FIELD_SIGN_INS_BY_OFFICE: '4',
    });
    const { offices } = await openPolls(strict);
    const from = async (network: number, id: string, office: 0 | 1, password?: string) => {
      const origin = { 'x-forwarded-for': `198.51.100.${String(network)}` };
      return (await authenticate(strict, form(id, offices[office], password), origin)).status;
    };
    await from(1, elector, 0, PASSWORD);
    const guessed: number[] = [];
    for (let n = 0; n < 4; n += 1) guessed.push(await from(2, elector, 0, 'pas le bon mot'));
    const made: number[] = [];
    for (let n = 0; n < 5; n += 1) made.push(await from(3, `made-up-${String(n)}`, 0));
    const owner = await from(1, elector, 0, PASSWORD);
    for (const network of [4, 5, 6, 7, 8, 4, 5, 6, 7, 8]) {
      await from(network, elector, 1, 'pas le bon mot');
    }
    const afterFive = await from(9, elector, 1, PASSWORD);
    await strict.stop();
    expect(guessed).toEqual([401, 401, 429, 429]);
    expect(made).toEqual([201, 201, 201, 201, 429]);
    expect([owner, afterFive]).toEqual([200, 429]);
  });

  it.each([
    ['FIELD_SIGN_INS_BY_OFFICE', 3],
    ['FIELD_SIGN_INS_BY_ADDRESS', 3],
    ['FIELD_NEW_SOURCES_BY_ADDRESS', 3],
  ])('is refused by %s', async (variable, limit) => {
    const strict = await startFieldApi({ [variable]: String(limit) });
    const { offices } = await openPolls(strict);
    const statuses: number[] = [];
    for (let n = 0; n < limit + 1; n += 1) {
      statuses.push((await authenticate(strict, form(`${elector}-${n}`, offices[0]))).status);
    }
    const known = await authenticate(strict, form(`${elector}-0`, offices[0]));
    const [made] = await strict.database.query('select count(*)::int as n from sources');
    await strict.stop();
    expect(statuses).toEqual([201, 201, 201, 429]);
    expect(made).toEqual({ n: limit });
    // Who was there before is not new.
    expect(known.status).toBe(variable === 'FIELD_NEW_SOURCES_BY_ADDRESS' ? 200 : 429);
  });
});
