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
let editor: ElectionsClient;
let count = 0;

const HOUR = 3_600_000;
const ELSEWHERE = '3f1c9f6e-7c1f-4f43-9d57-0b8f9c1e6a54';
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

beforeAll(async () => {
  api = await startElectionsApi();
  [owner, editor] = await Promise.all([
    ElectionsClient.signUp(api, 'owner@exemple.ga'),
    ElectionsClient.signUp(api, 'editor@exemple.ga'),
  ]);
});

afterAll(async () => {
  await api.stop();
});

async function draft(overrides: object = {}): Promise<Polls> {
  count += 1;
  const polls = await owner.prepare({ code: `FREEZE-${count}`, ...overrides });
  await api.database.query(
    `insert into election_members (election_id, account_id, role) values ($1, $2, 'editor')`,
    [polls.election, editor.accountId],
  );
  return polls;
}

async function opened(): Promise<Polls> {
  const polls = await draft();
  await owner.open(polls.election);
  return polls;
}

async function trail(election: string): Promise<readonly Seen[]> {
  return (await owner.must('GET', `audit?election_id=${election}`)).items;
}

describe('the rules of an election', () => {
  const CHANGES: readonly [string, object][] = [
    ['kind', { kind: 'local' }],
    ['method', { method: 'plurality' }],
    ['method', { kind: 'legislative', method: 'dhondt', seats: 5 }],
  ];

  it.each(CHANGES)('stand still once it is scheduled: %s', async (field, change) => {
    const { election } = await draft();
    const path = `elections/${election}`;
    await owner.must('POST', `${path}/moves`, { to: 'scheduled' });
    const before = await owner.must('GET', path);
    for (const client of [owner, editor]) {
      const answer = await client.send('PUT', path, change);
      expect(answer).toMatchObject({ status: 409, body: { code: 'frozen' } });
      expect(answer.body.detail).toContain(field);
    }
    expect(await owner.must('GET', path)).toEqual(before);
  });

  it('move again when it is a draft again', async () => {
    const { election } = await draft();
    const path = `elections/${election}`;
    await owner.must('POST', `${path}/moves`, { to: 'scheduled' });
    await owner.must('POST', `${path}/moves`, { to: 'draft' });
    expect(await owner.must('PUT', path, { kind: 'local' })).toMatchObject({ kind: 'local' });
  });

  it('may be sent along unchanged, and leave the name free to be put right', async () => {
    const { election } = await opened();
    const path = `elections/${election}`;
    const { kind, method, seats, opens_at, closes_at } = await owner.must('GET', path);
    const body = { kind, method, seats, opens_at, closes_at, name: 'Présidentielle' };
    expect(await editor.must('PUT', path, body)).toMatchObject({ name: 'Présidentielle' });
  });

  it('leave the hours to extensions once voting has begun', async () => {
    const { election } = await opened();
    for (const field of ['opens_at', 'closes_at', 'reports_until']) {
      const answer = await owner.send('PUT', `elections/${election}`, { [field]: inHours(40) });
      expect(answer).toMatchObject({ status: 409, body: { code: 'frozen' } });
    }
  });

  it('give nobody a way to begin or end the vote by writing its hours into the past', async () => {
    const { election } = await draft();
    const path = `elections/${election}`;
    await owner.must('POST', `${path}/moves`, { to: 'scheduled' });
    const past = { opens_at: inHours(-3), closes_at: inHours(-2), reports_until: inHours(-1) };
    for (const change of [past, { opens_at: past.opens_at }]) {
      expect(await owner.send('PUT', path, change)).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'opens_at', code: 'past' }] },
      });
      // Hours of what is scheduled are not an editor's at all.
      expect((await editor.send('PUT', path, change)).status).toBe(403);
    }
    expect((await owner.must('GET', path)).state).toBe('scheduled');
  });
});

/** Everything that voters vote on, and where. */
const FROZEN: readonly [string, string, (polls: Polls) => string, (polls: Polls) => object][] = [
  [
    'a new candidate',
    'POST',
    () => 'candidates',
    ({ election }) => ({ election_id: election, party_id: 'LATE', name: 'Late' }),
  ],
  ['a party id', 'PUT', ({ candidate: id }) => `candidates/${id}`, () => ({ party_id: 'OTHER' })],
  ['a candidate’s name', 'PUT', ({ candidate: id }) => `candidates/${id}`, () => ({ name: 'O' })],
  [
    'the ballot’s order',
    'PUT',
    ({ candidate: id }) => `candidates/${id}`,
    () => ({ list_order: 7 }),
  ],
  [
    'a new area',
    'POST',
    ({ election }) => `elections/${election}/areas`,
    () => ({ code: 'LATE', name: 'Late' }),
  ],
  ['the name of an area', 'PUT', ({ area }) => `areas/${area}`, () => ({ name: 'Autre' })],
  ['the code of an area', 'PUT', ({ area }) => `areas/${area}`, () => ({ code: 'G9' })],
  [
    'a new centre',
    'POST',
    ({ election }) => `elections/${election}/centers`,
    () => ({ code: 'LATE', name: 'Late' }),
  ],
  ['the code of a centre', 'PUT', ({ centre }) => `centers/${centre}`, () => ({ code: 'C9' })],
  ['the area of a centre', 'PUT', ({ centre }) => `centers/${centre}`, () => ({ area_id: null })],
  ['a new office', 'POST', ({ centre }) => `centers/${centre}/offices`, () => ({ code: 'LATE' })],
  ['the code of an office', 'PUT', ({ office }) => `offices/${office}`, () => ({ code: 'O9' })],
  ['a roll', 'PUT', ({ office }) => `offices/${office}`, () => ({ registered: 401 })],
  ['a roll, to unknown', 'PUT', ({ office }) => `offices/${office}`, () => ({ registered: null })],
];

describe('once voting has begun', () => {
  it.each(FROZEN)(
    '%s stands still, save by an owner’s amendment that stands in the trail',
    async (_name, method, pathOf, bodyOf) => {
      const polls = await opened();
      const [path, body] = [pathOf(polls), bodyOf(polls)];
      const before = await trail(polls.election);
      for (const client of [owner, editor]) {
        const answer = await client.send(method, path, body);
        expect(answer).toMatchObject({ status: 409, body: { code: 'frozen' } });
      }
      const amended = { ...body, amendment_reason: 'Arrêt 12 de la cour' };
      const refused = await editor.send(method, path, amended);
      expect(refused).toMatchObject({ status: 403, body: { code: 'role_insufficient' } });
      expect(await trail(polls.election)).toHaveLength(before.length);
      const { id } = await owner.must(method, path, amended);
      const [entry] = await trail(polls.election);
      expect(entry).toMatchObject({
        actor: { kind: 'director', id: owner.accountId },
        subject: { id },
        after: { amendment_reason: 'Arrêt 12 de la cour' },
      });
    },
  );

  it('the whole ballot is put in order only by an amendment as well', async () => {
    const { election, candidate } = await draft();
    const form = { election_id: election, party_id: 'RPG', name: 'Jean Obame' };
    const { id: other } = await owner.must('POST', 'candidates', form);
    await owner.open(election);
    const path = `elections/${election}/candidates/order`;
    const body = { candidates: [{ id: other }, { id: candidate }] };
    const amended = { ...body, amendment_reason: 'Arrêt 12 de la cour' };
    expect(await owner.send('PUT', path, body)).toMatchObject({ body: { code: 'frozen' } });
    expect((await editor.send('PUT', path, amended)).status).toBe(403);
    const { items } = await owner.must('PUT', path, amended);
    expect(items.map(({ id }) => id)).toEqual([other, candidate]);
    const [entry] = await trail(election);
    expect(entry).toMatchObject({
      before: { order: 'UDN, RPG' },
      after: { order: 'RPG, UDN', amendment_reason: 'Arrêt 12 de la cour' },
    });
  });

  it.each([
    ['office', 'offices'],
    ['candidate', 'candidates'],
  ] as const)('an %s goes only by an amendment as well', async (what, path) => {
    const polls = await opened();
    const url = `${path}/${polls[what]}`;
    expect(await owner.send('DELETE', url)).toMatchObject({
      status: 409,
      body: { code: 'frozen' },
    });
    const reason = `${url}?amendment_reason=${encodeURIComponent('Décision')}`;
    expect((await editor.send('DELETE', reason)).status).toBe(403);
    expect((await owner.send('DELETE', reason)).status).toBe(204);
    const [entry] = await trail(polls.election);
    expect(entry).toMatchObject({
      action: `${what}.deleted`,
      after: { amendment_reason: 'Décision' },
    });
  });

  it('a reason of blanks is none', async () => {
    const { office } = await opened();
    for (const amendment_reason of ['', '   ', null]) {
      const body = { registered: 7, amendment_reason };
      expect((await owner.send('PUT', `offices/${office}`, body)).status).toBe(422);
    }
  });

  it('names and coordinates of centres and the names of offices may still be put right', async () => {
    const { centre, office } = await opened();
    const name = { name: 'École Ruisseau' };
    const place = { ...name, latitude: 0.4, longitude: 9.4 };
    expect(await editor.must('PUT', `centers/${centre}`, place)).toMatchObject(place);
    expect(await editor.must('PUT', `offices/${office}`, name)).toMatchObject(name);
  });

  it('what is sent along unchanged is no change', async () => {
    const { centre, office } = await opened();
    for (const path of [`centers/${centre}`, `offices/${office}`]) {
      const { id: _id, version: _version, ...same } = await owner.must('GET', path);
      const { name: _name, ...rest } = same;
      expect((await editor.send('PUT', path, { ...rest, name: 'Autre' })).status).toBe(200);
    }
  });

  it('own hours of places change only by an extension', async () => {
    const { centre, office } = await opened();
    for (const path of [`centers/${centre}`, `offices/${office}`]) {
      const body = { closes_at: inHours(37), amendment_reason: 'x' };
      const answer = await owner.send('PUT', path, body);
      expect(answer).toMatchObject({ status: 409, body: { code: 'frozen' } });
    }
  });

  it('the clock freezes as well as the hand', async () => {
    const { election, office } = await draft();
    await owner.must('POST', `elections/${election}/moves`, { to: 'scheduled' });
    expect((await owner.send('PUT', `offices/${office}`, { registered: 1 })).status).toBe(200);
    await api.database.query(
      `update elections set opens_at = now() - interval '1 second' where id = $1`,
      [election],
    );
    const answer = await owner.send('PUT', `offices/${office}`, { registered: 2 });
    expect(answer).toMatchObject({ status: 409, body: { code: 'frozen' } });
  });
});

describe('two who change the same', () => {
  it('do not overwrite each other when they say what they changed', async () => {
    const { election, area, centre, office, candidate } = await draft();
    for (const path of [
      `elections/${election}`,
      `areas/${area}`,
      `centers/${centre}`,
      `offices/${office}`,
      `candidates/${candidate}`,
    ]) {
      const { version } = await owner.must('GET', path);
      const answers = await Promise.all(
        ['Un', 'Deux', 'Trois'].map((name) => owner.send('PUT', path, { name, version })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('conflict');
      expect((await owner.must('GET', path)).version).toBe(version + 1);
    }
  });

  it('do not put the ballot in two orders, and the same order sent again changes nothing', async () => {
    const { election, candidate } = await draft();
    const path = `elections/${election}/candidates/order`;
    for (const party_id of ['RPG', 'ALT']) {
      await owner.must('POST', 'candidates', { election_id: election, party_id, name: party_id });
    }
    const shown = await ballotOf(election);
    const [a, b, c] = shown.map(({ id, version }) => ({ id, version }));
    expect(a?.id).toBe(candidate);
    const orders = [
      [c, a, b],
      [b, c, a],
      [b, a, c],
    ];
    const answers = await Promise.all(
      orders.map((candidates) => owner.send('PUT', path, { candidates })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('conflict');
    const won = orders[answers.findIndex(({ status }) => status === 200)] ?? [];
    const ids = won.map((one) => one?.id);
    expect((await ballotOf(election)).map(({ id }) => id)).toEqual(ids);
    const before = await trail(election);
    expect(before[0]).toMatchObject({
      ...{ action: 'ballot.reordered', subject: { kind: 'election', id: election } },
      ...{ actor: { id: owner.accountId }, before: { order: 'UDN, RPG, ALT' } },
    });
    // Its answer was lost: the versions are those of the ballot before.
    const again = await owner.must('PUT', path, { candidates: won });
    expect(again.items.map(({ id, list_order: place }) => [id, place])).toEqual(
      ids.map((id, n) => [id, n + 1]),
    );
    expect(await trail(election)).toHaveLength(before.length);
  });

  it.each([
    ['without one of the ballot', 409, 'conflict', ([a]: readonly Seen[]) => [a]],
    ['with a stranger', 409, 'conflict', ([a]: readonly Seen[]) => [a, { id: ELSEWHERE }]],
    ['with one twice', 422, 'validation_failed', ([a]: readonly Seen[]) => [a, a]],
    [
      'with more than an id',
      422,
      'validation_failed',
      ([a, b]: readonly Seen[]) => [a, { ...b, list_order: 1 }],
    ],
    ['of no candidates', 422, 'validation_failed', () => ['UDN', null]],
    ['that is no list', 422, 'validation_failed', () => ({})],
  ] as const)('store no order %s', async (_what, status, code, orderFrom) => {
    const { election } = await draft();
    await owner.must('POST', 'candidates', { election_id: election, party_id: 'R', name: 'R' });
    const before = await ballotOf(election);
    const named = before.map(({ id, version }) => ({ id, version }) as Seen);
    const answer = await owner.send('PUT', `elections/${election}/candidates/order`, {
      candidates: orderFrom(named),
    });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await ballotOf(election)).toEqual(before);
  });

  it('cannot both take one code, party id or place on the ballot', async () => {
    const { election, centre } = await draft();
    const ballot = { election_id: election, name: 'Paul' };
    for (const [path, body] of [
      [`elections/${election}/areas`, { code: 'T', name: 'T' }],
      [`elections/${election}/centers`, { code: 'T', name: 'T' }],
      [`centers/${centre}/offices`, { code: 'T' }],
      ['candidates', { ...ballot, party_id: 'T' }],
      ['elections', { ...form(), code: `T-${count}` }],
    ] as const) {
      const answers = await Promise.all([1, 2, 3].map(() => owner.send('POST', path, body)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('code_taken');
    }
  });

  it('cannot give two elections one code by renaming both at once', async () => {
    for (let n = 0; n < 8; n += 1) {
      const two = [
        await owner.must('POST', 'elections', form()),
        await owner.must('POST', 'elections', form()),
      ];
      const answers = await Promise.all(
        two.map(({ id }) => owner.send('PUT', `elections/${id}`, { code: `BOTH-${n}` })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('code_taken');
    }
  });

  async function ballotOf(election: string): Promise<readonly Seen[]> {
    return (await owner.must('GET', `candidates?election_id=${election}`)).items;
  }

  function form(): object {
    count += 1;
    return electionForm({ code: `TWO-${count}` });
  }
});

it('an election keeps its code, its country and its clock once voting has begun', async () => {
  const { election } = await owner.prepare({ code: 'IDENTITY' });
  await owner.open(election);
  for (const change of [{ code: 'OTHER' }, { country: 'FR' }, { time_zone: 'Pacific/Auckland' }]) {
    expect(await owner.send('PUT', `elections/${election}`, change)).toMatchObject({
      status: 409,
      body: { code: 'frozen' },
    });
  }
  expect((await owner.send('PUT', `elections/${election}`, { name: 'Autre nom' })).status).toBe(
    200,
  );
});
