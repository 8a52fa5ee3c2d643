import { randomUUID } from 'node:crypto';
import { eventually } from '#platform/testing';
import type { ApiUnderTest } from './api-under-test.js';
import {
  FieldUnderTest,
  PASSWORD,
  Reporter,
  send,
  VOTE,
  type FieldAnswer,
} from './field-client.js';

let world: FieldUnderTest;
let election: string;
let office: string;

beforeAll(async () => {
  world = await FieldUnderTest.start();
});

afterAll(async () => {
  await world.stop();
});

beforeEach(async () => {
  ({ election, office } = await world.open(20));
});

const codeOf = ({ status, body }: FieldAnswer) => [status, body.code];
const votes = () => world.tally(office, 'votes');
const MAN = { gender: 'male', age: 'less_30', has_torn: true };

/** So many sources that nobody knows say the same. */
async function crowd(size: number, indexes: readonly number[], own = MAN): Promise<void> {
  const sources = await Promise.all(Array.from({ length: size }, () => world.source(office)));
  for (const source of sources) {
    for (const index of indexes) expect((await source.vote(index, own)).status).toBe(201);
  }
}

describe('many sources that nobody knows', () => {
  it('never outweigh one that is independent, whoever comes first', async () => {
    await crowd(6, [1, 2]);
    expect(await votes()).toMatchObject({ counted: 2, figures: { male: 2 } });
    const independent = await world.independent(election, office);
    await independent.vote(1);
    expect(await votes()).toMatchObject({ counted: 1, figures: { female: 1, less_60: 1 } });
    await crowd(6, [1]);
    expect(await votes()).toMatchObject({ counted: 1, figures: { female: 1, less_60: 1 } });
  });

  it('never extend the count of an office of which an independent source reports', async () => {
    const independent = await world.independent(election, office);
    for (const index of [1, 2, 3]) await independent.vote(index);
    await crowd(5, [4, 5, 20]);
    expect(await votes()).toMatchObject({ counted: 3, last: { index: 3 } });
  });

  it('fill no gap of an independent source after its first report', async () => {
    const independent = await world.independent(election, office);
    for (const index of [3, 5]) await independent.vote(index);
    await crowd(3, [1, 2, 4]);
    expect(await votes()).toMatchObject({ counted: 4, figures: { male: 2, female: 2 } });
  });

  it('make nobody count for less by an index above the roll', async () => {
    const independent = await world.independent(election, office);
    await independent.vote(1);
    await crowd(3, [23, 60]);
    expect(await votes()).toMatchObject({ counted: 1, disputed: 2, last: { index: 1 } });
  });
});

describe('whoever knows nothing of a source but its elector_id', () => {
  it('is not let in once it has a password', async () => {
    const { electorId } = await world.independent(election, office);
    for (const password of [undefined, 'une autre phrase secrète']) {
      const answer = await send(world.field, 'POST', '/api/authenticate/', undefined, {
        ...{ elector_id: electorId, poll_office_id: office },
        ...(password === undefined ? {} : { password }),
      });
      expect(codeOf(answer)).toEqual([401, 'wrong_credentials']);
    }
  });

  it('counts for nobody independent with a token from before the password, in no office', async () => {
    const electorId = randomUUID();
    const thief = await world.source(office, electorId);
    const owner = await world.source(office, electorId);
    await thief.vote(7, MAN);
    const believed = await setPassword(owner, office);
    await world.decide(election, believed, 'independent');
    // Ended tokens are heard of within a second or so; what passes until then is a stranger's word as well.
    await eventually(async () => {
      expect(codeOf(await thief.vote(8, MAN))).toEqual([401, 'unauthenticated']);
    }, 10_000);
    await believed.vote(6);
    // What came without the password is a stranger's word: beyond the first report of an independent source it is none.
    expect(await votes()).toMatchObject({ counted: 1, figures: { female: 1 }, last: { index: 6 } });
  });

  it('cannot keep the owner of the name from being heard by having said something else before', async () => {
    const electorId = randomUUID();
    const thief = await world.source(office, electorId);
    const highest = Number.MAX_SAFE_INTEGER;
    await thief.vote(1, MAN);
    await thief.vote(2, VOTE);
    await thief.vote(3, { ...MAN, revision: highest });
    const owner = await setPassword(await world.source(office, electorId), office);
    await world.decide(election, owner, 'independent');
    for (const index of [1, 2, 3]) expect((await owner.vote(index)).status).toBeLessThan(300);
    const tally = await votes();
    expect(tally).toMatchObject({ counted: 3, figures: { female: 3, less_60: 3 } });
    const corrected = await owner.send('PUT', '/api/vote/3/', { ...MAN, revision: 2 });
    expect(corrected.status).toBe(200);
    expect(await votes()).toMatchObject({ counted: 3, figures: { female: 2, male: 1 } });
    // Nothing of it is hidden from members, one by one as they page.
    expect(await trail()).toEqual([
      ...['1 false 1', '1 true 1', '2 false 1', '2 true 1'],
      ...['3 false 9007199254740991', '3 true 1', '3 true 2'],
    ]);
  });
});

async function trail(): Promise<readonly string[]> {
  const rows: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page = await world.director.must(
      'GET',
      `offices/${office}/reports?stream=votes&limit=1${from}`,
    );
    rows.push(
      ...page.items.map((one) => [one['index'], one['is_trusted'], one['revision']].join(' ')),
    );
    cursor = page.next_cursor;
  }
  return rows;
}

async function setPassword(reporter: Reporter, at: string): Promise<Reporter> {
  const answer = await reporter.send('POST', '/api/authenticate/', {
    ...{ elector_id: reporter.electorId, poll_office_id: at, password: PASSWORD },
  });
  expect(answer.status).toBe(200);
  return new Reporter(reporter.field, reporter.electorId, String(answer.body['token']));
}

describe('a source that is suspended', () => {
  it('vanishes from the figures with all that it reported, and comes back when it is let in again', async () => {
    const source = await world.source(office);
    for (const index of [1, 2, 3]) await source.vote(index);
    expect(await votes()).toMatchObject({ counted: 3 });
    await world.decide(election, source, 'suspended');
    await eventually(async () => {
      expect(await votes()).toMatchObject({ counted: 0, figures: {}, last: null });
    }, 20_000);
    expect((await source.vote(4)).status).toBeGreaterThanOrEqual(401);
    await world.decide(election, source, 'unverified');
    await eventually(async () => {
      expect(await votes()).toMatchObject({ counted: 3, last: { index: 3 } });
    }, 20_000);
  });

  it('leaves the office to the others', async () => {
    const independent = await world.independent(election, office);
    await independent.vote(1);
    await crowd(2, [1, 2]);
    await world.decide(election, independent, 'suspended');
    await eventually(async () => {
      expect(await votes()).toMatchObject({ counted: 2, figures: { male: 2 } });
    }, 20_000);
  });
});

it('a source is followed by the tally when it is believed, and when it is no longer', async () => {
  const source = await world.source(office, randomUUID(), PASSWORD);
  await source.vote(2);
  await crowd(2, [1, 2, 3]);
  expect(await votes()).toMatchObject({ counted: 3, figures: { male: 3 } });
  await world.decide(election, source, 'independent');
  await eventually(async () => {
    expect(await votes()).toMatchObject({ counted: 2, figures: { male: 1, female: 1 } });
  }, 20_000);
  await world.decide(election, source, 'unverified');
  await eventually(async () => {
    expect(await votes()).toMatchObject({ counted: 3, figures: { male: 3 } });
  }, 20_000);
});

it('an amended roll is followed by the tally without anybody who reports', async () => {
  const source = await world.source(office);
  for (const index of [1, 5, 11, 22, 23]) await source.vote(index);
  expect(await votes()).toMatchObject({ counted: 4, disputed: 1 });
  const amend = async (registered: number) =>
    world.director.must('PUT', `offices/${office}`, {
      ...{ registered, amendment_reason: 'the roll was read wrongly' },
      version: (await world.director.must('GET', `offices/${office}`)).version,
    });
  await amend(10);
  await eventually(async () => {
    expect(await votes()).toMatchObject({ counted: 3, disputed: 2, last: { index: 11 } });
  }, 60_000);
  await amend(30);
  await eventually(async () => {
    expect(await votes()).toMatchObject({ counted: 5, disputed: 0, last: { index: 23 } });
  }, 60_000);
}, 150_000);

describe('a source that races', () => {
  let strict: ApiUnderTest;

  beforeAll(async () => {
    strict = await FieldUnderTest.startField(world.admin, {
      ...{ FIELD_REPORTS_BY_SOURCE: '6', FIELD_REPORTS_BY_OFFICE: '14' },
      FIELD_BATCHES_BY_SOURCE: '2',
    });
  });

  afterAll(async () => {
    await strict.stop();
  });

  const race = async (source: Reporter, from: number, count: number) => {
    const answers: FieldAnswer[] = [];
    for (let n = 0; n < count; n += 1) answers.push(await source.vote(from + n));
    return answers;
  };

  it('is told to wait, and for how long, while others are heard', async () => {
    const racer = (await world.source(office)).at(strict);
    const other = (await world.source(office)).at(strict);
    const answers = await race(racer, 1, 12);
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.slice(0, 6).map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect(refused.length).toBeGreaterThan(0);
    for (const one of refused) {
      expect(one.body.code).toBe('too_many_requests');
      expect(Number(one.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await other.vote(1)).status).toBe(201);
    const taken = answers.length - refused.length;
    expect(await votes()).toMatchObject({ counted: taken });
  });

  it('slows down nobody in another office', async () => {
    const elsewhere = await world.open(20);
    const racer = (await world.source(office)).at(strict);
    const others = [];
    for (let n = 0; n < 3; n += 1) others.push((await world.source(office)).at(strict));
    for (const one of [racer, ...others]) await race(one, 1, 8);
    expect((await (await world.source(office)).at(strict).vote(1)).status).toBe(429);
    const calm = (await world.source(elsewhere.office)).at(strict);
    expect((await calm.vote(1)).status).toBe(201);
  });

  it('may bring what it kept while it was offline as a batch, however much of it was sent singly', async () => {
    const source = (await world.source(office)).at(strict);
    await race(source, 1, 8);
    const batch = (from: number) =>
      source.send('POST', '/api/vote/batch/', {
        items: Array.from({ length: 10 }, (_, n) => ({ ...VOTE, index: from + n })),
      });
    expect((await batch(1)).status).toBe(200);
    expect((await batch(11)).status).toBe(200);
    expect(await votes()).toMatchObject({ counted: 20 });
    const third = await batch(1);
    expect(codeOf(third)).toEqual([429, 'too_many_requests']);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
