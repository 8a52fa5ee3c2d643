import { scrutin } from './command.js';
import { FieldUnderTest } from './field-client.js';
import { eventually } from '#platform/testing';

let world: FieldUnderTest;
let election: string;
let office: string;

beforeAll(async () => {
  world = await FieldUnderTest.start();
  ({ election, office } = await world.open(10));
  const [one, other] = [await world.source(office), await world.independent(election, office)];
  for (const index of [1, 2, 3]) await one.vote(index);
  for (const index of [2, 12]) await other.vote(index, { gender: 'male' });
});

afterAll(async () => {
  await world.stop();
});

const verify = (...words: string[]) =>
  scrutin({ DATABASE_URL: world.admin.database.url }, 'tally:verify', ...words);

describe('scrutin tally:verify', () => {
  it('folds every office over its raw reports and finds each tally right', async () => {
    expect(await verify()).toMatchObject({
      code: 0,
      stdout: '1 offices, 5 reports folded\nEvery tally is what its reports give.\n',
    });
    expect(await verify('--election', election)).toMatchObject({ code: 0 });
  });

  it.each([
    ['counted', 'counted = 3', 'counted'],
    ['a figure', `figures = figures || '{"male": 7}'`, 'male'],
    ['a figure of nobody', `figures = figures || '{"neither": 1}'`, 'neither'],
    ['the last one', `last = last || '{"index": 3}'`, 'last'],
    ['what is disputed', 'disputed = 9', 'disputed'],
    ['where independent sources begin', 'first_independent = 1', 'firstIndependent'],
  ])('names what somebody changed: %s', async (_, change, named) => {
    const [row] = await world.admin.database.query<Record<string, unknown>>(
      `select counted, figures, last, disputed, first_independent from tallies where stream = 'votes'`,
    );
    await world.admin.database.query(`update tallies set ${change} where stream = 'votes'`);
    const { code, stdout } = await verify();
    await world.admin.database.query(
      `update tallies set counted = $1, figures = $2, last = $3, disputed = $4, first_independent = $5
        where stream = 'votes'`,
      Object.values(row ?? {}),
    );
    expect(code).toBe(1);
    expect(stdout).toContain(`office ${office}, votes: differs in ${named}\n`);
    expect((await verify()).code).toBe(0);
  });

  it('notices a tally that is gone', async () => {
    await world.admin.database.query(
      `create table kept as select * from tallies where stream = 'votes'`,
    );
    await world.admin.database.query(`delete from tallies where stream = 'votes'`);
    const { code, stdout } = await verify();
    await world.admin.database.query('insert into tallies select * from kept');
    expect([code, stdout]).toEqual([1, expect.stringContaining('differs in missing')]);
  });

  it('has what is wrong put right when it is told to', async () => {
    await world.admin.database.query(`update tallies set counted = 9 where stream = 'votes'`);
    expect((await verify('--repair')).code).toBe(1);
    await eventually(async () => {
      expect(await world.tally(office, 'votes')).toMatchObject({ counted: 2 });
    });
    expect((await verify()).code).toBe(0);
  });

  it('exits 2 where it could not check', async () => {
    expect(await verify('--election', 'NONE')).toMatchObject({ code: 2 });
  });
});
