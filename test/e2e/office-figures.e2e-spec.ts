import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { OfficeId } from '#kernel';
import { eventually } from '#platform/testing';
import {
  insertElection,
  insertOffice,
  insertOffices,
  setTally,
} from '../stats/figures-under-test.js';
import {
  startApi,
  METRICS_PASSWORD,
  type ApiUnderTest,
  type ProblemSeen,
} from './api-under-test.js';

const NO_VOTES =
  '{"totals":{"votes":0,"male":0,"female":0,"less_30":0,"less_60":0,"more_60":0,"has_torn":0},"last_vote":null}';
const VOTES =
  '{"totals":{"votes":123,"male":60,"female":63,"less_30":45,"less_60":60,"more_60":18,"has_torn":7},' +
  '"last_vote":{"index":123,"gender":"female","age":"less_60","has_torn":false,"timestamp":"2025-08-15T14:02:11Z"}}';
const BALLOTS =
  '{"last_paper":{"index":250,"party_id":"ABC"},"results":[' +
  '{"party_id":"ABC","ballots":120,"share":0.48},{"party_id":"DEF","ballots":100,"share":0.4},' +
  '{"party_id":"blank","ballots":30,"share":0.12}],"total_ballots":250}';

const PATHS = ['pollofficesstats', 'pollofficeresults'] as const;
const CACHED = 'public, max-age=1, stale-while-revalidate=1';

describe('the public figures of an office', () => {
  let api: ApiUnderTest;
  let office: OfficeId;

  beforeAll(async () => {
    api = await startApi('field-api', { CORS_ORIGINS: 'https://public.example' });
  });

  beforeEach(async () => {
    office = await insertOffice(api.database);
  });

  afterAll(async () => {
    await api.stop();
  });

  async function get(path: string, headers: Readonly<Record<string, string>> = {}) {
    return fetch(`${api.url}/api/${path}`, { headers });
  }

  async function report(): Promise<void> {
    const votes = { male: 60, female: 63, less_30: 45, less_60: 60, more_60: 18, has_torn: 7 };
    await setTally(api.database, office, 'votes', votes, 123);
    await setTally(api.database, office, 'ballots', { blank: 30, DEF: 100, ABC: 120, GHI: 0 }, 250);
  }

  it('are the bodies of the contract, byte for byte, with and without the slash, cold and warm', async () => {
    await report();
    for (const slash of ['/', '', '/', '']) {
      const votes = await get(`pollofficesstats/${office}${slash}`);
      const ballots = await get(`pollofficeresults/${office}${slash}`);
      expect([votes.status, await votes.text()]).toEqual([200, VOTES]);
      expect([ballots.status, await ballots.text()]).toEqual([200, BALLOTS]);
    }
  });

  it('are zeros, null and an empty list where nobody has reported', async () => {
    expect(await (await get(`pollofficesstats/${office}/`)).text()).toBe(NO_VOTES);
    expect(await (await get(`pollofficeresults/${office}/`)).text()).toBe(
      '{"last_paper":null,"results":[],"total_ballots":0}',
    );
  });

  it('leave with the same headers from the controller and from ready bytes', async () => {
    await report();
    const seen = [];
    for (let n = 0; n < 2; n += 1) {
      const answer = await get(`pollofficesstats/${office}/`, {
        origin: 'https://public.example',
      });
      const headers = new Headers(answer.headers);
      expect(headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
      for (const name of ['x-correlation-id', 'date']) headers.delete(name);
      seen.push(Object.fromEntries(headers));
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': CACHED,
      'content-length': String(VOTES.length),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': 'https://public.example',
    });
  });

  it.each(PATHS)('of %s are not sent again to whoever holds them', async (path) => {
    await report();
    for (let n = 0; n < 2; n += 1) {
      const etag = (await get(`${path}/${office}/`)).headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{22}"$/);
      for (const held of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const answer = await get(`${path}/${office}/`, { 'if-none-match': held });
        expect([answer.status, await answer.text()]).toEqual([304, '']);
        expect(answer.headers.get('etag')).toBe(etag);
        expect(answer.headers.get('cache-control')).toBe(CACHED);
      }
      expect((await get(`${path}/${office}/`, { 'if-none-match': '"x"' })).status).toBe(200);
    }
  });

  it('are sent again, under another tag, when they have moved', async () => {
    await report();
    const etag = (await get(`pollofficesstats/${office}/`)).headers.get('etag') ?? '';
    await setTally(api.database, office, 'votes', { male: 1 }, 124);
    await delay(1_000);
    const answer = await get(`pollofficesstats/${office}/`, { 'if-none-match': etag });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).not.toBe(etag);
    expect(await answer.json()).toMatchObject({ totals: { votes: 124 } });
  });

  it.each(PATHS)('of %s can be asked for by HEAD, cold and warm', async (path) => {
    await report();
    for (let n = 0; n < 2; n += 1) {
      const answer = await fetch(`${api.url}/api/${path}/${office}/`, { method: 'HEAD' });
      expect([answer.status, await answer.text()]).toEqual([200, '']);
      const full = await get(`${path}/${office}/`);
      for (const name of ['etag', 'content-length', 'content-type', 'cache-control']) {
        expect([name, answer.headers.get(name)]).toEqual([name, full.headers.get(name)]);
      }
    }
  });

  it('are found by an id in capitals', async () => {
    await report();
    expect(await (await get(`pollofficesstats/${office.toUpperCase()}/`)).text()).toBe(VOTES);
  });

  const hour = 3_600_000;
  const HIDDEN = [
    ['is private', { visibility: 'private' }],
    ['waits for approval', { visibility: 'awaiting_approval' }],
    ['is under embargo', { publicFrom: new Date(Date.now() + hour) }],
    ['is a draft', { state: 'draft' }],
  ] as const;

  it.each(HIDDEN)('are not there for anybody while the election %s', async (_, shown) => {
    office = await insertOffice(api.database, shown);
    await report();
    for (const path of PATHS) {
      const unknown = await problemOf(`${path}/${randomUUID()}/`);
      for (let n = 0; n < 2; n += 1) {
        const hidden = await problemOf(`${path}/${office}/`);
        expect(hidden).toMatchObject({ status: 404, code: 'office_not_found' });
        expect({ ...hidden, correlation_id: '' }).toEqual({ ...unknown, correlation_id: '' });
      }
    }
  });

  async function problemOf(path: string): Promise<ProblemSeen> {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
    return (await answer.json()) as ProblemSeen;
  }

  it('appear by themselves at the end of the embargo', async () => {
    office = await insertOffice(api.database, { publicFrom: new Date(Date.now() + 1_500) });
    expect((await get(`pollofficesstats/${office}/`)).status).toBe(404);
    await delay(1_600);
    expect((await get(`pollofficesstats/${office}/`)).status).toBe(200);
  });

  it('are gone within a second when the election becomes private, for whoever holds them as well', async () => {
    const election = await insertElection(api.database);
    const [id] = await insertOffices(api.database, election);
    const etag = (await get(`pollofficesstats/${String(id)}/`)).headers.get('etag') ?? '';
    await api.database.query(`update elections set visibility = 'private' where id = $1`, [
      election,
    ]);
    await delay(1_000);
    const answer = await get(`pollofficesstats/${String(id)}/`, { 'if-none-match': etag });
    expect(answer.status).toBe(404);
  });

  it.each(['1', 'not-an-id', '0'.repeat(36), '%00', `${randomUUID()}0`, 'constructor'])(
    'are not there under %s, which is no id',
    async (id) => {
      for (const path of PATHS) {
        const { status } = await get(`${path}/${id}/`);
        expect(id === '%00' ? [400, 404, 422] : [404]).toContain(status);
      }
    },
  );

  it('refuse in a query what they refuse everywhere, at hand or not', async () => {
    const statuses = [];
    for (let n = 0; n < 2; n += 1) {
      await get(`pollofficesstats/${office}/`);
      statuses.push((await get(`pollofficesstats/${office}/?a=%00`)).status);
      statuses.push((await get(`pollofficesstats/${office}/?a=b`)).status);
    }
    expect(statuses).toEqual([statuses[0], 200, statuses[0], 200]);
    expect(statuses[0]).toBeGreaterThanOrEqual(400);
  });

  it('are measured and logged by the pattern of the route, and no id is logged', async () => {
    for (let n = 0; n < 3; n += 1) await get(`pollofficesstats/${office}/`);
    const authorization = `Basic ${Buffer.from(`metrics:${METRICS_PASSWORD}`).toString('base64')}`;
    await eventually(async () => {
      const figures = await (
        await fetch(`${api.url}/metrics`, { headers: { authorization } })
      ).text();
      expect(figures).toContain('method="GET",route="/api/pollofficesstats/:id",status="200"');
      expect(figures).toMatch(/^office_figures_readings_total\{.*stream="votes"/m);
      expect(figures).toMatch(/^snapshot_faults_total\{/m);
    });
    expect(api.log()).toContain('"route":"/api/pollofficesstats/:id"');
    expect(api.log()).not.toContain(office);
  });

  const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

  async function signIn(electorId: string, at: OfficeId): Promise<string> {
    const answer = await fetch(`${api.url}/api/authenticate/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ elector_id: electorId, poll_office_id: at }),
    });
    expect(answer.status).toBeLessThan(300);
    const { token } = (await answer.json()) as { readonly token: string };
    return basic(`${electorId}:${token}`);
  }

  it('show a vote soon after it was acknowledged', async () => {
    const authorization = await signIn(randomUUID(), office);
    expect(await (await get(`pollofficesstats/${office}/`)).text()).toBe(NO_VOTES);
    const taken = await fetch(`${api.url}/api/vote/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ index: 1, gender: 'male', age: 'more_60', has_torn: true }),
    });
    expect(taken.status).toBe(201);
    await eventually(async () => {
      expect(await (await get(`pollofficesstats/${office}/`)).json()).toEqual({
        totals: { votes: 1, male: 1, female: 0, less_30: 0, less_60: 0, more_60: 1, has_torn: 1 },
        last_vote: {
          ...{ index: 1, gender: 'male', age: 'more_60', has_torn: true },
          timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        },
      });
    }, 2_000);
  });

  describe('of an election that is not public', () => {
    it.each(PATHS)(
      'are shown in %s to whoever reports from that very office, and kept nowhere',
      async (path) => {
        const election = await insertElection(api.database, { visibility: 'private' });
        const [own, next] = (await insertOffices(api.database, election, 2)) as [
          OfficeId,
          OfficeId,
        ];
        office = own;
        await report();
        const authorization = await signIn(randomUUID(), own);
        for (let n = 0; n < 2; n += 1) {
          const answer = await get(`${path}/${own}/`, { authorization });
          expect([answer.status, await answer.text()]).toEqual([
            200,
            path === 'pollofficesstats' ? VOTES : BALLOTS,
          ]);
          expect(answer.headers.get('cache-control')).toBe('private, no-store');
          const held = { authorization, 'if-none-match': answer.headers.get('etag') ?? '' };
          expect((await get(`${path}/${own}/`, held)).status).toBe(304);
          // Nor does anybody else see what has just been made ready.
          expect((await get(`${path}/${own}/`)).status).toBe(404);
          expect((await get(`${path}/${next}/`, { authorization })).status).toBe(404);
        }
        const neighbour = await signIn(randomUUID(), next);
        expect((await get(`${path}/${own}/`, { authorization: neighbour })).status).toBe(404);
      },
    );

    it('are shown no longer when the token has ended', async () => {
      office = await insertOffice(api.database, { visibility: 'private' });
      const elector = randomUUID();
      const authorization = await signIn(elector, office);
      expect((await get(`pollofficesstats/${office}/`, { authorization })).status).toBe(200);
      await api.database.query(`update source_tokens set ended_at = now() where office_id = $1`, [
        office,
      ]);
      await eventually(async () => {
        expect((await get(`pollofficesstats/${office}/`, { authorization })).status).toBe(404);
      });
    });

    it('are not opened by credentials that are no token', async () => {
      office = await insertOffice(api.database, { visibility: 'private' });
      const token = (await signIn('somebody', office)).slice('Basic '.length);
      const [, secret = ''] = Buffer.from(token, 'base64').toString().split(':');
      for (const authorization of [
        ...['', 'Basic', 'Basic %', 'Bearer x', `Bearer ${secret}`],
        basic('a:b'),
        basic(`metrics:${METRICS_PASSWORD}`),
        basic(`somebody-else:${secret}`),
        basic(`somebody:${secret}x`),
      ]) {
        const { status } = await get(`pollofficesstats/${office}/`, { authorization });
        expect([authorization, status]).toEqual([authorization, 404]);
      }
    });
  });
});
