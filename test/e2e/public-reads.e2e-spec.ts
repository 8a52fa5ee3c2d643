import { randomUUID } from 'node:crypto';
import { eventually } from '#platform/testing';
import { FieldUnderTest, VOTE } from './field-client.js';

interface Scene {
  readonly election: string;
  readonly area: string;
  readonly centre: string;
  readonly office: string;
  readonly candidate: string;
}

type Body = Readonly<Record<string, unknown>> & { readonly next_cursor?: string | null };

const CACHED = 'public, max-age=1, stale-while-revalidate=1';

/** Every number that a body holds: its digits could also be part of an id. */
function numbersIn(body: string): readonly number[] {
  const numbers: number[] = [];
  JSON.parse(body, (_key, value: unknown) => {
    if (typeof value === 'number') numbers.push(value);
  });
  return numbers;
}

describe('public reads', () => {
  let world: FieldUnderTest;
  let scene: Scene;

  beforeAll(async () => {
    world = await FieldUnderTest.start();
  });

  beforeEach(async () => {
    scene = await world.director.prepare({ code: randomUUID(), method: 'plurality' });
    await world.director.open(scene.election);
    await show('public');
  });

  afterAll(async () => {
    await world.stop();
  });

  async function show(visibility: string, publicFrom: Date | null = null): Promise<void> {
    await world.admin.database.query(
      'update elections set visibility = $2, public_from = $3 where id = $1',
      [scene.election, visibility, publicFrom],
    );
  }

  async function get(path: string, headers: Readonly<Record<string, string>> = {}) {
    return fetch(`${world.field.url}/api/public/${path}`, { headers });
  }

  async function body(path: string): Promise<Body> {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return (await answer.json()) as Body;
  }

  async function code(path: string): Promise<unknown> {
    const answer = await get(path);
    return [answer.status, ((await answer.json()) as Body)['code']];
  }

  const pathsOf = ({ election, area }: Scene): readonly string[] => [
    `elections/${election}`,
    `elections/${election}/areas`,
    `elections/${election}/live`,
    `elections/${election}/live?area=${area}`,
    `elections/${election}/results`,
    `offices?election=${election}`,
  ];

  /** Final at once: nobody keys twice here. */
  async function keyPaper(voters = 300): Promise<void> {
    await world.director.must('POST', `offices/${scene.office}/results`, {
      ...{ registered: 400, voters, blank: 4, null_votes: 6, valid: voters - 10 },
      votes: [{ candidate_id: scene.candidate, votes: voters - 10 }],
    });
  }

  it('show a public election with its ballot and nothing of its team', async () => {
    const { election, candidate } = scene;
    const shown = await body(`elections/${election}`);
    expect(shown).toMatchObject({
      id: election,
      state: 'open',
      country: 'GA',
      method: 'plurality',
    });
    expect(shown['candidates']).toEqual([
      {
        ...{ id: candidate, party_id: 'UDN', name: 'Awa Moussavou' },
        ...{ party_name: null, colour: null, list_order: 1 },
      },
    ]);
    expect(Object.keys(shown).sort()).toEqual(
      [
        ...['candidates', 'closes_at', 'code', 'country', 'id', 'kind', 'method', 'name'],
        ...['opens_at', 'reports_until', 'seats', 'state', 'time_zone'],
      ].sort(),
    );
  });

  it('show the figures of a centre, and not of one elsewhere', async () => {
    const { election, centre, office } = scene;
    await (await world.source(office)).vote(1);
    expect((await body(`elections/${election}/live?centre=${centre}`))['centre']).toMatchObject({
      ...{ centre_id: centre, code: 'C1', name: 'École publique' },
      figures: {
        votes: {
          offices: { expected: 1, reported: 1 },
          totals: { votes: 1 },
          turnout: { votes: 1, registered: 400, percent: '0.25' },
          unverified: { offices: 1, votes: 1 },
        },
        ballots: { offices: { expected: 1, reported: 0 }, total_ballots: 0 },
      },
    });
    const other = await world.director.prepare({ code: randomUUID() });
    for (const foreign of [other.centre, randomUUID()]) {
      expect(await code(`elections/${election}/live?centre=${foreign}`)).toEqual([
        ...[404, 'centre_not_found'],
      ]);
    }
    expect((await body(`elections/${election}/live`))['centre']).toBeNull();
  });

  it('find an office by what people know of it, with its hours', async () => {
    const { election, area, office } = scene;
    for (const q of ['', '&q=ecole', '&q=C1', `&area=${area}`]) {
      const { items, next_cursor: next } = await body(`offices?election=${election}${q}`);
      expect(next).toBeNull();
      expect(items).toEqual([
        {
          ...{ id: office, code: 'C1-1', name: null, registered: 400 },
          centre: {
            id: scene.centre,
            code: 'C1',
            name: 'École publique',
            latitude: null,
            longitude: null,
          },
          areas: [{ id: area, kind: 'province', name: 'Estuaire' }],
          opens_at: expect.stringMatching(/^20.*Z$/),
          closes_at: expect.stringMatching(/^20.*Z$/),
        },
      ]);
    }
    expect(await body(`offices?election=${election}&q=nowhere`)).toEqual({
      ...{ items: [], next_cursor: null },
    });
  });

  it('give lists by pages, in one order, each row once', async () => {
    const { election, centre } = scene;
    await world.admin.database.query(
      `insert into offices (election_id, centre_id, code) select $1, $2, 'X' || n from generate_series(1, 5) n`,
      [election, centre],
    );
    const codes: string[] = [];
    let cursor = '';
    for (let n = 0; n < 10; n += 1) {
      const page = await body(`offices?election=${election}&limit=2${cursor}`);
      codes.push(...(page['items'] as { code: string }[]).map((one) => one.code));
      if (page.next_cursor == null) break;
      cursor = `&cursor=${page.next_cursor}`;
    }
    expect(codes).toEqual(['C1-1', 'X1', 'X2', 'X3', 'X4', 'X5']);
    expect(await code(`offices?election=${election}&cursor=AAAA`)).toEqual([
      400,
      'malformed_cursor',
    ]);
    expect(await code(`offices?election=${election}&limit=201`)).toEqual([
      422,
      'validation_failed',
    ]);
    expect(await code(`offices?q=a`)).toEqual([422, 'validation_failed']);
  });

  it('list public elections and no others', async () => {
    const ids = async () =>
      ((await body('elections?limit=200'))['items'] as { id: string }[]).map(({ id }) => id);
    await eventually(async () => expect(await ids()).toContain(scene.election));
    for (const hide of [
      () => show('private'),
      () => show('awaiting_approval'),
      () => show('public', new Date(Date.now() + 3_600_000)),
    ]) {
      await hide();
      await eventually(async () => expect(await ids()).not.toContain(scene.election));
    }
  });

  it('show what is reported within about a second, in the whole and by area, and what it rests on', async () => {
    const { election, area, office } = scene;
    const reporter = await world.source(office, 'E-4711-a-b-secret');
    for (const index of [1, 2, 3]) expect((await reporter.vote(index)).status).toBe(201);
    await world.count(election);
    expect((await reporter.ballot(1, 'UDN')).status).toBe(201);
    const figures = {
      votes: {
        offices: { expected: 1, reported: 1 },
        disputed: 0,
        totals: { votes: 3, male: 0, female: 3, less_30: 0, less_60: 3, more_60: 0, has_torn: 0 },
        turnout: { votes: 3, registered: 400, percent: '0.75' },
        unverified: { offices: 1, votes: 3 },
      },
      ballots: {
        offices: { expected: 1, reported: 1 },
        disputed: 0,
        total_ballots: 1,
        results: [{ party_id: 'UDN', ballots: 1, share_percent: '100.00' }],
        unverified: { offices: 1, ballots: 1 },
      },
      official: null,
    };
    const named = { area_id: area, code: 'G1', name: 'Estuaire', level: 1, figures };
    await eventually(async () =>
      expect(await body(`elections/${election}/live`)).toEqual({
        version: expect.any(Number),
        ...{ publication: null, whole: figures, area: null, centre: null },
        ...{ areas: [named], next_cursor: null },
      }),
    );
    expect(await body(`elections/${election}/live?area=${area}`)).toMatchObject({
      ...{ area: named, areas: [] },
    });
    expect(await body(`elections/${election}/live?level=1`)).toMatchObject({ areas: [named] });
    expect(await code(`elections/${election}/live?area=${randomUUID()}`)).toEqual([
      ...[404, 'area_not_found'],
    ]);
    for (const path of pathsOf(scene)) {
      expect(await (await get(path)).text()).not.toMatch(/secret|elector|source/);
    }
    expect(VOTE.gender).toBe('female');
  });

  it('never show official figures before they are published, and then those that were, numbered', async () => {
    const { election, area } = scene;
    await world.count(election);
    await keyPaper();
    expect(await code(`elections/${election}/results`)).toEqual([404, 'publication_not_found']);
    const before = await (await get(`elections/${election}/live`)).text();
    expect(before).toContain('"official":null');
    expect(numbersIn(before)).not.toContain(290);
    await world.director.must('POST', `elections/${election}/publish`, {});
    await eventually(async () =>
      expect(await body(`elections/${election}/results`)).toMatchObject({
        ...{ version: 1, latest: 1, whole: { voters: 300, valid: 290, reported: 1, expected: 1 } },
        areas: [{ area_id: area, sums: { voters: 300 } }],
      }),
    );
    const first = await body(`elections/${election}/results?version=1`);
    // A correction is the team's alone until it is published, too.
    const { body: result, headers } = await world.director.get(`offices/${scene.office}/results`);
    expect(result.version).toBeGreaterThan(0);
    const corrected = await fetch(`${world.admin.url}/api/offices/${scene.office}/results`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${world.director.token}`,
        'content-type': 'application/json',
        'if-match': headers.get('etag') ?? '',
      },
      body: JSON.stringify({
        ...{ registered: 400, voters: 310, blank: 4, null_votes: 6, valid: 300 },
        votes: [{ candidate_id: scene.candidate, votes: 300 }],
      }),
    });
    expect([corrected.status, corrected.ok ? '' : await corrected.text()]).toEqual([200, '']);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const path of ['results', 'live', 'results?version=1']) {
      const shown = await (await get(`elections/${election}/${path}`)).text();
      expect(numbersIn(shown)).not.toContain(310);
    }
    await world.director.must('POST', `elections/${election}/publish`, {});
    await eventually(async () =>
      expect(await body(`elections/${election}/live`)).toMatchObject({
        ...{ publication: { version: 2 }, whole: { official: { voters: 310 } } },
      }),
    );
    await eventually(async () =>
      expect(await body(`elections/${election}/results?version=1`)).toEqual({
        ...first,
        latest: 2,
      }),
    );
    expect(await code(`elections/${election}/results?version=3`)).toEqual([
      ...[404, 'publication_not_found'],
    ]);
    const all = await (await get(`elections/${election}/results`)).text();
    expect(all).not.toContain(world.director.accountId);
  });

  const HIDDEN = [
    ['is private', async () => show('private')],
    ['waits for approval', async () => show('awaiting_approval')],
    ['is under embargo', async () => show('public', new Date(Date.now() + 3_600_000))],
  ] as const;

  it.each(HIDDEN)(
    'do not exist for an election that %s, a second after that was decided',
    async (_, hide) => {
      await keyPaper().catch(() => undefined);
      const paths = pathsOf(scene);
      for (const path of paths) await (await get(path)).text();
      await hide();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      for (const path of paths)
        expect([path, await code(path)]).toEqual([path, [404, 'election_not_found']]);
      const unknown = pathsOf({ ...scene, election: randomUUID() });
      for (const path of unknown) expect(await code(path)).toEqual([404, 'election_not_found']);
    },
  );

  it('do not exist for a draft, nor a moment too long under an embargo that ends', async () => {
    const { election } = await world.director.prepare({ code: randomUUID() });
    await world.admin.database.query(`update elections set visibility = 'public' where id = $1`, [
      election,
    ]);
    for (const path of pathsOf({ ...scene, election })) {
      expect(await code(path)).toEqual([404, 'election_not_found']);
    }
    await show('public', new Date(Date.now() + 1_500));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await code(`elections/${scene.election}`)).toEqual([404, 'election_not_found']);
    await eventually(async () =>
      expect((await get(`elections/${scene.election}`)).status).toBe(200),
    );
  });

  it('are not sent again to whoever holds them, and may be kept for a second on the way', async () => {
    for (const path of pathsOf(scene).filter((one) => !one.endsWith('results'))) {
      const answer = await get(path);
      expect(answer.headers.get('cache-control')).toBe(CACHED);
      const etag = answer.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{22}"$/);
      const again = await get(path, { 'if-none-match': etag });
      expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
    }
  });
});
