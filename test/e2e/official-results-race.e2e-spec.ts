import { setTimeout as delay } from 'node:timers/promises';
import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi, type Polls, type Seen } from './elections-client.js';
import { bearer } from './identity-client.js';

const OFFICES = 100;

let api: ApiUnderTest;
let owner: ElectionsClient;
let editor: ElectionsClient;
let third: ElectionsClient;
let count = 0;

beforeAll(async () => {
  api = await startElectionsApi();
  [owner, editor, third] = await Promise.all([
    ElectionsClient.signUp(api, 'owner@exemple.ga'),
    ElectionsClient.signUp(api, 'editor@exemple.ga'),
    ElectionsClient.signUp(api, 'third@exemple.ga'),
  ]);
});

afterAll(async () => {
  await api.stop();
});

async function openElection(doubleEntry = false, moreOffices = 0): Promise<Polls> {
  count += 1;
  const polls = await owner.prepare({ code: `RACE-${count}`, method: 'plurality' });
  await owner.bring(editor, polls.election, 'editor');
  await owner.bring(third, polls.election, 'editor');
  await api.database.query(
    `insert into offices (election_id, centre_id, code, registered)
     select $1, $2, 'M-' || n, 400 from generate_series(1, $3) n`,
    [polls.election, polls.centre, moreOffices],
  );
  await owner.must('PUT', `elections/${polls.election}/result-rules`, {
    double_entry: doubleEntry,
  });
  await owner.open(polls.election);
  return polls;
}

async function officesOf(election: string): Promise<readonly string[]> {
  const rows = await api.database.query<{ readonly id: string }>(
    'select id from offices where election_id = $1 order by code',
    [election],
  );
  return rows.map(({ id }) => id);
}

/** A sound paper of so many votes. */
function paper({ candidate }: Polls, votes: number) {
  return {
    ...{ registered: 400, voters: votes + 10, blank: 4, null_votes: 6, valid: votes },
    votes: [{ candidate_id: candidate, votes }],
  };
}

interface Keyed {
  readonly status: number;
  readonly body: Seen;
}

async function key(client: ElectionsClient, office: string, body: object): Promise<Keyed> {
  const answer = await client.send('POST', `offices/${office}/results`, body);
  if (answer.status !== 503) return answer;
  await delay(500);
  return key(client, office, body);
}

async function correct(
  client: ElectionsClient,
  office: string,
  version: number,
  body: object,
): Promise<Keyed> {
  const response = await fetch(`${api.url}/api/offices/${office}/results`, {
    method: 'PUT',
    headers: {
      ...bearer(client.token),
      'content-type': 'application/json',
      'if-match': `"${version}"`,
    },
    body: JSON.stringify(body),
  });
  // A machine that has no connection left for two hundred at once says so, and is asked again, as a client would.
  if (response.status === 503) {
    await delay(500);
    return correct(client, office, version, body);
  }
  return { status: response.status, body: (await response.json()) as Seen };
}

const statuses = (answers: readonly Keyed[]) => answers.map(({ status }) => status).sort();

async function wholeOf(election: string): Promise<Readonly<Record<string, unknown>>> {
  const { whole } = await owner.must('GET', `elections/${election}/results`);
  return whole as Readonly<Record<string, unknown>>;
}

const validOf = ({ body }: Keyed) => (body['figures'] as { readonly valid: number }).valid;

describe('two people at one office at the same time', () => {
  it('key it: one of them is taken, the other is told so, and that one paper counts', async () => {
    const polls = await openElection(false, 10);
    for (const office of await officesOf(polls.election)) {
      const answers = await Promise.all([
        key(editor, office, paper(polls, 290)),
        key(third, office, paper(polls, 200)),
      ]);
      expect(statuses(answers)).toEqual([201, 409]);
      const taken = answers.find(({ status }) => status === 201) as Keyed;
      const { body } = await owner.get(`offices/${office}/results`);
      expect(body).toMatchObject({ figures: taken.body['figures'], versions: [{}] });
    }
  });

  it('correct the same version: one of them is taken, the other is told that it changed', async () => {
    const polls = await openElection(false, 10);
    for (const office of await officesOf(polls.election)) {
      const { version } = (await key(owner, office, paper(polls, 100))).body;
      const answers = await Promise.all([
        correct(editor, office, version, paper(polls, 290)),
        correct(third, office, version, paper(polls, 200)),
      ]);
      expect(statuses(answers)).toEqual([200, 412]);
      const taken = answers.find(({ status }) => status === 200) as Keyed;
      const { body } = await owner.get(`offices/${office}/results`);
      expect(body).toMatchObject({ figures: taken.body['figures'], versions: [{}, {}] });
    }
  });

  it.each([
    ['the same', 290, 'final', 1],
    ['differently', 200, 'differing', 0],
  ])('both read it %s where two are asked for: both are in', async (_how, other, state, final) => {
    const polls = await openElection(true, 10);
    const offices = await officesOf(polls.election);
    for (const office of offices) {
      const answers = await Promise.all([
        key(editor, office, paper(polls, 290)),
        key(third, office, paper(polls, other)),
      ]);
      expect(statuses(answers)).toEqual([201, 201]);
      const { body } = await owner.get(`offices/${office}/results`);
      expect([body.state, await entriesOf(office)]).toEqual([state, 2]);
    }
    const reported = offices.length * final;
    expect(await wholeOf(polls.election)).toMatchObject({ reported, valid: reported * 290 });
  });

  it('one corrects while the other contests: the figures stay those of one paper', async () => {
    const polls = await openElection(false, OFFICES / 2 - 1);
    const offices = await officesOf(polls.election);
    const contest = { decision: 'contest', reason: 'Recours déposé.' };
    const answers = await Promise.all(
      offices.map(async (office) => {
        const { version } = (await key(editor, office, paper(polls, 290))).body;
        return Promise.all([
          correct(editor, office, version, paper(polls, 200)),
          owner.send('POST', `offices/${office}/results/decisions`, contest),
        ]);
      }),
    );
    const after = await Promise.all(
      offices.map(async (office) => (await owner.get(`offices/${office}/results`)).body),
    );
    const expected = answers.map(([{ status }]) => (status === 200 ? 200 : 290));
    expect(answers.map(([, { status }]) => status)).toEqual(offices.map(() => 200));
    expect(after).toMatchObject(
      expected.map((valid) => ({
        state: 'contested',
        figures: { valid, votes: [{ votes: valid }] },
      })),
    );
  });

  it('one person who sends the first entry twice is in once', async () => {
    const polls = await openElection(true, 10);
    for (const office of await officesOf(polls.election)) {
      const twice = [1, 2].map(async () => key(editor, office, paper(polls, 290)));
      expect(statuses(await Promise.all(twice))).toEqual([201, 409]);
      expect(await entriesOf(office)).toBe(1);
    }
  });
});

async function entriesOf(office: string): Promise<number> {
  const [row] = await api.database.query<{ readonly entries: number }>(
    `select count(*)::integer as entries from result_entries where office_id = $1`,
    [office],
  );
  return row?.entries ?? 0;
}

describe(`${OFFICES} offices at once`, () => {
  it('keyed by two people each: everything is answered, and the totals are the sum of what was taken', async () => {
    const polls = await openElection(false, OFFICES - 1);
    const offices = await officesOf(polls.election);
    const answers = await Promise.all(
      offices.flatMap((office, n) => [
        key(editor, office, paper(polls, 100 + n)),
        key(third, office, paper(polls, 200 + n)),
      ]),
    );
    const taken = answers.filter(({ status }) => status === 201);
    expect(statuses(answers)).toEqual([...offices.map(() => 201), ...offices.map(() => 409)]);
    const valid = taken.reduce((sum, answer) => sum + validOf(answer), 0);
    expect(await wholeOf(polls.election)).toMatchObject({
      ...{ reported: OFFICES, valid, voters: valid + 10 * OFFICES, blank: 4 * OFFICES },
      candidates: [{ candidate_id: polls.candidate, votes: valid }],
    });
  });

  it('corrected by two people each: one of the two stands everywhere, and nothing counts double', async () => {
    const polls = await openElection(false, OFFICES - 1);
    const offices = await officesOf(polls.election);
    const keyed = await Promise.all(
      offices.map(async (office) => key(editor, office, paper(polls, 50))),
    );
    const answers = await Promise.all(
      offices.flatMap((office, n) =>
        [editor, third].map(async (client, side) => {
          const version = keyed[n]?.body.version ?? 0;
          return correct(client, office, version, paper(polls, 100 + n + side * 100));
        }),
      ),
    );
    expect(statuses(answers)).toEqual([...offices.map(() => 200), ...offices.map(() => 412)]);
    const taken = answers.filter(({ status }) => status === 200);
    const valid = taken.reduce((sum, answer) => sum + validOf(answer), 0);
    expect(await wholeOf(polls.election)).toMatchObject({ reported: OFFICES, valid });
  });

  it('that two people key while others read: every picture is one that was true, and none goes back', async () => {
    const polls = await openElection(false, OFFICES - 1);
    const offices = await officesOf(polls.election);
    const seen: { readonly reported: number; readonly valid: number }[] = [];
    const keyed = Promise.all(
      offices.map(async (office, n) => key(n % 2 === 0 ? editor : third, office, paper(polls, 7))),
    );
    do seen.push((await wholeOf(polls.election)) as (typeof seen)[number]);
    while (seen.at(-1)?.reported !== OFFICES);
    expect(statuses(await keyed)).toEqual(offices.map(() => 201));
    expect(seen.every(({ reported, valid }) => valid === reported * 7)).toBe(true);
    const counts = seen.map(({ reported }) => reported);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });
});

it('a change in one office is in the results within a second', async () => {
  const polls = await openElection();
  const { version } = (await key(editor, polls.office, paper(polls, 290))).body;
  expect(await wholeOf(polls.election)).toMatchObject({ valid: 290 });
  const started = performance.now();
  await correct(editor, polls.office, version, paper(polls, 289));
  expect(await wholeOf(polls.election)).toMatchObject({ valid: 289 });
  expect(performance.now() - started).toBeLessThan(1_000);
});

it.each([
  ['keyed by the first of two people', 'to_confirm', 1],
  ['cancelled before anything was keyed', 'cancelled', 0],
])('an office that was %s stands so in the results at once', async (_what, state, expected) => {
  const polls = await openElection(true);
  expect(await wholeOf(polls.election)).toMatchObject({ offices: { empty: 1 }, expected: 1 });
  if (state === 'to_confirm') await key(editor, polls.office, paper(polls, 290));
  else {
    const decision = { decision: 'cancel', reason: 'Urne détruite.' };
    await owner.must('POST', `offices/${polls.office}/results/decisions`, decision);
  }
  expect(await wholeOf(polls.election)).toMatchObject({ offices: { [state]: 1 }, expected });
});
