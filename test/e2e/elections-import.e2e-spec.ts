import { eventually } from '#platform/testing';
import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi, type Seen } from './elections-client.js';
import { bearer } from './identity-client.js';

const HEADER =
  'province_code;province;commune_code;commune;centre_code;centre_nom;bureau_code;inscrits';

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

interface Problem {
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
}

interface Outcome {
  readonly state: string;
  readonly problems: readonly string[];
  readonly summary: unknown;
  readonly body: Seen;
}

function map(...lines: readonly string[]): string {
  return [HEADER, ...lines].join('\n');
}

async function post(
  client: ElectionsClient,
  election: string,
  content: string | Buffer,
  query = '',
): Promise<Response> {
  return fetch(`${api.url}/api/elections/${election}/imports${query}`, {
    method: 'POST',
    headers: { ...bearer(client.token), 'content-type': 'text/csv' },
    body: content,
  });
}

async function importMap(
  election: string,
  content: string | Buffer,
  query = '',
  client = owner,
): Promise<Outcome> {
  const response = await post(client, election, content, query);
  const { id } = (await response.json()) as Seen;
  expect(response.status).toBe(202);
  return outcomeOf(client, id);
}

async function outcomeOf(client: ElectionsClient, id: string): Promise<Outcome> {
  let body: Seen | undefined;
  await eventually(async () => {
    body = (await client.get(`imports/${id}`)).body;
    expect(body.state).toMatch(/done|refused|failed/);
  }, 15_000);
  const problems = (body as unknown as { readonly problems: readonly Problem[] }).problems;
  return {
    state: body?.state ?? '',
    problems: problems.map(({ line, column, code }) => `${line ?? '-'} ${column ?? '-'} ${code}`),
    summary: body?.['summary'],
    body: body as Seen,
  };
}

async function newElection(): Promise<string> {
  count += 1;
  const { election } = await owner.prepare({ code: `IMPORT-${count}` });
  return election;
}

async function codes(election: string, list: string): Promise<readonly string[]> {
  const { items } = await owner.must('GET', `elections/${election}/${list}?limit=200`);
  return items.map((item) => `${item.code} ${String(item['name'])}`);
}

describe('a polling map', () => {
  it('brings areas, centres and offices into an election, and a second time changes nothing', async () => {
    const election = await newElection();
    const file = map(
      'G1;Estuaire;L;Libreville;E1;École Nzeng-Ayong;E1-1;350',
      'G1;Estuaire;L;Libreville;E1;École Nzeng-Ayong;E1-2;',
      'G2;Haut-Ogooué;F;Franceville;E2;Lycée;E2-1;1 204',
    );
    const first = await importMap(election, file);
    expect(first).toMatchObject({
      state: 'done',
      summary: {
        rows: 3,
        areas: { created: 3, changed: 0, unchanged: 1 },
        centres: { created: 2, changed: 0, unchanged: 0 },
        offices: { created: 3, changed: 0, unchanged: 0 },
        rolls_unknown: 1,
      },
    });
    expect(await codes(election, 'areas')).toEqual([
      'F Franceville',
      'G1 Estuaire',
      'G2 Haut-Ogooué',
      'L Libreville',
    ]);
    const trail = await owner.must(
      'GET',
      `audit?election_id=${election}&action=polling_map.imported`,
    );
    expect(trail.items).toHaveLength(1);
    const second = await importMap(election, file);
    expect(second.summary).toMatchObject({
      areas: { created: 0, changed: 0, unchanged: 4 },
      centres: { created: 0, changed: 0, unchanged: 2 },
      offices: { created: 0, changed: 0, unchanged: 3 },
    });
    const again = await owner.must(
      'GET',
      `audit?election_id=${election}&action=polling_map.imported`,
    );
    expect(again.items).toHaveLength(1);
  });

  it('says in a dry run what it would do, and does nothing', async () => {
    const election = await newElection();
    const dry = await importMap(election, map('G3;Ngounié;M;Mouila;X;X;X-1;5'), '?dry_run=true');
    expect(dry).toMatchObject({ state: 'done', summary: { offices: { created: 1 } } });
    expect(await codes(election, 'centers')).toEqual(['C1 École publique']);
  });

  it('shows in the lists at once', async () => {
    const election = await newElection();
    expect(await codes(election, 'centers')).toHaveLength(1);
    await importMap(election, map('G3;Ngounié;M;Mouila;X;X;X-1;5'));
    expect(await codes(election, 'centers')).toHaveLength(2);
  });

  it('with an error in its last line leaves nothing behind, and the line and column are named', async () => {
    const election = await newElection();
    const good = Array.from(
      { length: 3_000 },
      (_, n) => `G9;Nord;C;Bitam;K${n % 50};Centre ${n % 50};K-${n};10`,
    );
    const { state, problems } = await importMap(
      election,
      map(...good, 'G9;Nord;C;Bitam;K0;Centre 0;K-x;-4'),
    );
    expect({ state, problems }).toEqual({ state: 'refused', problems: ['3002 inscrits negative'] });
    expect(await codes(election, 'areas')).toEqual(['G1 Estuaire']);
    expect(await codes(election, 'centers')).toEqual(['C1 École publique']);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a duplicate office code',
      ['G;G;C;C;1;Un;1-1;5', 'G;G;C;C;2;Deux;1-1;5'],
      ['3 - duplicate_office_code'],
    ],
    ['a negative roll', ['G;G;C;C;1;Un;1-1;-5'], ['2 inscrits negative']],
    ['a formula in a name', ['G;G;C;C;1;=1+1;1-1;5'], ['2 centre_nom formula']],
    ['a roll in words', ['G;G;C;C;1;Un;1-1;cinq'], ['2 inscrits not_a_number']],
    [
      'a centre in two areas',
      ['G;G;C;C;1;Un;1-1;5', 'G;G;D;D;1;Un;1-2;5'],
      ['3 - centre_in_two_areas'],
    ],
    [
      'a centre with two names',
      ['G;G;C;C;1;Un;1-1;5', 'G;G;C;C;1;Uno;1-2;5'],
      ['3 - centre_with_two_names'],
    ],
    [
      'an area with two names',
      ['G;G;C;C;1;Un;1-1;5', 'G;H;D;D;2;Deux;1-2;5'],
      ['3 - area_with_two_names'],
    ],
  ])('with %s is refused', async (_what, lines, expected) => {
    const election = await newElection();
    const { state, problems } = await importMap(election, map(...lines));
    expect({ state, problems }).toEqual({ state: 'refused', problems: expected });
  });

  it.each<[string, Buffer]>([
    ['CR alone as line ending', Buffer.from(map('G;Géo;C;C;1;Un;1-1;5').replaceAll('\n', '\r'))],
    ['commas', Buffer.from(map('G;Géo;C;C;1;Un;1-1;5').replaceAll(';', ','))],
    ['a byte order mark', Buffer.from(`\u{feff}${map('G;Géo;C;C;1;Un;1-1;5')}`)],
    ['Latin-1', Buffer.from(map('G;Géo;C;C;1;Un;1-1;5'), 'latin1')],
  ])('with %s is read', async (_what, content) => {
    const election = await newElection();
    expect((await importMap(election, content)).state).toBe('done');
    expect(await codes(election, 'areas')).toContain('G Géo');
  });

  it('keeps two municipalities of one name apart by their codes', async () => {
    const election = await newElection();
    await importMap(election, map('G;G;C1;Kango;1;Un;1-1;5', 'G;G;C2;Kango;2;Deux;2-1;5'));
    expect(await codes(election, 'areas')).toEqual(
      expect.arrayContaining(['C1 Kango', 'C2 Kango']),
    );
  });

  it('states what it states: an empty roll wipes no known one, a moved office moves', async () => {
    const election = await newElection();
    await importMap(election, map('G;G;C;C;1;Un;1-1;5', 'G;G;C;C;2;Deux;2-1;7'));
    const { summary } = await importMap(election, map('G;G;C;C;1;Un;1-1;', 'G;G;C;C;1;Un;2-1;8'));
    expect(summary).toMatchObject({ offices: { created: 0, changed: 1, unchanged: 1 } });
    const { items } = await owner.must('GET', `elections/${election}/offices?q=1-1`);
    expect(items[0]).toMatchObject({ code: '1-1', registered: 5 });
  });

  it('is an amendment of an owner once voting has begun, and the trail names each office', async () => {
    const { election, office } = await owner.prepare({ code: 'AMEND' });
    await owner.bring(editor, election, 'editor');
    await owner.open(election);
    const file = 'centre_code,office_code,registered\nC1,C1-1,401\nC1,C1-2,30\n';
    expect((await post(owner, election, file)).status).toBe(409);
    const reason = '?amendment_reason=Liste%20rectifi%C3%A9e';
    expect((await post(editor, election, file, reason)).status).toBe(403);
    expect((await importMap(election, file, reason)).state).toBe('done');
    const trail = await owner.must(
      'GET',
      `audit?election_id=${election}&subject_kind=office&limit=3`,
    );
    expect(trail.items[1]).toMatchObject({
      action: 'office.edited',
      subject: { id: office },
      before: { registered: 400 },
      after: { registered: 401, amendment_reason: 'Liste rectifiée' },
    });
    expect(trail.items[0]).toMatchObject({ action: 'office.imported', before: null });
  });

  it('that is no polling map is refused with the reason', async () => {
    const election = await newElection();
    const { state, problems } = await importMap(election, 'nom;ville\nA;B\n');
    expect(state).toBe('refused');
    expect(problems).toEqual(expect.arrayContaining(['- centre_code missing_column']));
  });

  it('is refused before it is sent where the sender may not, and as something that is no table', async () => {
    const election = await newElection();
    expect((await post(editor, election, map())).status).toBe(404);
    const json = await owner.send('POST', `elections/${election}/imports`, { a: 1 });
    expect(json).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } });
  });
});
