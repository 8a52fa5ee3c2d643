import { randomUUID } from 'node:crypto';
import { eventually } from '#platform/testing';
import { ElectionsClient, type Seen } from './elections-client.js';
import { FieldUnderTest, type Reporter } from './field-client.js';

let world: FieldUnderTest;
let owner: ElectionsClient;
let editor: ElectionsClient;
let second: ElectionsClient;
let auditor: ElectionsClient;
let stranger: ElectionsClient;

/** Everything that differs is too much. */
const STRICT = {
  tolerances: {
    ...{ observed_voters_difference: 0, counted_ballots_difference: 0 },
    ...{ counted_party_difference: 0, discrepancy_percent: 0 },
  },
};

beforeAll(async () => {
  world = await FieldUnderTest.start();
  owner = world.director;
  const signUp = (name: string) => ElectionsClient.signUp(world.admin, `${name}@exemple.ga`);
  [editor, second, auditor, stranger] = await Promise.all([
    signUp('editor'),
    signUp('second'),
    signUp('auditor'),
    signUp('stranger'),
  ]);
});

afterAll(async () => {
  await world.stop();
});

interface Polls {
  readonly election: string;
  readonly office: string;
  readonly area: string;
  readonly udn: string;
  readonly rpg: string;
  readonly reporter: Reporter;
}

async function prepare(rules: object = STRICT): Promise<Polls> {
  const polls = await owner.prepare({ code: randomUUID(), method: 'plurality' });
  const { election, office, area, candidate: udn } = polls;
  const rival = { election_id: election, party_id: 'RPG', name: 'Jean Obame' };
  const { id: rpg } = await owner.must('POST', 'candidates', rival);
  await owner.must('PUT', `elections/${election}/result-rules`, rules);
  for (const [guest, role] of [
    [editor, 'editor'],
    [second, 'editor'],
    [auditor, 'auditor'],
  ] as const) {
    await owner.bring(guest, election, role);
  }
  await owner.open(election);
  return { election, office, area, udn, rpg, reporter: await world.independent(election, office) };
}

/** Six voters seen; three ballots for one, two for the other. */
async function report({ election, reporter }: Polls): Promise<void> {
  for (let n = 1; n <= 6; n += 1) expect((await reporter.vote(n)).status).toBe(201);
  await world.count(election);
  for (const [n, party] of ['UDN', 'UDN', 'UDN', 'RPG', 'RPG'].entries()) {
    expect((await reporter.ballot(n + 1, party)).status).toBe(201);
  }
}

const paper = ({ udn, rpg }: Polls, forUdn = 3, forRpg = 3) => ({
  ...{
    registered: 20_000,
    voters: forUdn + forRpg,
    blank: 0,
    null_votes: 0,
    valid: forUdn + forRpg,
  },
  votes: [
    { candidate_id: udn, votes: forUdn },
    { candidate_id: rpg, votes: forRpg },
  ],
});

async function key(by: ElectionsClient, polls: Polls, ...votes: [number, number] | []) {
  return by.must('POST', `offices/${polls.office}/results`, paper(polls, ...votes));
}

const discrepancyOf = async (office: string, as = owner) => as.get(`offices/${office}/discrepancy`);

async function handle(as: ElectionsClient, office: string, body: object, tag?: string | null) {
  const response = await fetch(`${world.admin.url}/api/offices/${office}/discrepancy/handling`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${as.token}`,
      'content-type': 'application/json',
      ...(tag == null ? {} : { 'if-match': tag }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Seen };
}

const explain = { decision: 'explain', reason: 'L’observateur est parti avant la fin.' };

/** As the office stands now. */
async function explainNow(as: ElectionsClient, office: string) {
  const tag = (await discrepancyOf(office)).headers.get('etag');
  return handle(as, office, explain, tag);
}

async function list(election: string, query = '') {
  return owner.must('GET', `elections/${election}/discrepancies${query}`);
}

const differences = (body: Seen, of: string) =>
  (body[of] as Seen[])
    .filter((one) => one['exceeds'])
    .map((one) => [one.code, one['party_id'], one['first_value'], one['second_value']]);

const EXCEEDING = [
  ['D102', null, 5, 6],
  ['D201', null, 5, 6],
  ['D301', 'RPG', 2, 3],
];

describe('an office that was observed, counted and keyed', () => {
  it('shows its three sides and every difference between them, with both numbers and the tolerance', async () => {
    const polls = await prepare();
    await report(polls);
    await key(editor, polls);
    const { status, body, headers } = await discrepancyOf(polls.office, auditor);
    expect([status, headers.get('etag')]).toEqual([
      200,
      expect.stringMatching(/^"0-[0-9a-f]{24}"$/),
    ]);
    expect(body).toMatchObject({
      state: 'open',
      observed: { total: 6, provenance: 'independent', first_independent: 1 },
      counted: { total: 5, provenance: 'independent' },
      official: { state: 'final', voters: 6, papers: 6 },
      possible: ['explain', 'accept'],
      handlings: [],
    });
    expect(differences(body, 'differences')).toEqual(EXCEEDING);
    expect(body['differences']).toHaveLength(7);
    expect((body['differences'] as Seen[])[1]).toMatchObject({
      ...{ first: 'counted_ballots', second: 'observed_voters' },
      ...{ difference: -1, tolerance: 0, comparable: true, exceeds: true },
    });
  });

  it('stands in the list with the same differences, and in the sums of its area', async () => {
    const polls = await prepare();
    await report(polls);
    await key(editor, polls);
    const { items, counts, next_cursor } = await list(polls.election);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      ...{ office_id: polls.office, area_id: polls.area, state: 'open', size: 1 },
      ...{ observed_voters: 6, counted_ballots: 5, official_voters: 6, official_papers: 6 },
      ...{ provenance: 'independent', official_state: 'final', handling: null },
    });
    expect(differences(items[0] as Seen, 'exceeding')).toEqual(EXCEEDING);
    expect([counts, next_cursor]).toEqual([
      { not_comparable: 0, none: 0, open: 1, explained: 0, accepted: 0 },
      null,
    ]);
    const areas = await owner.must('GET', `elections/${polls.election}/discrepancies/areas`);
    const sums = { offices: 1, observed_voters: 6, counted_ballots: 5, official_voters: 6 };
    const expected = { offices: 1, compared: 1, exceeding: 1, open: 1, handled: 0 };
    expect(areas).toMatchObject({
      whole: { ...expected, sums },
      items: [{ area_id: polls.area, level: 1, ...expected, sums }],
    });
  });

  it('shows nothing that differs where the tolerance of the election is wide enough', async () => {
    const polls = await prepare({});
    await report(polls);
    await key(editor, polls);
    expect((await discrepancyOf(polls.office)).body.state).toBe('none');
    expect((await list(polls.election)).items).toEqual([]);
    await owner.must('PUT', `elections/${polls.election}/result-rules`, STRICT);
    expect((await list(polls.election)).items).toHaveLength(1);
    expect((await discrepancyOf(polls.office)).body.state).toBe('open');
  });

  it('is not compared with a paper that nobody keyed: empty is not zero', async () => {
    const polls = await prepare();
    await polls.reporter.vote(1);
    const { body } = await discrepancyOf(polls.office);
    expect(body).toMatchObject({
      state: 'not_comparable',
      counted: { total: null, provenance: 'none' },
      official: { state: 'empty', voters: null, papers: null },
    });
    expect(differences(body, 'differences')).toEqual([]);
    expect((await list(polls.election)).items).toEqual([]);
    expect((await list(polls.election, '?state=not_comparable')).items).toHaveLength(1);
  });

  it('tells a paper that was contested, or whose area was cancelled, and compares it no more', async () => {
    const polls = await prepare();
    await report(polls);
    await key(editor, polls);
    const decision = { decision: 'contest', reason: 'Recours déposé.' };
    await owner.must('POST', `offices/${polls.office}/results/decisions`, decision);
    const contested = await list(polls.election);
    expect(contested.items[0]).toMatchObject({
      official_state: 'contested',
      official_voters: null,
    });
    expect(differences(contested.items[0] as Seen, 'exceeding')).toEqual([['D102', null, 5, 6]]);
    const back = { decision: 'put_back', reason: 'Recours rejeté.' };
    await owner.must('POST', `offices/${polls.office}/results/decisions`, back);
    expect((await list(polls.election)).items[0]).toMatchObject({ official_voters: 6 });
    await owner.must('PUT', `areas/${polls.area}/cancellation`, { reason: 'inondation' });
    const [gone] = (await list(polls.election)).items;
    expect(gone).toMatchObject({ official_state: 'cancelled', official_papers: null });
    expect((await discrepancyOf(polls.office)).body).toMatchObject({
      official: { state: 'cancelled', voters: null },
    });
  });
});

describe('a discrepancy that is explained', () => {
  it('says so in the list and the trail, with the reason, who, when and for which figures', async () => {
    const polls = await prepare();
    await report(polls);
    await key(editor, polls);
    const { status, body } = await explainNow(editor, polls.office);
    expect([status, body.state, body['possible']]).toEqual([
      200,
      'explained',
      ['explain', 'accept', 'reopen'],
    ]);
    const { items } = await list(polls.election, '?state=explained');
    expect(items[0]?.['handling']).toMatchObject({
      ...{ number: 1, decision: 'explain', reason: explain.reason, holds: true },
      handled_by: editor.accountId,
      figures: [{ code: 'D102', first_value: 5, second_value: 6 }, {}, { party_id: 'RPG' }],
    });
    const trail = await owner.must('GET', `audit?election_id=${polls.election}&limit=1`);
    expect(trail.items[0]).toMatchObject({
      action: 'discrepancy.explained',
      before: { state: 'open' },
      after: {
        state: 'explained',
        reason: explain.reason,
        figures: [{ first: 5, second: 6 }, {}, {}],
      },
    });
  });

  it('is open again when a figure moves, and keeps what was said in its history', async () => {
    const polls = await prepare();
    await report(polls);
    await key(editor, polls);
    await explainNow(editor, polls.office);
    expect((await list(polls.election)).items[0]?.state).toBe('explained');
    await polls.reporter.ballot(6, 'UDN');
    const { body } = await discrepancyOf(polls.office);
    expect(body.state).toBe('open');
    expect(differences(body, 'differences')).toEqual([
      ['D301', 'UDN', 4, 3],
      ['D301', 'RPG', 2, 3],
    ]);
    expect(body['handlings']).toMatchObject([{ number: 1, reason: explain.reason, holds: false }]);
    await eventually(async () => {
      const { items } = await list(polls.election);
      expect(items[0]).toMatchObject({ state: 'open', handling: { holds: false } });
    });
    expect((await explainNow(editor, polls.office)).body['handlings']).toMatchObject([
      { number: 2, holds: true },
      { number: 1, holds: false },
    ]);
  });

  it('needs the ETag of the very figures that it is about', async () => {
    const polls = await prepare();
    await report(polls);
    await key(editor, polls);
    const { headers } = await discrepancyOf(polls.office);
    const tag = headers.get('etag');
    expect(await handle(editor, polls.office, explain)).toMatchObject({
      ...{ status: 428, body: { code: 'discrepancy_version_missing' } },
    });
    await polls.reporter.ballot(6, 'UDN');
    for (const stale of [tag, '"0-0"', 'x', '*']) {
      expect(await handle(editor, polls.office, explain, stale)).toMatchObject({
        ...{ status: 412, body: { code: 'discrepancy_changed' } },
      });
    }
    expect((await discrepancyOf(polls.office)).body['handlings']).toEqual([]);
  });

  it('is decided once by two people who decide at the same time', async () => {
    const polls = await prepare();
    await report(polls);
    await key(editor, polls);
    const tag = (await discrepancyOf(polls.office)).headers.get('etag');
    const answers = await Promise.all(
      [editor, second, owner, editor, second].map((one) => handle(one, polls.office, explain, tag)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412]);
    expect((await discrepancyOf(polls.office)).body['handlings']).toHaveLength(1);
  });

  it('is accepted and opened again by an owner alone, as the table of moves says', async () => {
    const polls = await prepare();
    await report(polls);
    await key(editor, polls);
    const decide = async (as: ElectionsClient, decision: string) => {
      const tag = (await discrepancyOf(polls.office)).headers.get('etag');
      const { status, body } = await handle(as, polls.office, { decision, reason: 'vu' }, tag);
      return [status, status === 200 ? body.state : body.code];
    };
    expect(await decide(auditor, 'explain')).toEqual([403, 'role_insufficient']);
    expect(await decide(stranger, 'explain')).toEqual([404, 'office_not_found']);
    expect(await decide(editor, 'accept')).toEqual([403, 'role_insufficient']);
    expect(await decide(owner, 'reopen')).toEqual([409, 'discrepancy_wrong_move']);
    expect(await decide(owner, 'accept')).toEqual([200, 'accepted']);
    expect(await decide(editor, 'explain')).toEqual([409, 'discrepancy_wrong_move']);
    expect(await decide(editor, 'reopen')).toEqual([403, 'role_insufficient']);
    expect(await decide(owner, 'reopen')).toEqual([200, 'open']);
    const { counts } = await list(polls.election);
    expect(counts).toMatchObject({ open: 1, accepted: 0 });
  });

  it('needs a reason, a decision that exists, and something that differs', async () => {
    const polls = await prepare();
    const tag = (await discrepancyOf(polls.office)).headers.get('etag');
    const refused = async (body: object) => (await handle(owner, polls.office, body, tag)).status;
    expect(await refused({ decision: 'explain' })).toBe(422);
    expect(await refused({ decision: 'explain', reason: ' ' })).toBe(422);
    expect(await refused({ decision: 'forget', reason: 'x' })).toBe(422);
    expect(await refused({ ...explain, state: 'accepted' })).toBe(422);
    expect(await refused(explain)).toBe(409);
  });
});

describe('where two people key a paper', () => {
  /** Figures of the entries as values in JSON; nothing else here has them. */
  const BLIND = /[:,[](?:9137|9241|9242|18378|18379)[,}\]]/;

  it('no figure of the first entry is in a discrepancy, its list, its areas or the trail', async () => {
    const polls = await prepare({ ...STRICT, double_entry: true });
    await report(polls);
    const paths = [
      `elections/${polls.election}/discrepancies`,
      `elections/${polls.election}/discrepancies?state=none`,
      `elections/${polls.election}/discrepancies?state=not_comparable`,
      `elections/${polls.election}/discrepancies/areas`,
      `offices/${polls.office}/discrepancy`,
    ];
    const told = async () => {
      const answers = await Promise.all(paths.map((path) => owner.must('GET', path)));
      const trail = await owner.must('GET', `audit?election_id=${polls.election}&limit=200`);
      return JSON.stringify([...answers, trail]);
    };
    await list(polls.election);
    expect((await key(editor, polls, 9_137, 9_241)).state).toBe('to_confirm');
    expect(await told()).toContain('"official_state":"to_confirm"');
    expect(await told()).not.toMatch(BLIND);
    expect((await explainNow(editor, polls.office)).status).toBe(200);
    expect(await told()).not.toMatch(BLIND);
    // A second entry that differs tells nothing either.
    expect((await key(second, polls, 9_137, 9_242)).state).toBe('differing');
    expect(await told()).not.toMatch(BLIND);
    const fields = [
      { field: 'voters', value: 18_378 },
      { field: 'valid', value: 18_378 },
      { field: `votes.${polls.rpg}`, value: 9_241 },
    ];
    const settlement = `offices/${polls.office}/results/settlement`;
    expect((await owner.must('POST', settlement, { fields })).state).toBe('final');
    expect(await told()).toMatch(BLIND);
    expect((await discrepancyOf(polls.office)).body.state).toBe('open');
  });
});

describe('an election that is over', () => {
  it('shows its discrepancies, and takes no decision about them any more', async () => {
    const polls = await prepare();
    await report(polls);
    await key(editor, polls);
    const tag = (await discrepancyOf(polls.office)).headers.get('etag');
    await world.admin.database.query(`update elections set state = 'certified' where id = $1`, [
      polls.election,
    ]);
    const { status, body } = await handle(owner, polls.office, explain, tag);
    expect([status, body.code]).toEqual([409, 'election_over']);
    expect((await list(polls.election)).items).toHaveLength(1);
  });
});
