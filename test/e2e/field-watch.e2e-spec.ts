import { eventually } from '#platform/testing';
import { FieldUnderTest, send, VOTE, type Reporter } from './field-client.js';

let world: FieldUnderTest;
let election: string;
let office: string;
let one: Reporter;
let two: Reporter;

beforeAll(async () => {
  world = await FieldUnderTest.start();
  ({ election, office } = await world.open(10));
  one = await world.independent(election, office);
  two = await world.independent(election, office);
  const crowd = await world.source(office);
  for (const index of [1, 2, 3]) await one.vote(index);
  await two.vote(1);
  await two.vote(2, { gender: 'male' });
  await two.vote(6);
  await two.send('PUT', '/api/vote/6/', { ...VOTE, revision: 2, has_torn: true });
  await crowd.vote(1, { age: 'less_30' });
  await two.send('POST', '/api/vote/batch/', { items: [{ ...VOTE, index: 12 }] });
});

afterAll(async () => {
  await world.stop();
});

const idOf = async ({ electorId }: Reporter): Promise<string> => {
  const [row] = await world.admin.database.query<{ readonly id: string }>(
    'select id from sources where elector_id = $1',
    [electorId],
  );
  return row?.id ?? '';
};

describe('how much there is behind the figures of an office', () => {
  const path = () => `/api/pollofficesstats/${office}/reliability/`;

  it('is told to whoever may read the figures, and to nobody else', async () => {
    expect((await send(world.field, 'GET', path())).body.code).toBe('office_not_found');
    expect((await one.send('GET', path())).headers.get('cache-control')).toBe('no-store');
    await world.director.must('PUT', `elections/${election}/visibility`, { public: true });
    // Within a second, as the figures themselves.
    await eventually(async () => {
      const open = await send(world.field, 'GET', path());
      expect([open.status, open.headers.get('cache-control')]).toEqual([200, 'public, max-age=5']);
    });
    expect((await send(world.field, 'GET', path())).body).toEqual({
      sources: { unverified: 1, independent: 2, suspended: 0 },
      agreement: { compared: 2, agreed: 1 },
      gaps: { count: 2, indexes: [4, 5] },
      ...{ disputed: 2, uncounted_reports: 2, drift: { lowest: 3, highest: 6 } },
      confirmations: { confirmed: 0, corrected: 0, not_recognised: 0 },
    });
  });

  it('names nobody', async () => {
    const { body } = await send(world.field, 'GET', path());
    const text = JSON.stringify(body);
    for (const { electorId } of [one, two]) expect(text).not.toContain(electorId);
    expect(text).not.toContain(await idOf(one));
  });

  it('follows a decision about a source, also where no figure moves', async () => {
    const bystander = await world.source(office);
    await bystander.vote(2, { age: 'more_60' });
    const unverified = async () => {
      const { body } = await send(world.field, 'GET', path());
      return (body['sources'] as { readonly unverified: number }).unverified;
    };
    const before = await unverified();
    await world.decide(election, bystander, 'suspended');
    expect(await unverified()).toBe(before - 1);
  });

  it('is there for ballots as well, and empty where nothing was counted', async () => {
    const answer = await send(world.field, 'GET', `/api/pollofficeresults/${office}/reliability`);
    expect(answer.body).toMatchObject({ agreement: { compared: 0, agreed: 0 }, drift: null });
  });
});

describe('the office of a token', () => {
  const path = '/api/my-office/';

  it('is told to its source, with the ballot, while the public may not see the election', async () => {
    const own = await world.open(250);
    const source = await world.source(own.office);
    const hidden = await send(world.field, 'GET', `/api/public/elections/${own.election}`);
    const { status, headers, body } = await source.send('GET', path);
    expect([hidden.status, status, headers.get('cache-control')]).toEqual([404, 200, 'no-store']);
    expect(body).toMatchObject({
      office: { id: own.office, registered: 250, centre: { code: 'C1', name: 'École publique' } },
      election: {
        ...{ id: own.election, state: 'open', time_zone: 'Africa/Libreville' },
        candidates: [{ party_id: 'UDN' }, { party_id: 'RPG', name: 'Jean Obame' }],
      },
    });
    expect((body['election'] as { readonly id: string }).id).not.toBe(election);
  });

  it('is nobody else’s, nor that of a source that was suspended', async () => {
    const stranger = await send(world.field, 'GET', path, 'Basic R0EtMTpub3Ro');
    expect([stranger.status, stranger.body.code]).toEqual([401, 'unauthenticated']);
    const own = await world.open();
    const source = await world.source(own.office);
    await world.decide(own.election, source, 'suspended');
    const answer = await source.send('GET', path);
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
  });
});

describe('what members see of the field', () => {
  it('is how many offices somebody should look at', async () => {
    const counts = await world.director.must('GET', `elections/${election}/watch`);
    expect(counts).toEqual({
      ...{ offices: 2, without_source: 1, silent: 0, unverified_only: 0, disputed: 1 },
    });
    const ballots = await world.director.must('GET', `elections/${election}/watch?stream=ballots`);
    expect(ballots).toMatchObject({ offices: 2, without_source: 1, silent: 1 });
  });

  it('is which offices these are, by code and page by page', async () => {
    const list = async (query: string) =>
      (await world.director.must('GET', `elections/${election}/watch/offices?${query}`)).items;
    expect(await list('watch=disputed')).toEqual([
      expect.objectContaining({ id: office, registered: 10, votes: 4, disputed: 2 }),
    ]);
    expect((await list('watch=without_source')).map(({ id }) => id)).not.toContain(office);
    expect(await list('watch=unverified_only')).toEqual([]);
    expect(await list('watch=silent&stream=ballots')).toHaveLength(1);
    const { status } = await world.director.get(`elections/${election}/watch/offices?watch=x`);
    expect(status).toBe(422);
    const torn = await world.director.get(
      `elections/${election}/watch/offices?watch=silent&cursor=WzFd`,
    );
    expect([torn.status, torn.body.code]).toEqual([400, 'malformed_cursor']);
  });

  it('is every report as it came, revisions included, page by page', async () => {
    const rows = [];
    for (let cursor = ''; ;) {
      const page = await world.director.must('GET', `offices/${office}/reports?limit=1${cursor}`);
      rows.push(...page.items);
      if (page.next_cursor === null) break;
      cursor = `&cursor=${page.next_cursor}`;
    }
    const ofSix = rows.filter((row) => row['index'] === 6);
    expect(ofSix.map((row) => [row['revision'], row['reported']])).toEqual([
      [1, VOTE],
      [2, { ...VOTE, has_torn: true }],
    ]);
    expect(ofSix[0]).toMatchObject({ elector_id: two.electorId, status: 'independent' });
    expect(rows.find((row) => row['index'] === 12)).toMatchObject({ is_batched: true });
    const [count] = await world.admin.database.query<{ readonly count: string }>(
      'select count(*) from vote_reports where office_id = $1',
      [office],
    );
    expect(rows).toHaveLength(Number(count?.count));
  });

  it('is what a source did, and how it fits with the others', async () => {
    const path = `elections/${election}/sources/${await idOf(two)}/activity`;
    const { items } = await world.director.must('GET', path);
    expect(items).toEqual([
      expect.objectContaining({
        ...{ office_id: office, stream: 'votes', standing: 4, corrected: 1, batched: 1 },
        ...{ compared: 2, agreed: 1, uncounted: 1, highest_index: 12 },
      }),
    ]);
  });
});
