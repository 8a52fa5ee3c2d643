import type { Answer, Credentials } from '../client.js';
import { casesOf, type Case } from '../conformance-case.js';
import {
  expectSame,
  expectStatus,
  expectThat,
  listOf,
  membersOf,
  show,
  type Members,
} from '../expectations.js';
import { FLOWS, type Content, type Flow } from '../flow.js';
import type { World } from '../world.js';
import { needsOf } from './line.js';

const MOST_ITEMS = 500;
const OUTCOMES: readonly unknown[] = ['created', 'same', 'conflict', 'refused'];
const KEYS = ['index', 'outcome', 'code', 'id', 'detail'];

interface Batch {
  readonly world: World;
  readonly flow: Flow;
  readonly as: Credentials;
  readonly one: Content;
  readonly other: Content;
  readonly next: () => Promise<number>;
  readonly send: (items: unknown) => Promise<Answer>;
  /** Sends items, and gives back what each came to. */
  readonly taken: (items: readonly unknown[]) => Promise<readonly Members[]>;
}

export const BATCH_CASES: readonly Case[] = FLOWS.flatMap((flow) => [
  ...outcomes(flow),
  ...effects(flow),
  ...badItems(flow),
  ...edges(flow),
  ...limits(flow),
]);

function writer(flow: Flow) {
  const it = casesOf('batches', 'scrutin');
  return (name: string, title: string, run: (batch: Batch) => Promise<void>): Case =>
    it(`${flow.name}-batch.${name}`, title, needsOf(flow), async (world) => {
      const as = await world.reporter(flow);
      const [one, other] = world.contents(flow);
      const send = (items: unknown): Promise<Answer> =>
        world.send('POST', `${flow.path}batch/`, { as, json: { items } });
      const next = (): Promise<number> => world.nextIndex(flow);
      const taken = async (items: readonly unknown[]): Promise<readonly Members[]> =>
        resultsOf(await send(items), items.length);
      await run({ world, flow, as, one, other, next, send, taken });
    });
}

function outcomes(flow: Flow): readonly Case[] {
  const it = writer(flow);
  return [
    it(
      'order',
      `a batch of ${flow.name}s is answered 200 with what each came to, in order`,
      async ({ next, taken, one, other }) => {
        const [index, last] = [await next(), await next()];
        const results = await taken([
          { action: 'report', index, ...one },
          { index, ...one },
          { index, ...other },
          { action: 'correct', index, ...other, revision: 2 },
          { action: 'correct', index, ...one, revision: 1 },
          { action: 'withdraw', index, revision: 3 },
          { index, ...one },
          { index: last, ...one },
        ]);
        expectSame(
          'the outcomes',
          results.map((row) => [row['index'], row['outcome'], row['code']]),
          [
            [index, 'created', 'created'],
            [index, 'same', 'same'],
            [index, 'conflict', 'report_exists'],
            [index, 'created', 'created'],
            [index, 'conflict', 'stale_revision'],
            [index, 'created', 'created'],
            [index, 'conflict', 'report_withdrawn'],
            [last, 'created', 'created'],
          ],
        );
      },
    ),
  ];
}

function effects(flow: Flow): readonly Case[] {
  const it = writer(flow);
  return [
    it(
      'counted',
      `the ${flow.name}s of a batch count like single ones`,
      async ({ world, next, taken, one, other }) => {
        const before = await world.figures(flow);
        const [first, second] = [await next(), await next()];
        await taken([
          { index: first, ...one },
          { index: first, ...one },
          { index: second, ...one },
          { action: 'correct', index: second, ...other, revision: 2 },
        ]);
        await world.expectCounts(flow, before, { plus: [one, other] });
        await world.expectLast(flow, second, other);
      },
    ),
  ];
}

function badItems(flow: Flow): readonly Case[] {
  const it = writer(flow);
  return [
    it('bad-items', 'an item that is refused fails alone', async ({ world, next, taken, one }) => {
      const before = await world.figures(flow);
      const [index, other] = [await next(), await next()];
      const bad: readonly unknown[] = [
        { index: 0, ...one },
        { index: 'one', ...one },
        { index: other },
        { index: other, ...one, colour: 'green' },
        { action: 'forget', index: other, ...one },
        { action: 'correct', index: other, ...one, revision: 2 },
        { action: 'withdraw', index: other },
        { index: other, ...one, observed_at: 'yesterday' },
      ];
      const results = await taken([...bad, { index, ...one }]);
      const wanted = [...bad.map(() => 'refused'), 'created'];
      expectSame(
        'the outcomes',
        results.map(({ outcome }) => outcome),
        wanted,
      );
      await world.expectCounts(flow, before, { plus: [one] });
    }),
  ];
}

function edges(flow: Flow): readonly Case[] {
  const it = writer(flow);
  return [
    it('slash', 'the path answers without its slash as well', async ({ world, as, next, one }) => {
      const json = { items: [{ index: await next(), ...one }] };
      resultsOf(await world.send('POST', `${flow.path}batch`, { as, json }), 1);
    }),
  ];
}

function limits(flow: Flow): readonly Case[] {
  const it = writer(flow);
  return [
    it('most', `${String(MOST_ITEMS)} items are taken`, async ({ world, next, taken, one }) => {
      const before = await world.figures(flow);
      const index = await next();
      const results = await taken(Array.from({ length: MOST_ITEMS }, () => ({ index, ...one })));
      const created = results.filter(({ outcome }) => outcome === 'created').length;
      expectSame('how many of one report are new', created, 1);
      await world.expectCounts(flow, before, { plus: [one] });
    }),
    it(
      'too-many',
      `${String(MOST_ITEMS + 1)} items are refused, and nothing of them is stored`,
      async ({ world, next, send, one }) => {
        const before = await world.figures(flow);
        const index = await next();
        const items = Array.from({ length: MOST_ITEMS + 1 }, () => ({ index, ...one }));
        expectStatus(await send(items), 413, 422);
        await world.expectCounts(flow, before, {});
      },
    ),
    it('shape', 'a batch without a list of items is answered 422', async ({ send }) => {
      for (const items of [undefined, null, 'none', 7, {}]) expectStatus(await send(items), 422);
    }),
    it(
      'credentials',
      'a batch without credentials is answered 401',
      async ({ world, next, one }) => {
        const json = { items: [{ index: await next(), ...one }] };
        expectStatus(await world.send('POST', `${flow.path}batch/`, { json }), 401);
      },
    ),
  ];
}

function resultsOf(answer: Answer, count: number): readonly Members[] {
  expectStatus(answer, 200);
  const results = listOf('results', membersOf('the answer', answer.body)['results']);
  expectSame('the number of results', results.length, count);
  return results.map((one) => {
    const row = membersOf('a result', one);
    const more = Object.keys(row).filter((key) => !KEYS.includes(key));
    expectThat(more.length === 0, `a result has ${more.join(', ')}`);
    expectThat(OUTCOMES.includes(row['outcome']), `outcome is ${show(row['outcome'])}`);
    return row;
  });
}
