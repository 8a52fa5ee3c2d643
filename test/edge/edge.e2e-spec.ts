import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { OfficeId } from '#kernel';
import { makeTemporaryFolder } from '../../tools/embedded-postgres/index.js';
import {
  findNginx,
  startNginxEdge,
  type NginxEdge,
} from '../../tools/local-services/nginx-edge.js';
import { METRICS_PASSWORD, startApi, type ApiUnderTest } from '../e2e/api-under-test.js';
import {
  insertElection,
  insertOffice,
  insertOffices,
  setTally,
} from '../stats/figures-under-test.js';

const SHIPPED = path.resolve(import.meta.dirname, '../../deploy/nginx/scrutin.conf');
const OLDEST_MS = 2_500;

const program = findNginx(process.env['PATH']);
if (program === undefined && process.env['CI'] === 'true')
  throw new Error('nginx is not installed');
const describeWithNginx = program === undefined ? describe.skip : describe;

describeWithNginx('the edge that is shipped', () => {
  let api: ApiUnderTest;
  let edge: NginxEdge;
  let folder: string;
  let office: OfficeId;

  beforeAll(async () => {
    api = await startApi('field-api', {});
    folder = await makeTemporaryFolder('scrutin-edge-');
    edge = await startNginxEdge({
      ...{ program: program ?? '', folder, shipped: await readFile(SHIPPED, 'utf8') },
      fieldApiPort: Number(new URL(api.url).port),
    });
  });

  beforeEach(async () => {
    office = await insertOffice(api.database);
  });

  afterAll(async () => {
    await edge.stop();
    await api.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const url = (id: string, more = '/'): string =>
    `http://127.0.0.1:${String(edge.port)}/api/pollofficesstats/${id}${more}`;
  const ask = async (id: string, headers: Readonly<Record<string, string>> = {}, more = '/') =>
    fetch(url(id, more), { headers });
  const setVotes = async (votes: number) =>
    setTally(api.database, office, 'votes', { male: votes }, votes);

  async function votesOf(id: string): Promise<number> {
    const answer = await ask(id);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { readonly totals: { readonly votes: number } }).totals.votes;
  }

  /** How many questions for figures of votes came through so far, whatever they were answered. */
  async function passedOn(): Promise<number> {
    const authorization = `Basic ${Buffer.from(`metrics:${METRICS_PASSWORD}`).toString('base64')}`;
    const text = await (await fetch(`${api.url}/metrics`, { headers: { authorization } })).text();
    const counts = text.matchAll(/_count\{[^}]*route="\/api\/pollofficesstats\/:id"[^}]*\} (\d+)/g);
    return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  it('sends what the API sends, with a correlation id for each request and nothing of its own', async () => {
    await setVotes(5);
    const direct = await fetch(`${api.url}/api/pollofficesstats/${office}/`);
    const answers = [await ask(office), await ask(office)];
    const ids = answers.map(({ headers }) => headers.get('x-correlation-id'));
    expect(new Set(ids).size).toBe(2);
    const text = await direct.text();
    for (const answer of answers) {
      expect(await answer.text()).toBe(text);
      expect(answer.headers.get('x-accel-expires')).toBeNull();
      for (const name of ['etag', 'cache-control', 'content-security-policy', 'x-frame-options']) {
        expect([name, answer.headers.get(name)]).toEqual([name, direct.headers.get(name)]);
      }
    }
    const id = 'one-that-was-brought';
    expect((await ask(office, { 'x-correlation-id': id })).headers.get('x-correlation-id')).toBe(
      id,
    );
    const etag = direct.headers.get('etag') ?? '';
    expect((await ask(office, { 'if-none-match': etag })).status).toBe(304);
    expect((await ask(office, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('fetches an answer once for two hundred who ask at the same moment', async () => {
    const before = await passedOn();
    const answers = await Promise.all(Array.from({ length: 200 }, async () => votesOf(office)));
    expect(new Set(answers)).toEqual(new Set([0]));
    expect((await passedOn()) - before).toBe(1);
  });

  it('fetches an answer that is asked for all the time a few times a second, however often it is asked for', async () => {
    const before = await passedOn();
    const end = performance.now() + 4_000;
    let asked = 0;
    for (; performance.now() < end; asked += 8) {
      await Promise.all(Array.from({ length: 8 }, async () => votesOf(office)));
    }
    expect(asked).toBeGreaterThan(100);
    expect((await passedOn()) - before).toBeLessThanOrEqual(40);
  });

  it('shows no answer that was overtaken more than 2.5 seconds ago, asked for often or seldom, announced or not', async () => {
    const overtakenAt: number[] = [];
    const ages: number[] = [];
    const end = performance.now() + 9_000;
    const note = async (): Promise<void> => {
      const asked = performance.now();
      const votes = await votesOf(office);
      ages.push(asked - (overtakenAt[votes] ?? Infinity));
    };
    const askEvery = async (pauseMs: number): Promise<void> => {
      while (performance.now() < end) {
        await note();
        await delay(pauseMs);
      }
    };
    const write = async (): Promise<void> => {
      // Nobody announces these: the slowest way there is.
      for (let votes = 1; performance.now() < end; votes += 1) {
        await setVotes(votes);
        overtakenAt[votes - 1] = performance.now();
        await delay(100);
      }
    };
    await Promise.all([write(), askEvery(10), askEvery(10), askEvery(1_300)]);
    expect(ages.length).toBeGreaterThan(50);
    const overtaken = ages.filter((age) => age > 0);
    expect(overtaken.length).toBeGreaterThan(0);
    expect(Math.max(...overtaken)).toBeLessThanOrEqual(OLDEST_MS);
  });

  it('shows nothing that was read once and then long not asked for', async () => {
    expect(await votesOf(office)).toBe(0);
    await setVotes(7);
    await delay(OLDEST_MS);
    expect(await votesOf(office)).toBe(7);
  });

  it('keeps nothing that a query or credentials ask for, and nothing that is not public', async () => {
    const election = await insertElection(api.database, { visibility: 'private' });
    const [hidden] = (await insertOffices(api.database, election)) as [OfficeId];
    const elector = randomUUID();
    const answer = await fetch(`${api.url}/api/authenticate/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ elector_id: elector, poll_office_id: hidden }),
    });
    const { token } = (await answer.json()) as { readonly token: string };
    const own = `${elector}:${token}`;
    const authorization = `Basic ${Buffer.from(own).toString('base64')}`;
    const statuses = [];
    for (let n = 0; n < 2; n += 1) {
      statuses.push((await ask(hidden, { authorization })).status, (await ask(hidden)).status);
    }
    expect(statuses).toEqual([200, 404, 200, 404]);
    const before = await passedOn();
    for (let n = 0; n < 3; n += 1) expect((await ask(office, {}, '/?a=b')).status).toBe(200);
    expect((await passedOn()) - before).toBe(3);
  });
});
