import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi } from './elections-client.js';

let api: ApiUnderTest;
let owner: ElectionsClient;

beforeAll(async () => {
  api = await startElectionsApi();
  owner = await ElectionsClient.signUp(api, 'owner@exemple.ga');
});

afterAll(async () => {
  await api.stop();
});

describe('an election', () => {
  it('goes from an empty database to open: election, area, centre, office, candidate', async () => {
    const { election, office } = await owner.prepare({ code: 'FLOW' });
    expect((await owner.get(`elections/${election}`)).body).toMatchObject({
      state: 'draft',
      role: 'owner',
      visibility: 'private',
      possible_moves: ['scheduled'],
    });
    await owner.open(election);
    expect((await owner.get(`elections/${election}`)).body.state).toBe('open');
    expect((await owner.get(`offices/${office}`)).body).toMatchObject({ registered: 400 });
  });
});
