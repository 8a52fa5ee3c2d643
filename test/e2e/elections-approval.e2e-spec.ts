import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi, type Seen } from './elections-client.js';

let api: ApiUnderTest;
let owner: ElectionsClient;
let admin: ElectionsClient;
let count = 0;

beforeAll(async () => {
  api = await startElectionsApi({ PUBLIC_ELECTIONS: 'approval' });
  [owner, admin] = await Promise.all([
    ElectionsClient.signUp(api, 'owner@exemple.ga'),
    ElectionsClient.signUpAdmin(api, 'admin@exemple.ga'),
  ]);
});

afterAll(async () => {
  await api.stop();
});

const NOT_FOUND = { status: 404, body: { code: 'election_not_found' } };

async function asked(): Promise<string> {
  count += 1;
  const { election } = await owner.prepare({ code: `PUBLIC-${count}` });
  await show(election);
  return election;
}

async function show(election: string, body: object = { public: true }): Promise<Seen> {
  return owner.must('PUT', `elections/${election}/visibility`, body);
}

async function decide(election: string, body: object) {
  return admin.send('PUT', `approvals/${election}`, body);
}

async function visibility(election: string): Promise<unknown> {
  return (await owner.must('GET', `elections/${election}`))['visibility'];
}

async function waiting(): Promise<readonly string[]> {
  return (await admin.must('GET', 'approvals?limit=200')).items.map(({ id }) => id);
}

describe('where the installation asks for approval', () => {
  it('an election waits for an admin, who reads no more of it than its summary', async () => {
    const election = await asked();
    expect(await visibility(election)).toBe('awaiting_approval');
    const { items } = await admin.must('GET', 'approvals?limit=200');
    const shown = items.find(({ id }) => id === election);
    expect(Object.keys(shown ?? {}).sort()).toEqual([
      ...['closes_at', 'code', 'country', 'id', 'kind', 'name', 'opens_at'],
    ]);
    for (const path of [
      `elections/${election}`,
      `elections/${election}/offices`,
      `elections/${election}/members`,
      `candidates?election_id=${election}`,
      `audit?election_id=${election}`,
    ]) {
      expect(await admin.get(path)).toMatchObject(NOT_FOUND);
    }
    expect((await admin.must('GET', 'elections')).items).toEqual([]);
  });

  it('it is public once the admin agrees, in both trails and by name', async () => {
    const election = await asked();
    const reason = 'Identité vérifiée';
    expect((await decide(election, { approved: true, reason })).status).toBe(204);
    expect(await visibility(election)).toBe('public');
    expect(await waiting()).not.toContain(election);
    const entry = {
      action: 'election.visibility_changed',
      actor: { kind: 'platform_admin', id: admin.accountId },
      subject: { kind: 'election', id: election },
      before: { visibility: 'awaiting_approval' },
      after: { visibility: 'public', reason },
    };
    const ofElection = await owner.must('GET', `audit?election_id=${election}`);
    expect(ofElection.items[0]).toMatchObject(entry);
    const ofPlatform = await admin.must('GET', `audit?subject_id=${election}`);
    expect(ofPlatform.items[0]).toMatchObject(entry);
  });

  it('it is private when the admin refuses, and may ask again', async () => {
    const election = await asked();
    expect((await decide(election, { approved: false, reason: 'Doublon' })).status).toBe(204);
    expect(await visibility(election)).toBe('private');
    expect(await decide(election, { approved: true })).toMatchObject(NOT_FOUND);
    expect((await show(election))['visibility']).toBe('awaiting_approval');
    expect(await waiting()).toContain(election);
  });

  it('it is the owner’s to take back before anybody decided', async () => {
    const election = await asked();
    await show(election, { public: false });
    expect(await waiting()).not.toContain(election);
    expect(await decide(election, { approved: true })).toMatchObject(NOT_FOUND);
    expect(await visibility(election)).toBe('private');
  });

  it('it cannot become public past the admin: by asking twice, or by going private and back', async () => {
    const election = await asked();
    expect((await show(election))['visibility']).toBe('awaiting_approval');
    await decide(election, { approved: true });
    const embargo = '2036-01-01T00:00:00.000Z';
    expect(await show(election, { public: true, public_from: embargo })).toMatchObject({
      visibility: 'public',
      public_from: embargo,
    });
    await show(election, { public: false });
    expect((await show(election))['visibility']).toBe('awaiting_approval');
  });

  it('it is decided once when two decide at the same time', async () => {
    const election = await asked();
    const answers = await Promise.all(
      [true, true, true].map((approved) => decide(election, { approved })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('nothing_to_decide');
  });

  it('a private election is to an admin like one that never was', async () => {
    const { election } = await owner.prepare({ code: 'PRIVATE' });
    const real = await decide(election, { approved: true });
    const none = await decide('3f1c9f6e-7c1f-4f43-9d57-0b8f9c1e6a54', { approved: true });
    expect(real).toMatchObject(NOT_FOUND);
    expect({ ...real.body, correlation_id: '' }).toEqual({ ...none.body, correlation_id: '' });
    expect(await waiting()).not.toContain(election);
  });

  it('a decision is a plain yes or no', async () => {
    const election = await asked();
    for (const body of [{}, { approved: 'true' }, { approved: 1 }, { approved: null }]) {
      expect((await decide(election, body)).status).toBe(422);
    }
    expect((await decide(election, { approved: true, reason: null })).status).toBe(422);
    expect((await decide(election, { approved: true, visibility: 'public' })).status).toBe(422);
    expect(await visibility(election)).toBe('awaiting_approval');
  });

  it('the list of those that wait is read page by page, each once', async () => {
    for (let n = 0; n < 5; n += 1) await asked();
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Seen = await admin.must('GET', `approvals?limit=2${more}`);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next_cursor;
    }
    expect(found).toEqual(await waiting());
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThanOrEqual(5);
  });

  it('an owner cannot approve, not even their own', async () => {
    const election = await asked();
    const answer = await owner.send('PUT', `approvals/${election}`, { approved: true });
    expect(answer).toMatchObject(NOT_FOUND);
    expect(await owner.get('approvals')).toMatchObject(NOT_FOUND);
    expect(await visibility(election)).toBe('awaiting_approval');
  });
});
