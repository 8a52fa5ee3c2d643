import { FieldUnderTest, send, type FieldAnswer, type Reporter } from './field-client.js';

const PATH = '/api/votingpaperresult/';
const OK = { status: 'ok' };

let world: FieldUnderTest;
let election: string;
let office: string;
let reporter: Reporter;

beforeAll(async () => {
  world = await FieldUnderTest.start();
});

afterAll(async () => {
  await world.stop();
});

beforeEach(async () => {
  ({ election, office } = await world.open(10));
  await world.count(election);
  reporter = await world.source(office);
});

const codeOf = ({ status, body }: FieldAnswer) => [status, body.code];
const seen = ({ status, body }: FieldAnswer) => [status, body];
const tally = () => world.tally(office, 'ballots');

describe('a ballot that is reported', () => {
  it('is answered with 201 and the body of the contract, and no other', async () => {
    expect(seen(await reporter.ballot(1, 'UDN'))).toEqual([201, OK]);
  });

  it('is taken with and without the slash at the end', async () => {
    const plain = { index: 1, party_id: 'UDN' };
    expect((await reporter.send('POST', '/api/votingpaperresult', plain)).status).toBe(201);
    expect((await reporter.send('POST', PATH, { ...plain, index: 2 })).status).toBe(201);
  });

  it('is, when it is sent again, answered with 200 and the same body, and counted once', async () => {
    await reporter.ballot(1, 'UDN');
    expect(seen(await reporter.ballot(1, 'UDN'))).toEqual([200, OK]);
    expect(await tally()).toMatchObject({ counted: 1, version: '1' });
  });

  it('is, when it names another party, refused with what stands', async () => {
    await reporter.ballot(1, 'UDN');
    const other = await reporter.ballot(1, 'RPG');
    expect(codeOf(other)).toEqual([409, 'report_exists']);
    expect(other.body['report']).toEqual({
      id: expect.stringMatching(/^\d+$/),
      ...{ index: 1, revision: 1, is_withdrawn: false, party_id: 'UDN' },
    });
    expect(await tally()).toMatchObject({ figures: { UDN: 1 } });
  });

  it('may be blank or null', async () => {
    for (const [index, party] of ['blank', 'null', 'blank', 'RPG'].entries()) {
      expect((await reporter.ballot(index + 1, party)).status).toBe(201);
    }
    expect(await tally()).toMatchObject({ counted: 4, figures: { blank: 2, null: 1, RPG: 1 } });
  });

  it.each(['XYZ', 'udn', 'Blank', 'NULL', '0'])(
    'of %p, which nobody can choose, is refused with the parties of the ballot',
    async (party) => {
      const answer = await reporter.ballot(1, party);
      expect(codeOf(answer)).toEqual([422, 'unknown_party']);
      expect(answer.body['known_party_ids']).toEqual(['UDN', 'RPG', 'blank', 'null']);
      expect(answer.body.detail).toContain('UDN, RPG, blank, null');
      expect(answer.body.errors).toMatchObject([{ field: 'party_id', code: 'unknown_party' }]);
      expect(await tally()).toMatchObject({ counted: 0, version: '0' });
    },
  );

  it('follows the ballot when its owner amends it', async () => {
    expect((await reporter.ballot(1, 'NEW')).status).toBe(422);
    await world.director.must('POST', 'candidates', {
      ...{ election_id: election, party_id: 'NEW', name: 'Ada Ntoutoume' },
      amendment_reason: 'left out by mistake',
    });
    expect((await reporter.ballot(1, 'NEW')).status).toBe(201);
  });

  it.each([0, -1, 1.5, '1', 'x', null, 3_000_001, 1e300])(
    'is refused with 422 where its index is %p',
    async (index) => {
      const answer = await reporter.ballot(index, 'UDN');
      expect(codeOf(answer)).toEqual([422, 'validation_failed']);
      expect(answer.body.errors?.map(({ field }) => field)).toContain('index');
    },
  );

  it.each([
    ['party_id', null],
    ['party_id', ''],
    ['party_id', 7],
    ['party_id', 'a b'],
    ['party_id', 'x'.repeat(65)],
    ['observed_at', 'yesterday'],
    ['revision', 0],
    ['gender', 'male'],
  ])('is refused by name where %s is %p', async (field, value) => {
    const answer = await reporter.send('POST', PATH, { index: 1, party_id: 'UDN', [field]: value });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map((one) => one.field)).toEqual(expect.arrayContaining([field]));
    expect(await tally()).toBeUndefined();
  });

  it('is taken from nobody without credentials', async () => {
    const answer = await send(world.field, 'POST', PATH, undefined, { index: 1, party_id: 'UDN' });
    expect(codeOf(answer)).toEqual([401, 'unauthenticated']);
  });

  it('counts up to 110 % of the roll, is kept and disputed above, and refused above 300 %', async () => {
    for (const index of [11, 12, 30]) {
      expect((await reporter.ballot(index, 'UDN')).status).toBe(201);
    }
    expect(codeOf(await reporter.ballot(31, 'UDN'))).toEqual([422, 'index_too_high']);
    expect(await tally()).toMatchObject({ counted: 1, disputed: 2, last: { index: 11 } });
  });

  it('leaves the votes of the office alone, as votes leave the ballots', async () => {
    await reporter.ballot(1, 'UDN');
    await reporter.vote(1);
    await reporter.vote(2);
    expect(await tally()).toMatchObject({ counted: 1, version: '1' });
    expect(await world.tally(office, 'votes')).toMatchObject({ counted: 2 });
  });
});

describe('the hours of ballots', () => {
  it('begin when the office closes: before, a ballot is refused with the hours', async () => {
    const early = await world.open(10);
    const watcher = await world.source(early.office);
    expect((await watcher.vote(1)).status).toBe(201);
    const answer = await watcher.ballot(1, 'UDN');
    expect(codeOf(answer)).toEqual([409, 'window_closed']);
    const [row] = await world.admin.database.query<{ closes_at: Date; reports_until: Date }>(
      'select closes_at, reports_until from elections where id = $1',
      [early.election],
    );
    expect(answer.body).toMatchObject({
      opens_at: row?.closes_at.toISOString(),
      closes_at: row?.reports_until.toISOString(),
    });
    await world.count(early.election);
    expect((await watcher.ballot(1, 'UDN')).status).toBe(201);
  });

  it('begin with the closing of the office itself where it has hours of its own', async () => {
    const later = await world.open(10);
    const watcher = await world.source(later.office);
    const close = (when: string) =>
      world.admin.database.query(
        `with office as (
           update offices set opens_at = now() - interval '9 hours', closes_at = now() + $2::interval
            where id = $1 returning election_id)
         update elections set registry_version = registry_version + 1 where id in (select election_id from office)`,
        [later.office, when],
      );
    await close('1 hour');
    expect(codeOf(await watcher.ballot(1, 'UDN'))).toEqual([409, 'window_closed']);
    await close('-1 second');
    expect((await watcher.ballot(1, 'UDN')).status).toBe(201);
  });

  it('end with the election: nothing is taken once it is cancelled', async () => {
    const cancel = { to: 'cancelled', reason: 'test' };
    await world.director.must('POST', `elections/${election}/moves`, cancel);
    expect(codeOf(await reporter.ballot(1, 'UDN'))).toEqual([409, 'window_closed']);
  });
});

describe('a correction', () => {
  const correct = (revision: unknown, party: unknown = 'RPG') =>
    reporter.send('PUT', `${PATH}1/`, { party_id: party, revision });

  it('takes the place of the report, keeps every version, and moves the figures', async () => {
    await reporter.ballot(1, 'UDN');
    expect(seen(await correct(2))).toEqual([200, OK]);
    expect(await tally()).toMatchObject({ counted: 1, figures: { RPG: 1 } });
    const rows = await world.admin.database.query(
      `select revision, party_id, sequence, count(*) over (partition by id)::integer as same_id
         from ballot_reports where office_id = $1 order by revision`,
      [office],
    );
    expect(rows).toEqual([
      { revision: '1', party_id: 'UDN', sequence: 1, same_id: 2 },
      { revision: '2', party_id: 'RPG', sequence: 1, same_id: 2 },
    ]);
  });

  it('may be sent again, and is refused when it is stale or names nobody', async () => {
    expect(codeOf(await correct(2))).toEqual([404, 'report_not_found']);
    await reporter.ballot(1, 'UDN');
    await correct(5);
    expect(seen(await correct(5))).toEqual([200, OK]);
    expect(codeOf(await correct(5, 'blank'))).toEqual([409, 'stale_revision']);
    expect(codeOf(await correct(4))).toEqual([409, 'stale_revision']);
    expect(codeOf(await correct(6, 'XYZ'))).toEqual([422, 'unknown_party']);
    expect(await tally()).toMatchObject({ version: '2', figures: { RPG: 1 } });
  });

  it('needs a revision, and an index that there can be', async () => {
    for (const revision of [undefined, null, 0, -1, 1.5, '2']) {
      expect(codeOf(await correct(revision))).toEqual([422, 'validation_failed']);
    }
    for (const index of ['0', '-1', '1.5', 'x', '3000001']) {
      const body = { party_id: 'UDN', revision: 2 };
      const answer = await reporter.send('PUT', `${PATH}${index}/`, body);
      expect(codeOf(answer)).toEqual([422, 'validation_failed']);
    }
  });
});

describe('a withdrawal', () => {
  const withdraw = (index: number, query: string, body?: unknown) =>
    reporter.send('DELETE', `${PATH}${String(index)}/${query}`, body);

  it('takes the ballot out of the figures; a late repeat does not bring it back, a correction does', async () => {
    await reporter.ballot(1, 'UDN');
    await reporter.ballot(2, 'blank');
    expect(seen(await withdraw(2, '?revision=2'))).toEqual([200, OK]);
    expect(await tally()).toMatchObject({ counted: 1, figures: { UDN: 1 }, last: { index: 1 } });
    const late = await reporter.ballot(2, 'blank');
    expect(codeOf(late)).toEqual([409, 'report_withdrawn']);
    expect(late.body['report']).toMatchObject({ index: 2, revision: 2, is_withdrawn: true });
    const back = await reporter.send('PUT', `${PATH}2/`, { party_id: 'RPG', revision: 3 });
    expect(seen(back)).toEqual([200, OK]);
    expect(await tally()).toMatchObject({ counted: 2, figures: { UDN: 1, RPG: 1 } });
  });

  it('takes its revision from the query or the body, and not two of them', async () => {
    expect(codeOf(await withdraw(1, '?revision=2'))).toEqual([404, 'report_not_found']);
    await reporter.ballot(1, 'UDN');
    expect((await withdraw(1, '')).status).toBe(422);
    expect((await withdraw(1, '?revision=2', { revision: 3 })).status).toBe(422);
    expect((await withdraw(1, '', { revision: 2, why: 'x' })).status).toBe(422);
    expect((await withdraw(1, '', { revision: 2 })).status).toBe(200);
    expect((await withdraw(1, '?revision=2')).status).toBe(200);
    expect(codeOf(await withdraw(1, '?revision=1'))).toEqual([409, 'stale_revision']);
    expect(await tally()).toMatchObject({ counted: 0, figures: {}, last: null });
  });
});

describe('a batch', () => {
  const batch = (items: unknown) => reporter.send('POST', `${PATH}batch/`, { items });
  const paper = (index: unknown, party: unknown = 'UDN') => ({ index, party_id: party });

  it('answers about each item in its order, and a bad one spoils no other', async () => {
    await reporter.ballot(1, 'UDN');
    const { status, body } = await batch([
      paper(1),
      paper(1, 'RPG'),
      paper(2, 'blank'),
      paper(3, 'XYZ'),
      paper(0),
      paper(31),
      { action: 'correct', ...paper(2, 'null'), revision: 2 },
      { action: 'correct', ...paper(2, 'RPG'), revision: 2 },
      { action: 'withdraw', index: 1, revision: 2 },
      { action: 'withdraw', index: 9, revision: 2 },
      { action: 'burn', index: 9 },
      null,
      { ...paper(3), gender: 'male' },
      paper(3, 'RPG'),
    ]);
    expect(status).toBe(200);
    const results = body['results'] as readonly Record<string, unknown>[];
    expect(results.map(({ outcome, code }) => `${String(outcome)} ${String(code)}`)).toEqual([
      ...['same same', 'conflict report_exists', 'created created', 'refused unknown_party'],
      ...['refused validation_failed', 'refused index_too_high', 'created created'],
      ...['conflict stale_revision', 'created created', 'refused report_not_found'],
      ...['refused validation_failed', 'refused validation_failed', 'refused validation_failed'],
      'created created',
    ]);
    // The contract of ballots knows no id.
    expect(results.every((one) => !('id' in one))).toBe(true);
    expect(await tally()).toMatchObject({ counted: 2, figures: { null: 1, RPG: 1 } });
  });

  it('of more than 500 items, of none, or with a field that is unknown is refused whole', async () => {
    const many = Array.from({ length: 501 }, (_, n) => paper(n + 1));
    for (const items of [many, [], 'x', undefined]) expect((await batch(items)).status).toBe(422);
    const more = await reporter.send('POST', `${PATH}batch/`, { items: [paper(1)], more: 1 });
    expect(more.status).toBe(422);
    expect(await tally()).toBeUndefined();
  });

  it('before the office closes is refused item by item, with the hours in each', async () => {
    const early = await world.open(10);
    const watcher = await world.source(early.office);
    const { status, body } = await watcher.send('POST', `${PATH}batch/`, {
      items: [paper(1), paper(2)],
    });
    expect(status).toBe(200);
    const results = body['results'] as readonly { code: string; outcome: string }[];
    expect(results.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['refused', 'window_closed'],
      ['refused', 'window_closed'],
    ]);
  });
});
