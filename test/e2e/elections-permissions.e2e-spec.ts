import { listRoutes } from '#platform/auth';
import type { ApiUnderTest, ProblemSeen } from './api-under-test.js';
import { asRequest, ElectionsClient, startElectionsApi } from './elections-client.js';
import { ACTORS, type ActorName, type Row } from './elections-route-row.js';
import { ROWS } from './elections-route-table.js';
import { emptyWorld, makeWorld, type World } from './elections-world.js';

let api: ApiUnderTest;
let clients: Readonly<Record<Exclude<ActorName, 'nobody'>, ElectionsClient>>;
/** For whatever changes nothing. */
let shared: World;
let colleague: ElectionsClient;

beforeAll(async () => {
  api = await startElectionsApi({ INVITATIONS_BY_ACCOUNT: '10000' });
  const [owner, editor, auditor, stranger, admin] = await Promise.all([
    ElectionsClient.signUp(api, 'owner@exemple.ga'),
    ElectionsClient.signUp(api, 'editor@exemple.ga'),
    ElectionsClient.signUp(api, 'auditor@exemple.ga'),
    ElectionsClient.signUp(api, 'stranger@exemple.ga'),
    ElectionsClient.signUpAdmin(api, 'admin@exemple.ga'),
  ]);
  colleague = await ElectionsClient.signUp(api, 'colleague@exemple.ga');
  clients = { owner, editor, auditor, stranger, admin };
  // A team of their own: not a stranger to elections, only to this one.
  await stranger.prepare({ code: 'OTHER' });
  shared = await freshWorld();
});

afterAll(async () => {
  await api.stop();
});

async function freshWorld(): Promise<World> {
  const { owner, editor, auditor } = clients;
  return makeWorld(api, owner, {
    editor: editor.accountId,
    auditor: auditor.accountId,
    colleague: colleague.accountId,
  });
}

async function ask(
  actor: ActorName,
  { route, path, body }: Row,
  world: World,
): Promise<{ readonly status: number; readonly body: ProblemSeen }> {
  const method = route.split(' ')[0] ?? '';
  if (actor !== 'nobody') return clients[actor].send(method, path(world), await body?.(world));
  const response = await fetch(`${api.url}/api/${path(world)}`, {
    method,
    ...asRequest(await body?.(world), {}),
  });
  return { status: response.status, body: (await response.json()) as ProblemSeen };
}

/** Deletes hit what lies empty: an area without centres, a centre without offices. */
async function worldFor(row: Row, isChanged: boolean): Promise<World> {
  const world = isChanged ? await freshWorld() : shared;
  if (isChanged && /DELETE api\/(areas|centers)/.test(row.route)) {
    await api.database.query('delete from offices where election_id = $1', [world.election]);
    if (row.route.includes('areas')) {
      await api.database.query('delete from centres where election_id = $1', [world.election]);
    }
  }
  return world;
}

describe('who may do what', () => {
  it('has a row in the table for each route of the application that is about elections', () => {
    const routes = listRoutes(api.app)
      .filter(({ path }) => path.startsWith('api/') && !path.startsWith('api/auth/'))
      .map(({ method, path }) => `${method} ${path}`);
    expect(ROWS.map(({ route }) => route).sort()).toEqual(routes.sort());
  });

  it.each(ROWS.map((row) => [row.route, row] as const))(
    '%s answers each as the table says',
    async (route, row) => {
      const seen: Record<string, string> = {};
      for (const actor of ACTORS) {
        const isChanged = row.outcomes[actor].startsWith('2') && !route.startsWith('GET ');
        const world = await worldFor(row, isChanged);
        if (isChanged) await row.given?.(api, world);
        const { status, body } = await ask(actor, row, world);
        seen[actor] = status < 300 ? String(status) : `${status} ${body.code}`;
      }
      expect(seen).toEqual(row.outcomes);
    },
  );

  const hiding = ROWS.filter(({ outcomes }) => outcomes.stranger.startsWith('404'));

  it.each(hiding.map((row) => [row.route, row] as const))(
    '%s tells an outsider the same of what exists and of what does not',
    async (_route, row) => {
      for (const actor of ['stranger', 'admin'] as const) {
        if (row.outcomes[actor].startsWith('2')) continue;
        const [real, none] = await Promise.all([
          ask(actor, row, shared),
          ask(actor, row, emptyWorld()),
        ]);
        expect({ ...real.body, correlation_id: '' }).toEqual({ ...none.body, correlation_id: '' });
      }
    },
  );

  it('counts a role from the next request on, with the same access token', async () => {
    const { election, member } = await freshWorld();
    const { owner } = clients;
    const rename = () => colleague.send('PUT', `elections/${election}`, { name: 'Autre' });
    expect((await rename()).status).toBe(403);
    await owner.must('PUT', `elections/${election}/members/${member}`, { role: 'editor' });
    expect((await rename()).status).toBe(200);
    await owner.must('DELETE', `elections/${election}/members/${member}`);
    expect(await rename()).toMatchObject({ status: 404, body: { code: 'election_not_found' } });
  });
});
