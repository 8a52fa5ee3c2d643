import { eventually } from '#platform/testing';
import { FieldUnderTest } from './field-client.js';

const LONG_MS = 60_000;

let world: FieldUnderTest;

beforeAll(async () => {
  world = await FieldUnderTest.start();
});

afterAll(async () => {
  await world.stop();
});

async function amend(office: string, registered: number | null): Promise<void> {
  await world.director.must('PUT', `offices/${office}`, {
    registered,
    amendment_reason: 'the roll was wrong',
  });
}

describe('the figures of an office whose roll is amended', () => {
  it(
    'follow by themselves, up and down, as far as rolls are known',
    async () => {
      const { office } = await world.open(10);
      const reporter = await world.source(office);
      for (const index of [1, 11, 12, 20]) await reporter.vote(index);
      const counts = async (counted: number, disputed: number) => {
        await eventually(async () => {
          expect(await world.tally(office, 'votes')).toMatchObject({ counted, disputed });
        }, 40_000);
      };
      await counts(2, 2);
      await amend(office, 20);
      await counts(4, 0);
      await amend(office, 1);
      await counts(1, 3);
    },
    LONG_MS,
  );

  it('follow at once where somebody reports', async () => {
    const { office } = await world.open(10);
    const reporter = await world.source(office);
    for (const index of [1, 11, 12]) await reporter.vote(index);
    await amend(office, null);
    await reporter.vote(2);
    expect(await world.tally(office, 'votes')).toMatchObject({ counted: 4, disputed: 0 });
  });

  it('take indexes up to a setting where no roll is known', async () => {
    const { office } = await world.open(null);
    const reporter = await world.source(office);
    expect((await reporter.vote(10_000)).status).toBe(201);
    expect((await reporter.vote(10_001)).body.code).toBe('index_too_high');
  });
});
