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
let count = 0;

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

beforeAll(async () => {
  api = await startElectionsApi();
  owner = await ElectionsClient.signUp(api, 'owner@exemple.ga');
});

afterAll(async () => {
  await api.stop();
});

async function draft(): Promise<Polls> {
  count += 1;
  return owner.prepare({ code: `LIFE-${count}` });
}

/** As if so many hours had gone by: what was written down last stays as it is. */
async function setHours(
  election: string,
  hours: { readonly opens: number; readonly closes: number; readonly reports: number },
  state = 'scheduled',
): Promise<void> {
  await api.database.query(
    `update elections set state = $5, opens_at = $2, closes_at = $3, reports_until = $4 where id = $1`,
    [election, inHours(hours.opens), inHours(hours.closes), inHours(hours.reports), state],
  );
}

const OPEN = { opens: -2, closes: 2, reports: 74 };
const COUNTING = { opens: -9, closes: -1, reports: 71 };
const CLOSED = { opens: -99, closes: -90, reports: -1 };

async function move(election: string, to: string, reason?: string) {
  return owner.send('POST', `elections/${election}/moves`, { to, reason });
}

/** What people did; the clock writes down its own moves whenever it comes to it. */
async function trail(election: string): Promise<readonly Seen[]> {
  const { items } = await owner.must('GET', `audit?election_id=${election}`);
  return items.filter(({ actor }) => (actor as { readonly kind: string }).kind !== 'system');
}

const MOVES: Readonly<Record<string, readonly string[]>> = {
  draft: ['scheduled'],
  scheduled: ['draft', 'open', 'cancelled'],
  open: ['counting', 'cancelled'],
  counting: ['closed', 'cancelled'],
  closed: ['certified', 'cancelled'],
};
const HOURS_OF = { open: OPEN, counting: COUNTING, closed: CLOSED };

async function inState(state: string): Promise<Polls> {
  const polls = await draft();
  if (state === 'scheduled')
    await owner.must('POST', `elections/${polls.election}/moves`, { to: state });
  const hours = HOURS_OF[state as keyof typeof HOURS_OF] as typeof OPEN | undefined;
  if (hours !== undefined) await setHours(polls.election, hours);
  return polls;
}

describe('the life of an election', () => {
  it.each(Object.entries(MOVES))(
    'goes on from %s to %p and nowhere else',
    async (state, possible) => {
      const { election } = await inState(state);
      const path = `elections/${election}`;
      expect(await owner.must('GET', path)).toMatchObject({ state, possible_moves: possible });
      const all = [...Object.keys(MOVES), 'certified', 'cancelled'];
      for (const to of all.filter((one) => !possible.includes(one))) {
        const { status, body } = await move(election, to, 'parce que');
        expect([to, status, body.code]).toEqual([to, 409, 'wrong_move']);
        expect(body.detail).toContain(`possible from here: ${possible.join(', ')}.`);
      }
      expect((await owner.must('GET', path)).state).toBe(state);
    },
  );

  it('needs candidates, offices and an opening that lies ahead to be scheduled', async () => {
    const { id } = await owner.must('POST', 'elections', electionForm({ code: 'EMPTY' }));
    await setHours(id, OPEN, 'draft');
    const { status, body } = await move(id, 'scheduled');
    expect([status, body.code]).toEqual([409, 'election_incomplete']);
    expect(body.errors?.map(({ field }) => field)).toEqual(['candidates', 'offices', 'opens_at']);
  });

  it('needs a reason, kept in the trail, for what comes before its hour', async () => {
    const { election } = await inState('scheduled');
    expect(await move(election, 'open')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reason', code: 'missing' }] },
    });
    for (const [to, field] of [
      ['open', 'opens_at'],
      ['counting', 'closes_at'],
      ['closed', 'reports_until'],
    ] as const) {
      const { body } = await move(election, to, `raison ${to}`);
      expect(body.state).toBe(to);
      expect(Math.abs(Date.parse(String(body[field])) - Date.now())).toBeLessThan(10_000);
      const [entry] = await trail(election);
      expect(entry).toMatchObject({ action: `election.${to}`, after: { reason: `raison ${to}` } });
    }
  });

  it('goes on by the clock alone, and filters know it', async () => {
    for (const [state, hours] of Object.entries(HOURS_OF)) {
      const { election } = await draft();
      await setHours(election, hours);
      expect((await owner.must('GET', `elections/${election}`)).state).toBe(state);
      const { items } = await owner.must('GET', `elections?state=${state}&limit=200`);
      expect(items.map(({ id }) => id)).toContain(election);
      expect(items.every((item) => item.state === state)).toBe(true);
    }
  });

  it('may be deleted, with everything in it, only as a draft', async () => {
    for (const state of ['scheduled', 'open', 'counting', 'closed']) {
      const { election } = await inState(state);
      const answer = await owner.send('DELETE', `elections/${election}`);
      expect(answer).toMatchObject({ status: 409, body: { code: 'not_a_draft' } });
    }
    const { election, office } = await draft();
    expect((await owner.send('DELETE', `elections/${election}`)).status).toBe(204);
    expect((await owner.get(`elections/${election}`)).status).toBe(404);
    expect((await owner.get(`offices/${office}`)).status).toBe(404);
    for (const table of ['areas', 'centres', 'offices', 'candidates', 'election_members']) {
      const left = await api.database.query(`select 1 from ${table} where election_id = $1`, [
        election,
      ]);
      expect([table, left]).toEqual([table, []]);
    }
  });
});

describe.each([
  ['certified', 'closed', undefined],
  ['cancelled', 'open', 'inondation'],
])('an election that is %s', (state, from, reason) => {
  it('does not change any more, and is still there to be read', async () => {
    const { election, area, centre, office, candidate } = await inState(from);
    // Certified is only what nobody has to key any more.
    const decision = { decision: 'cancel', reason: 'Urnes détruites.' };
    await owner.must('POST', `offices/${office}/results/decisions`, decision);
    expect((await move(election, state, reason)).body.state).toBe(state);
    const path = `elections/${election}`;
    const before = await trail(election);
    const amendment = { amendment_reason: 'x' };
    for (const [method, url, body] of [
      ['PUT', path, { name: 'X' }],
      ['DELETE', path, undefined],
      ['POST', `${path}/moves`, { to: 'draft' }],
      ['POST', `${path}/extensions`, { closes_at: inHours(9), reason: 'x' }],
      ['POST', `${path}/areas`, { code: 'X', name: 'X', ...amendment }],
      ['PUT', `areas/${area}`, { name: 'X', ...amendment }],
      ['PUT', `centers/${centre}`, { name: 'X' }],
      ['POST', `centers/${centre}/offices`, { code: 'X', ...amendment }],
      ['POST', `centers/${centre}/extensions`, { closes_at: inHours(9), reason: 'x' }],
      ['PUT', `offices/${office}`, { registered: 1, ...amendment }],
      ['POST', `offices/${office}/extensions`, { closes_at: inHours(9), reason: 'x' }],
      ['DELETE', `offices/${office}?amendment_reason=x`, undefined],
      ['PUT', `candidates/${candidate}`, { name: 'X', ...amendment }],
      ['DELETE', `candidates/${candidate}?amendment_reason=x`, undefined],
    ] as const) {
      const answer = await owner.send(method, url, body);
      expect([url, answer.status, answer.body.code]).toEqual([url, 409, 'election_over']);
    }
    expect(await trail(election)).toHaveLength(before.length);
    for (const url of [path, `${path}/areas`, `offices/${office}`, `${path}/members`]) {
      expect((await owner.get(url)).status).toBe(200);
    }
    const shown = await owner.send('PUT', `${path}/visibility`, { public: true });
    expect(shown).toMatchObject({ status: 200, body: { visibility: 'public' } });
  });
});

describe('more time for voters', () => {
  it.each([
    ['open', OPEN],
    ['counting', COUNTING],
    ['closed', CLOSED],
  ])(
    'brings an election that is %s to open, and reports last as much longer',
    async (_state, hours) => {
      const { election } = await draft();
      await setHours(election, hours);
      const before = await owner.must('GET', `elections/${election}`);
      const body = { closes_at: inHours(4), reason: 'Pluie à midi' };
      const after = await owner.must('POST', `elections/${election}/extensions`, body);
      expect(after).toMatchObject({ state: 'open', closes_at: body.closes_at });
      const later = (field: string) =>
        Date.parse(String(after[field])) - Date.parse(String(before[field]));
      expect(later('reports_until')).toBe(later('closes_at'));
      const [entry] = await trail(election);
      expect(entry).toMatchObject({
        action: 'election.extended',
        before: { closes_at: before['closes_at'] },
        after: { closes_at: body.closes_at, reason: 'Pluie à midi' },
      });
    },
  );

  it.each([
    ['centers', 'centre'],
    ['offices', 'office'],
  ] as const)(
    'for one of the %s takes reports again after the end, and says so in the trail',
    async (path, what) => {
      const polls = await draft();
      await setHours(polls.election, CLOSED);
      const body = { closes_at: inHours(4), reason: 'Ouvert tard' };
      const extended = await owner.must('POST', `${path}/${polls[what]}/extensions`, body);
      expect(extended).toMatchObject({ closes_at: body.closes_at });
      const election = await owner.must('GET', `elections/${polls.election}`);
      expect(['open', 'counting']).toContain(election.state);
      expect(Date.parse(String(election['reports_until']))).toBeGreaterThan(Date.now() + 4 * HOUR);
      const entries = await trail(polls.election);
      expect(entries.slice(0, 2)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            action: `${what}.extended`,
            after: expect.objectContaining({ closes_at: body.closes_at, reason: 'Ouvert tard' }),
          }),
          expect.objectContaining({
            action: 'election.extended',
            after: expect.objectContaining({ reports_until: election['reports_until'] }),
          }),
        ]),
      );
    },
  );

  it('leaves the others of a centre’s offices their own hours', async () => {
    const { election, centre, office } = await draft();
    await setHours(election, OPEN);
    const own = inHours(5);
    await owner.must('POST', `offices/${office}/extensions`, { closes_at: own, reason: 'a' });
    await owner.must('POST', `centers/${centre}/extensions`, {
      closes_at: inHours(3),
      reason: 'b',
    });
    expect((await owner.must('GET', `offices/${office}`))['closes_at']).toBe(own);
  });

  it('is refused before voting, for no more time, for the past, for a year, and without a reason', async () => {
    const fresh = await draft();
    const running = await draft();
    await setHours(running.election, OPEN);
    const over = await draft();
    await setHours(over.election, COUNTING);
    const reason = 'pluie';
    for (const [polls, body, status, code] of [
      [fresh, { closes_at: inHours(90), reason }, 409, 'extension_refused'],
      [running, { closes_at: inHours(1), reason }, 409, 'extension_refused'],
      [over, { closes_at: inHours(-0.5), reason }, 409, 'extension_refused'],
      [running, { closes_at: inHours(9_000), reason }, 422, 'validation_failed'],
      [running, { closes_at: inHours(3) }, 422, 'validation_failed'],
      [running, { closes_at: inHours(3), reason: '  ' }, 422, 'validation_failed'],
      [running, { closes_at: null, reason }, 422, 'validation_failed'],
      [running, { reason }, 422, 'validation_failed'],
    ] as const) {
      const before = await trail(polls.election);
      for (const path of [
        `elections/${polls.election}`,
        `centers/${polls.centre}`,
        `offices/${polls.office}`,
      ]) {
        const answer = await owner.send('POST', `${path}/extensions`, body);
        expect([path, answer.status, answer.body.code]).toEqual([path, status, code]);
      }
      expect(await trail(polls.election)).toHaveLength(before.length);
    }
  });
});
