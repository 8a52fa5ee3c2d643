import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi, type Polls } from './elections-client.js';

let api: ApiUnderTest;
let owner: ElectionsClient;
let editor: ElectionsClient;
let count = 0;

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

const LISTS = { kind: 'legislative', method: 'dhondt', seats: 4 };

async function prepare(rules: object): Promise<Polls & { readonly rival: string }> {
  count += 1;
  const polls = await owner.prepare({ code: `LISTS-${count}`, ...rules });
  const { id: rival } = await owner.must('POST', 'candidates', {
    ...{ election_id: polls.election, party_id: 'RPG', name: 'Rassemblement' },
  });
  await owner.bring(editor, polls.election, 'editor');
  return { ...polls, rival };
}

describe('how many people stand on a list', () => {
  it('is kept, shown and told in the trail; unknown until somebody says so', async () => {
    const { election, candidate } = await prepare(LISTS);
    const path = `candidates/${candidate}`;
    expect(await owner.must('GET', path)).toMatchObject({ list_size: null });
    await owner.must('PUT', path, { list_size: 2 });
    expect(await owner.must('GET', path)).toMatchObject({ list_size: 2 });
    const { items } = await owner.must('GET', `audit?election_id=${election}`);
    expect(JSON.stringify(items)).toContain('{"list_size":2}');
    await owner.must('PUT', path, { list_size: null });
    expect(await owner.must('GET', path)).toMatchObject({ list_size: null });
  });

  it.each([0, -1, 1.5, '2', 10_001, true])('is no %p', async (size) => {
    const { election, candidate } = await prepare(LISTS);
    const form = { election_id: election, party_id: 'NEW', name: 'Nouvelle', list_size: size };
    expect((await owner.send('POST', 'candidates', form)).status).toBe(422);
    const edited = await owner.send('PUT', `candidates/${candidate}`, { list_size: size });
    expect(edited).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
  });

  it('is refused where one person is elected', async () => {
    const { election, candidate } = await prepare({ method: 'plurality' });
    const form = { election_id: election, party_id: 'NEW', name: 'Nouvelle', list_size: 3 };
    const problem = { errors: [{ field: 'list_size', code: 'not_of_this_method' }] };
    for (const answer of [
      await owner.send('POST', 'candidates', form),
      await owner.send('PUT', `candidates/${candidate}`, { list_size: 3 }),
    ]) {
      expect(answer).toMatchObject({ status: 422, body: problem });
    }
  });

  it('bounds the seats of the list, stands still once voting has begun, and is amended by an owner alone', async () => {
    const polls = await prepare(LISTS);
    await owner.must('PUT', `candidates/${polls.candidate}`, { list_size: 1 });
    await owner.open(polls.election);
    await editor.must('POST', `offices/${polls.office}/results`, {
      ...{ registered: 400, voters: 300, blank: 0, null_votes: 0, valid: 300 },
      votes: [
        { candidate_id: polls.candidate, votes: 240 },
        { candidate_id: polls.rival, votes: 60 },
      ],
    });
    const seats = async () => {
      const { outcome } = await owner.must('GET', `elections/${polls.election}/results`);
      const { lists } = outcome as {
        lists: readonly { candidate: string; seats: number }[];
      };
      return lists.map((list) => [list.candidate, list.seats]);
    };
    // By votes alone it would be three, or all four, for the larger one.
    expect(await seats()).toEqual([
      [polls.candidate, 1],
      [polls.rival, 3],
    ]);
    const path = `candidates/${polls.candidate}`;
    expect(await owner.send('PUT', path, { list_size: 3 })).toMatchObject({ status: 409 });
    const amendment = { list_size: 3, amendment_reason: 'Liste mal saisie.' };
    expect((await editor.send('PUT', path, amendment)).status).toBe(403);
    await owner.must('PUT', path, amendment);
    expect(await seats()).toEqual([
      [polls.candidate, 3],
      [polls.rival, 1],
    ]);
  });
});
