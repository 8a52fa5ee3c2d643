import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi, type Polls } from './elections-client.js';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

let api: ApiUnderTest;
let owner: ElectionsClient;
let editor: ElectionsClient;
let count = 0;

beforeAll(async () => {
  api = await startElectionsApi();
  owner = await ElectionsClient.signUp(api, 'owner@exemple.ga');
  editor = await ElectionsClient.signUp(api, 'editor@exemple.ga');
});

afterAll(async () => {
  await api.stop();
});

async function draft(): Promise<Polls> {
  count += 1;
  const polls = await owner.prepare({ code: `BYPASS-${count}` });
  await owner.bring(editor, polls.election, 'editor');
  return polls;
}

async function scheduled(): Promise<Polls> {
  const polls = await draft();
  await owner.must('POST', `elections/${polls.election}/moves`, { to: 'scheduled' });
  return polls;
}

describe('a scheduled election', () => {
  it('is not opened by an editor who writes other hours for the clock', async () => {
    const { election } = await scheduled();
    const before = await owner.must('GET', `elections/${election}`);
    const soon = { opens_at: inHours(0.001), closes_at: inHours(0.002) };
    for (const hours of [soon, { closes_at: inHours(60) }, { reports_until: inHours(99) }]) {
      const answer = await editor.send('PUT', `elections/${election}`, hours);
      expect(answer).toMatchObject({ status: 403, body: { code: 'role_insufficient' } });
    }
    expect(await owner.must('GET', `elections/${election}`)).toEqual(before);
    await owner.must('PUT', `elections/${election}`, { closes_at: inHours(60) });
  });

  it.each(['candidates', 'offices'] as const)('is never without %s', async (things) => {
    const polls = await scheduled();
    const id = things === 'candidates' ? polls.candidate : polls.office;
    const answer = await editor.send('DELETE', `${things}/${id}`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'election_incomplete' } });
    expect(await owner.must('GET', `${things}/${id}`)).toMatchObject({ id });
    await owner.must('POST', `elections/${polls.election}/moves`, { to: 'draft' });
    await editor.must('DELETE', `${things}/${id}`);
  });
});

describe('once voting has begun, no amendment gives a place other hours', () => {
  const reason = { amendment_reason: 'test' };

  async function opened(): Promise<Polls & { readonly late: string; readonly same: string }> {
    const polls = await draft();
    const path = `elections/${polls.election}`;
    const late = { code: 'LATE', name: 'Tard', closes_at: inHours(40) };
    const { id } = await owner.must('POST', `${path}/centers`, late);
    const { id: same } = await owner.must('POST', `${path}/centers`, { code: 'S', name: 'S' });
    await owner.open(polls.election);
    return { ...polls, late: id, same };
  }

  it('by moving an office to a centre that closes later', async () => {
    const { office, late, same } = await opened();
    const answer = await owner.send('PUT', `offices/${office}`, { centre_id: late, ...reason });
    expect(answer).toMatchObject({ status: 409, body: { code: 'frozen' } });
    await owner.must('PUT', `offices/${office}`, { centre_id: same, ...reason });
  });

  it('by adding a place that closes later', async () => {
    const { election, centre } = await opened();
    const hours = { closes_at: inHours(50), ...reason };
    const office = `centers/${centre}/offices`;
    for (const [path, form] of [
      [office, { code: 'N' }],
      [`elections/${election}/centers`, { code: 'N', name: 'N' }],
    ] as const) {
      const answer = await owner.send('POST', path, { ...form, ...hours });
      expect(answer).toMatchObject({ status: 409, body: { code: 'frozen' } });
      await owner.must('POST', path, { ...form, ...reason });
    }
  });
});
