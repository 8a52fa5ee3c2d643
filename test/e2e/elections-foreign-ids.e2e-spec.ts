import { randomUUID } from 'node:crypto';
import type { ApiUnderTest } from './api-under-test.js';
import {
  electionForm,
  ElectionsClient,
  startElectionsApi,
  type Polls,
} from './elections-client.js';

let api: ApiUnderTest;
let attacker: ElectionsClient;
let victim: ElectionsClient;
let mine: Polls;
let theirs: Polls;

beforeAll(async () => {
  api = await startElectionsApi();
  [attacker, victim] = await Promise.all([
    ElectionsClient.signUp(api, 'attacker@exemple.ga'),
    ElectionsClient.signUp(api, 'victim@exemple.ga'),
  ]);
  mine = await attacker.prepare({ code: 'MINE' });
  theirs = await victim.prepare({ code: 'THEIRS' });
});

afterAll(async () => {
  await api.stop();
});

const TABLES = ['elections', 'areas', 'centres', 'offices', 'candidates', 'election_members'];

/** Everything that is stored about elections, to be compared. */
async function stored(): Promise<string> {
  const parts = await Promise.all(
    [...TABLES, 'invitations', 'audit_entries'].map(async (table) =>
      api.database.query(`select * from ${table} as one order by one::text`),
    ),
  );
  return JSON.stringify(parts);
}

const areasOf = (election: string) => `elections/${election}/areas`;
const centresOf = (election: string) => `elections/${election}/centers`;

describe('ids of another team', () => {
  const PLACES: readonly [string, string, () => string, string, () => [object, object]][] = [
    [
      'parent_id of a new area',
      'POST',
      () => areasOf(mine.election),
      'parent_id',
      () => pair('parent_id', theirs.area, { code: 'X', name: 'X' }),
    ],
    [
      'area_id of a new centre',
      'POST',
      () => centresOf(mine.election),
      'area_id',
      () => pair('area_id', theirs.area, { code: 'X', name: 'X' }),
    ],
    [
      'area_id of a centre that moves',
      'PUT',
      () => `centers/${mine.centre}`,
      'area_id',
      () => pair('area_id', theirs.area),
    ],
    [
      'centre_id of an office that moves',
      'PUT',
      () => `offices/${mine.office}`,
      'centre_id',
      () => pair('centre_id', theirs.centre),
    ],
  ];

  /** The same body with an id of the other team, and with an id of nobody. */
  function pair(field: string, id: string, rest: object = {}): [object, object] {
    return [
      { ...rest, [field]: id },
      { ...rest, [field]: randomUUID() },
    ];
  }

  it.each(PLACES)(
    'in a body are unknown like ids of nobody, and nothing is stored: %s',
    async (_name, method, path, field, bodies) => {
      const before = await stored();
      const [real, none] = await Promise.all(
        bodies().map(async (body) => attacker.send(method, path(), body)),
      );
      expect(real).toMatchObject({ status: 422, body: { errors: [{ field, code: 'unknown' }] } });
      expect({ ...real?.body, correlation_id: '' }).toEqual({ ...none?.body, correlation_id: '' });
      expect(await stored()).toBe(before);
    },
  );

  it('cannot be given to a new candidate as its election', async () => {
    const before = await stored();
    const answer = await attacker.send('POST', 'candidates', {
      election_id: theirs.election,
      party_id: 'X',
      name: 'X',
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 'election_not_found' } });
    expect(await stored()).toBe(before);
  });

  it.each([
    ['area_id of centres', () => `${centresOf(mine.election)}?area_id=${theirs.area}`],
    ['parent_id of areas', () => `${areasOf(mine.election)}?parent_id=${theirs.area}`],
    ['area_id of offices', () => `elections/${mine.election}/offices?area_id=${theirs.area}`],
    ['centre_id of offices', () => `elections/${mine.election}/offices?centre_id=${theirs.centre}`],
  ])('as a filter find nothing: %s', async (_name, path) => {
    expect(await attacker.get(path())).toMatchObject({ status: 200, body: { items: [] } });
  });

  it('as a centre in the path are not overruled by a filter of the query', async () => {
    const answer = await attacker.get(`centers/${mine.centre}/offices?centre_id=${theirs.centre}`);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ code: 'unknown_field' }] } });
  });

  it('in a cursor lead nowhere', async () => {
    const cursor = Buffer.from(JSON.stringify(['code', '', theirs.centre])).toString('base64url');
    const { body } = await attacker.get(`${centresOf(mine.election)}?cursor=${cursor}`);
    expect(body.items.map(({ id }) => id)).toEqual([mine.centre]);
  });

  it('do not work under an election of one’s own: members and invitations of the other', async () => {
    const { id: invitation } = await victim.must(
      'POST',
      `elections/${theirs.election}/invitations`,
      {
        email: 'friend@exemple.ga',
        role: 'auditor',
      },
    );
    const before = await stored();
    for (const [method, path, body, code] of [
      ['DELETE', `invitations/${invitation}`, undefined, 'invitation_not_found'],
      ['DELETE', `members/${victim.accountId}`, undefined, 'member_not_found'],
      ['PUT', `members/${victim.accountId}`, { role: 'auditor' }, 'member_not_found'],
    ] as const) {
      const answer = await attacker.send(method, `elections/${mine.election}/${path}`, body);
      expect(answer).toMatchObject({ status: 404, body: { code } });
    }
    expect(await stored()).toBe(before);
  });

  it('are no reason to be told of a code that another team uses', async () => {
    const election = electionForm({ code: 'THEIRS' });
    expect((await attacker.send('POST', 'elections', election)).status).toBe(201);
  });
});

describe('fields that nobody may set', () => {
  const FORBIDDEN = {
    id: randomUUID(),
    role: 'owner',
    owner_id: randomUUID(),
    created_by: randomUUID(),
    createdBy: randomUUID(),
    created_at: '2020-01-01T00:00:00Z',
    state: 'certified',
    visibility: 'public',
    registry_version: 99,
    ancestors: [],
    level: 1,
    search_key: 'x',
    photo: 'x',
    photo_sha256: 'x',
    deed: 'read',
    constructor: {},
  };

  const REQUESTS: readonly [string, () => string, () => object, object][] = [
    ['POST', () => 'elections', () => electionForm({ code: 'MASS' }), { version: 1 }],
    ['PUT', () => `elections/${mine.election}`, () => ({ name: 'X' }), elsewhere()],
    ['POST', () => areasOf(mine.election), () => named('A9'), { version: 1, ...elsewhere() }],
    ['PUT', () => `areas/${mine.area}`, () => ({ name: 'X' }), { parent_id: null, ...elsewhere() }],
    ['POST', () => centresOf(mine.election), () => named('C9'), { version: 1, ...elsewhere() }],
    ['PUT', () => `centers/${mine.centre}`, () => ({ name: 'X' }), elsewhere()],
    [
      'POST',
      () => `centers/${mine.centre}/offices`,
      () => ({ code: 'O9' }),
      { version: 1, centre_id: randomUUID(), ...elsewhere() },
    ],
    ['PUT', () => `offices/${mine.office}`, () => ({ name: 'X' }), elsewhere()],
    [
      'POST',
      () => 'candidates',
      () => ({ election_id: mine.election, party_id: 'X', name: 'X' }),
      { version: 1 },
    ],
    ['PUT', () => `candidates/${mine.candidate}`, () => ({ name: 'X' }), elsewhere()],
    [
      'PUT',
      () => `elections/${mine.election}/candidates/order`,
      () => ({ candidates: [{ id: mine.candidate }] }),
      { version: 1, ...elsewhere() },
    ],
    ['POST', () => `elections/${mine.election}/moves`, () => ({ to: 'scheduled' }), {}],
    ['PUT', () => `elections/${mine.election}/visibility`, () => ({ public: true }), {}],
  ];

  function elsewhere(): object {
    return { election_id: randomUUID(), electionId: randomUUID() };
  }

  function named(code: string): object {
    return { code, name: 'X' };
  }

  it.each(REQUESTS)('are refused by name, and nothing is stored: %s', async (...request) => {
    const [method, path, body, more] = request;
    const before = await stored();
    for (const [field, value] of Object.entries({ ...FORBIDDEN, ...more })) {
      const answer = await attacker.send(method, path(), { ...body(), [field]: value });
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'validation_failed', errors: [{ field, code: 'unknown_field' }] },
      });
    }
    expect(await stored()).toBe(before);
  });

  it('are refused in what is sent for the team as well', async () => {
    const before = await stored();
    const team = `elections/${mine.election}`;
    for (const [method, path, body] of [
      ['POST', `${team}/invitations`, { email: 'a@exemple.ga', role: 'editor', election_id: 'x' }],
      ['POST', `${team}/invitations`, { email: 'a@exemple.ga', role: 'platform_admin' }],
      ['PUT', `${team}/members/${attacker.accountId}`, { role: 'owner', account_id: 'x' }],
      ['POST', 'invitations/accept', { token: 'x', role: 'owner' }],
    ] as const) {
      expect((await attacker.send(method, path, body)).status).toBe(422);
    }
    expect(await stored()).toBe(before);
  });
});
