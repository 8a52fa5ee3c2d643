import sharp from 'sharp';
import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi, type Polls, type Seen } from './elections-client.js';
import { portrait } from './elections-world.js';

let api: ApiUnderTest;
let owner: ElectionsClient;
let editor: ElectionsClient;
let third: ElectionsClient;
let auditor: ElectionsClient;
let count = 0;

beforeAll(async () => {
  api = await startElectionsApi({ INVITATIONS_BY_ACCOUNT: '10000' });
  [owner, editor, third, auditor] = await Promise.all([
    ElectionsClient.signUp(api, 'owner@exemple.ga'),
    ElectionsClient.signUp(api, 'editor@exemple.ga'),
    ElectionsClient.signUp(api, 'third@exemple.ga'),
    ElectionsClient.signUp(api, 'auditor@exemple.ga'),
  ]);
});

afterAll(async () => {
  await api.stop();
});

interface Opened extends Polls {
  readonly rival: string;
}

async function openElection(rules?: object): Promise<Opened> {
  count += 1;
  const polls = await owner.prepare({ code: `RES-${count}`, method: 'plurality' });
  const { id: rival } = await owner.must('POST', 'candidates', {
    ...{ election_id: polls.election, party_id: 'RPG', name: 'Jean Obame' },
  });
  await owner.bring(editor, polls.election, 'editor');
  await owner.bring(third, polls.election, 'editor');
  await owner.bring(auditor, polls.election, 'auditor');
  if (rules !== undefined)
    await owner.must('PUT', `elections/${polls.election}/result-rules`, rules);
  await owner.open(polls.election);
  return { ...polls, rival };
}

function paper({ candidate, rival }: Opened, overrides: Readonly<Record<string, unknown>> = {}) {
  return {
    ...{ registered: 400, voters: 300, blank: 4, null_votes: 6, valid: 290 },
    votes: [
      { candidate_id: candidate, votes: 190 },
      { candidate_id: rival, votes: 100 },
    ],
    ...overrides,
  };
}

const resultsOf = (office: string) => `offices/${office}/results`;

describe('one person keys a paper', () => {
  it('and it is final, and in the totals at once', async () => {
    const polls = await openElection();
    const { status, headers, body } = await editor.send(
      'POST',
      resultsOf(polls.office),
      paper(polls),
    );
    expect([status, body.state]).toEqual([201, 'final']);
    expect(headers.get('etag')).toBe(`"${body.version}"`);
    const { body: results } = await auditor.get(`elections/${polls.election}/results`);
    expect(results).toMatchObject({
      whole: { reported: 1, expected: 1, valid: 290, turnout_percent: '75.00' },
      outcome: { kind: 'elected', candidate: polls.candidate },
      decision: { decided: true },
      areas: [{ area_id: polls.area, sums: { valid: 290 } }],
    });
    const { candidates } = results['whole'] as { candidates: readonly Seen[] };
    expect(candidates[0]).toMatchObject({ votes: 190, share_percent: '65.52' });
  });

  it('with errors, and it counts nowhere until it is corrected', async () => {
    const polls = await openElection();
    const wrong = paper(polls, { valid: 291 });
    const { status, body } = await editor.send('POST', resultsOf(polls.office), wrong);
    expect([status, body.state]).toEqual([201, 'entered']);
    const codes = (body['findings'] as Seen[]).map(({ code }) => code);
    expect(codes).toContain('F201');
    const { body: results } = await owner.get(`elections/${polls.election}/results`);
    expect(results).toMatchObject({
      whole: { reported: 0, valid: 0 },
      outcome: { kind: 'no_votes' },
    });
  });

  it('as it is written, with its photo and a reason: it counts, and blocks certification', async () => {
    const polls = await openElection();
    const wrong = paper(polls, { valid: 291, as_written: 'Le total est faux sur le papier.' });
    const refused = await editor.send('POST', resultsOf(polls.office), wrong);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'photo' }] } });
    await editor.must('PUT', `${resultsOf(polls.office)}/photo`, await portrait());
    expect((await editor.must('POST', resultsOf(polls.office), wrong)).state).toBe('final');
    for (const to of ['counting', 'closed']) {
      await owner.must('POST', `elections/${polls.election}/moves`, { to, reason: 'test' });
    }
    const move = { to: 'certified' };
    const blocked = await owner.send('POST', `elections/${polls.election}/moves`, move);
    expect(blocked).toMatchObject({ status: 409, body: { errors: [{ code: 'findings_open' }] } });
    const decision = { decision: 'contest', reason: 'Recours déposé.' };
    await owner.must('POST', `${resultsOf(polls.office)}/decisions`, decision);
    expect((await owner.must('POST', `elections/${polls.election}/moves`, move)).state).toBe(
      'certified',
    );
  });

  it('and a correction needs the version that it was made from', async () => {
    const polls = await openElection();
    const first = await editor.must('POST', resultsOf(polls.office), paper(polls));
    const put = async (version: string | undefined) => {
      const response = await fetch(`${api.url}/api/${resultsOf(polls.office)}`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${editor.token}`,
          'content-type': 'application/json',
          ...(version === undefined ? {} : { 'if-match': version }),
        },
        body: JSON.stringify(
          paper(polls, {
            blank: 5,
            valid: 289,
            votes: paper(polls).votes.map((one, n) => (n === 0 ? { ...one, votes: 189 } : one)),
          }),
        ),
      });
      return response.status;
    };
    expect(await put(undefined)).toBe(428);
    expect(await put('"99"')).toBe(412);
    expect(await put(`"${first.version}"`)).toBe(200);
    expect(await put(`"${first.version}"`)).toBe(412);
    const { body } = await owner.get(resultsOf(polls.office));
    expect(body).toMatchObject({ figures: { blank: 5 }, versions: [{}, {}] });
    expect((await editor.send('POST', resultsOf(polls.office), paper(polls))).status).toBe(409);
  });

  it.each([
    ['before voting', 409, 'results_not_open'],
    ['as an auditor', 403, 'role_insufficient'],
  ])('%s is refused', async (when, status, code) => {
    const polls =
      when === 'before voting'
        ? { ...(await owner.prepare({ code: `EARLY-${(count += 1)}` })), rival: '' }
        : await openElection();
    const body = { ...paper(polls), votes: [] };
    const client = when === 'before voting' ? owner : auditor;
    expect(await client.send('POST', resultsOf(polls.office), body)).toMatchObject({
      status,
      body: { code },
    });
  });
});

describe('two people key a paper', () => {
  const RULES = { double_entry: true };

  it('blindly: nobody sees the first entry, in the result, the totals or the trail, until both are in', async () => {
    const polls = await openElection(RULES);
    const mine = await editor.must('POST', resultsOf(polls.office), paper(polls));
    expect(mine).toMatchObject({ state: 'to_confirm', entries: [{ voters: 300 }] });
    for (const client of [owner, third, auditor]) {
      const { body } = await client.get(resultsOf(polls.office));
      expect(body).toMatchObject({ masked: true, entries: [], figures: null, findings: [] });
    }
    const { body: results } = await owner.get(`elections/${polls.election}/results`);
    expect(results).toMatchObject({ whole: { valid: 0, reported: 0 } });
    const trail = await owner.get(`audit?election_id=${polls.election}`);
    expect(JSON.stringify(trail.body)).not.toContain('"valid"');
    const second = await third.must('POST', resultsOf(polls.office), paper(polls));
    expect(second.state).toBe('final');
    const open = await owner.get(`audit?election_id=${polls.election}&subject_kind=office&limit=1`);
    expect(JSON.stringify(open.body)).toContain('"valid":290');
  });

  it('and a third person settles only the fields in which they differ', async () => {
    const polls = await openElection(RULES);
    await editor.must('POST', resultsOf(polls.office), paper(polls));
    const other = paper(polls, { blank: 5, null_votes: 5 });
    expect((await third.must('POST', resultsOf(polls.office), other)).state).toBe('differing');
    const { body } = await owner.get(resultsOf(polls.office));
    expect(body['differing']).toEqual([
      { field: 'blank', readings: [4, 5], settled: false },
      { field: 'null_votes', readings: [5, 6], settled: false },
    ]);
    const settle = (client: ElectionsClient, ...fields: readonly object[]) =>
      client.send('POST', `${resultsOf(polls.office)}/settlement`, { fields });
    expect((await settle(editor, { field: 'blank', value: 4 })).status).toBe(403);
    expect((await settle(owner, { field: 'valid', value: 1 })).status).toBe(422);
    expect((await settle(owner, { field: 'blank', value: 4 })).body.state).toBe('differing');
    expect((await settle(owner, { field: 'null_votes', value: 6 })).body).toMatchObject({
      state: 'final',
      figures: { blank: 4, null_votes: 6 },
    });
  });
});

describe('a list that names one thing twice', () => {
  it('is refused whole: neither of two figures wins in silence', async () => {
    const polls = await openElection({ double_entry: true });
    const [mine] = paper(polls).votes;
    const twice = { votes: [...paper(polls).votes, { ...mine, votes: 7 }] };
    const refused = {
      status: 422,
      body: { code: 'validation_failed', errors: [{ field: 'votes' }] },
    };
    expect(await editor.send('POST', resultsOf(polls.office), paper(polls, twice))).toMatchObject(
      refused,
    );
    for (const votes of [
      [null, null],
      [1, 1],
      ['a', 'a'],
      [[], []],
    ]) {
      const answer = await editor.send('POST', resultsOf(polls.office), paper(polls, { votes }));
      expect(answer.status).toBe(422);
    }
    await editor.must('POST', resultsOf(polls.office), paper(polls));
    await third.must('POST', resultsOf(polls.office), paper(polls, { blank: 5, null_votes: 5 }));
    const fields = [4, 5].map((value) => ({ field: 'blank', value }));
    const settled = await owner.send('POST', `${resultsOf(polls.office)}/settlement`, { fields });
    expect(settled).toMatchObject({ status: 422, body: { errors: [{ field: 'fields' }] } });
    const candidates = [190, 190].map((votes) => ({ candidate_id: polls.candidate, votes }));
    const declared = await owner.send('POST', `elections/${polls.election}/publish`, {
      candidates,
    });
    expect(declared).toMatchObject({ status: 422, body: { errors: [{ field: 'candidates' }] } });
  });
});

describe('what has results', () => {
  it('is not deleted, not even by an amendment', async () => {
    const polls = await openElection();
    await editor.must('POST', resultsOf(polls.office), paper(polls));
    for (const path of [`offices/${polls.office}`, `candidates/${polls.rival}`]) {
      expect(await owner.send('DELETE', `${path}?amendment_reason=x`)).toMatchObject({
        status: 409,
        body: { code: 'in_use' },
      });
    }
  });
});

describe('the photo of a paper', () => {
  it('is kept large enough to be read, and comes back as it was drawn', async () => {
    const polls = await openElection();
    const wide = { width: 4_000, height: 3_000, channels: 3, background: '#ffffff' } as const;
    const bytes = await sharp({ create: wide }).jpeg().toBuffer();
    const file = new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' });
    await editor.must('PUT', `${resultsOf(polls.office)}/photo`, file);
    const response = await fetch(`${api.url}/api/${resultsOf(polls.office)}/photo`, {
      headers: { authorization: `Bearer ${auditor.token}` },
    });
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    const kept = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect([kept.width, kept.height]).toEqual([3_200, 2_400]);
  });

  it('of somebody who may not key is refused before a byte of it is read', async () => {
    const polls = await openElection();
    const upload = async (client: ElectionsClient) =>
      fetch(`${api.url}/api/${resultsOf(polls.office)}/photo`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${client.token}`, 'content-type': 'image/jpeg' },
        body: 'no picture at all',
      });
    expect((await upload(auditor)).status).toBe(403);
    expect((await upload(editor)).status).toBe(422);
    const rows = await api.database.query('select from office_results where office_id = $1', [
      polls.office,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('an area', () => {
  it('that is cancelled counts nowhere, and is all there again when it is put back', async () => {
    const polls = await openElection();
    await editor.must('POST', resultsOf(polls.office), paper(polls));
    const path = `areas/${polls.area}/cancellation`;
    expect((await editor.send('PUT', path, { reason: 'inondation' })).status).toBe(403);
    await owner.must('PUT', path, { reason: 'inondation' });
    const gone = await owner.get(`elections/${polls.election}/results`);
    expect(gone.body).toMatchObject({
      whole: { valid: 0, expected: 0, offices: { cancelled: 1 } },
      areas: [{ cancelled: true }],
    });
    await owner.must('DELETE', `${path}?reason=erreur`);
    const back = await owner.get(`elections/${polls.election}/results`);
    expect(back.body).toMatchObject({ whole: { valid: 290, expected: 1 } });
  });
});

describe('the publication gate', () => {
  it.each<[string, object, string]>([
    [
      'a share taken of voters and not of valid votes',
      { share_percent: 63.33 },
      'share_of_wrong_base',
    ],
    ['a share taken of the roll', { share_percent: 47.5 }, 'share_of_wrong_base'],
    ['a share of nothing at all', { share_percent: 12.34 }, 'share_differs'],
    ['other votes than were counted', { votes: 191 }, 'figure_differs'],
  ])('refuses %s, and names both numbers', async (_what, declared, code) => {
    const polls = await openElection();
    await editor.must('POST', resultsOf(polls.office), paper(polls));
    const candidates = [{ candidate_id: polls.candidate, ...declared }];
    const answer = await owner.send('POST', `elections/${polls.election}/publish`, { candidates });
    expect(answer).toMatchObject({ status: 422, body: { code: 'publication_refused' } });
    expect(answer.body.errors?.map((one) => one.code)).toEqual([code]);
    expect(JSON.stringify(answer.body)).toMatch(/65\.5|190/);
  });

  it.each<[string, object, string]>([
    ['a turnout that is not voters of registered', { turnout_percent: 72.5 }, 'turnout_differs'],
    ['a total that was not counted', { voters: 301 }, 'figure_differs'],
  ])('refuses %s', async (_what, declared, code) => {
    const polls = await openElection();
    await editor.must('POST', resultsOf(polls.office), paper(polls));
    const answer = await owner.send('POST', `elections/${polls.election}/publish`, declared);
    expect(answer.body.errors?.map((one) => one.code)).toEqual([code]);
  });

  it('publishes what is right, numbered, and never changes it', async () => {
    const polls = await openElection();
    await editor.must('POST', resultsOf(polls.office), paper(polls));
    const path = `elections/${polls.election}`;
    const declared = {
      turnout_percent: 75,
      candidates: [
        { candidate_id: polls.candidate, votes: 190, share_percent: 65.52 },
        { candidate_id: polls.rival, votes: 100, share_percent: 34.48 },
      ],
    };
    expect((await editor.send('POST', `${path}/publish`, declared)).status).toBe(403);
    expect(await owner.must('POST', `${path}/publish`, declared)).toMatchObject({ number: 1 });
    const before = await auditor.must('GET', `${path}/publications/1`);
    const reason = 'Recours déposé.';
    await owner.must('POST', `${resultsOf(polls.office)}/decisions`, {
      decision: 'contest',
      reason,
    });
    expect(await auditor.must('GET', `${path}/publications/1`)).toEqual(before);
    expect((await owner.send('POST', `${path}/publish`, {})).status).toBe(409);
    await expect(api.database.query('update result_publications set number = 2')).rejects.toThrow(
      'append-only',
    );
  });
});

describe('a tie', () => {
  it('stops the outcome, asks for lots, and goes on from them', async () => {
    const polls = await openElection();
    const even = paper(polls, {
      votes: [
        { candidate_id: polls.candidate, votes: 145 },
        { candidate_id: polls.rival, votes: 145 },
      ],
    });
    await editor.must('POST', resultsOf(polls.office), even);
    const { body } = await owner.get(`elections/${polls.election}/results`);
    expect(body).toMatchObject({ outcome: { kind: 'tie' }, decision: { decided: false } });
    const { ties } = body['outcome'] as { ties: { tie_key: string }[] };
    const lot = { tie_key: ties[0]?.tie_key, order: [polls.rival], reason: 'Tirage public.' };
    const path = `elections/${polls.election}/lots`;
    expect((await owner.send('POST', path, { ...lot, tie_key: 'x' })).status).toBe(422);
    await owner.must('POST', path, lot);
    const drawn = await owner.get(`elections/${polls.election}/results`);
    expect(drawn.body['outcome']).toMatchObject({
      kind: 'elected',
      by: 'lots',
      candidate: polls.rival,
    });
    expect((await owner.send('POST', path, lot)).status).toBe(422);
  });
});
