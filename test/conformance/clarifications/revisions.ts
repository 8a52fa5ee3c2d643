import { casesOf, type Case } from '../conformance-case.js';
import { expectCode, expectSame, expectStatus } from '../expectations.js';
import { FigureWatch } from '../figure-watch.js';
import { FLOWS, type Content, type Flow } from '../flow.js';
import type { World } from '../world.js';
import { Line, needsOf } from './line.js';

export const REVISION_CASES: readonly Case[] = FLOWS.flatMap((flow) => [
  ...repetitions(flow),
  ...corrections(flow),
  ...repeatedCorrections(flow),
  ...staleness(flow),
  ...withdrawals(flow),
  ...afterWithdrawals(flow),
]);

function writer(flow: Flow) {
  const it = casesOf(flow.section, 'scrutin');
  return (
    name: string,
    title: string,
    run: (line: Line, world: World, one: Content, other: Content) => Promise<void>,
  ): Case =>
    it(`${flow.name}.${name}`, title, needsOf(flow), async (world) => {
      await run(await Line.next(world, flow), world, ...world.contents(flow));
    });
}

function repetitions(flow: Flow): readonly Case[] {
  const it = writer(flow);
  return [
    it(
      'statuses',
      `a new ${flow.name} is answered 201, and 200 when it is sent again`,
      async (line, _, one) => {
        expectStatus(await line.post(one), 201);
        expectStatus(await line.post(one), 200);
      },
    ),
    it(
      'other-attributes',
      'another content for the same index is answered 409 with the report that stands, and moves nothing',
      async (line, world, one, other) => {
        const figures = await FigureWatch.start(world, flow);
        expectStatus(await line.post(one), 201);
        line.expectStanding(await line.post(other), 'report_exists', 1, one);
        await figures.expectMoved([one]);
      },
    ),
    it(
      'first-revision',
      'a first report may name its revision, from which corrections go on',
      async (line, _, one, other) => {
        expectStatus(await line.post(one, { revision: 4 }), 201);
        line.expectStanding(await line.put(other, 3), 'stale_revision', 4, one);
        expectStatus(await line.put(other, 5), 200);
      },
    ),
    it('slash', 'the paths answer without their slash as well', async (line, _, one, other) => {
      const path = flow.path.slice(0, -1);
      expectStatus(await line.send('POST', path, { index: line.index, ...one }), 201);
      const own = line.path.slice(0, -1);
      expectStatus(await line.send('PUT', own, { ...other, revision: 2 }), 200);
      expectStatus(await line.send('DELETE', own, { revision: 3 }), 200);
    }),
  ];
}

function corrections(flow: Flow): readonly Case[] {
  const it = writer(flow);
  return [
    it(
      'put-nothing',
      'a correction of what was never reported is answered 404',
      async (line, _, one) => {
        expectCode(await line.put(one, 2), 404, 'report_not_found');
      },
    ),
    it(
      'put',
      'a correction is answered 200 like the report, and moves the figures',
      async (_, world, one, other) => {
        const figures = await FigureWatch.start(world, flow);
        const line = await Line.next(world, flow);
        const first = await line.post(one);
        const second = await line.put(other, 2);
        expectStatus(second, 200);
        expectSame('the answer', second.body, first.body);
        await world.expectLast(flow, line.index, other);
        await figures.expectMoved([other]);
      },
    ),
  ];
}

function repeatedCorrections(flow: Flow): readonly Case[] {
  const it = writer(flow);
  return [
    it(
      'put-again',
      'a correction that is sent again is answered 200 and moves nothing more',
      async (line, world, one, other) => {
        const figures = await FigureWatch.start(world, flow);
        expectStatus(await line.post(one), 201);
        expectStatus(await line.put(other, 2), 200);
        expectStatus(await line.put(other, 2), 200);
        await figures.expectMoved([other]);
      },
    ),
    it(
      'put-revision',
      'a correction without a revision, or with one that is no whole number, is answered 422',
      async (line, _, one, other) => {
        expectStatus(await line.post(one), 201);
        for (const revision of [undefined, 'two', 1.5, 0, -1, null]) {
          expectStatus(await line.send('PUT', line.path, { ...other, revision }), 422);
        }
      },
    ),
  ];
}

function staleness(flow: Flow): readonly Case[] {
  const it = writer(flow);
  return [
    it(
      'put-stale',
      'a revision that does not grow is answered 409 with the report that stands, and moves nothing',
      async (line, world, one, other) => {
        const figures = await FigureWatch.start(world, flow);
        expectStatus(await line.post(one), 201);
        line.expectStanding(await line.put(other, 1), 'stale_revision', 1, one);
        expectStatus(await line.put(other, 3), 200);
        line.expectStanding(await line.put(one, 2), 'stale_revision', 3, other);
        line.expectStanding(await line.put(one, 3), 'stale_revision', 3, other);
        await figures.expectMoved([other]);
      },
    ),
    it(
      'delete-stale',
      'a withdrawal whose revision does not grow is answered 409',
      async (line, world, one) => {
        const figures = await FigureWatch.start(world, flow);
        expectStatus(await line.post(one), 201);
        line.expectStanding(await line.delete(1), 'stale_revision', 1, one);
        await figures.expectMoved([one]);
      },
    ),
  ];
}

function withdrawals(flow: Flow): readonly Case[] {
  const it = writer(flow);
  return [
    it(
      'delete-nothing',
      'a withdrawal of what was never reported is answered 404',
      async (line) => {
        expectCode(await line.delete(2), 404, 'report_not_found');
      },
    ),
    it(
      'delete',
      'a withdrawal is answered 200, moves the figures back, and may be sent again',
      async (line, world, one) => {
        const figures = await FigureWatch.start(world, flow);
        expectStatus(await line.post(one), 201);
        await figures.expectMoved([one]);
        expectStatus(await line.delete(2), 200);
        expectStatus(await line.delete(2), 200);
        await figures.expectMoved([]);
      },
    ),
  ];
}

function afterWithdrawals(flow: Flow): readonly Case[] {
  const it = writer(flow);
  return [
    it(
      'delete-by-query',
      'the revision of a withdrawal may stand in the query, and has to stand somewhere',
      async (line, _, one) => {
        expectStatus(await line.post(one), 201);
        expectStatus(await line.send('DELETE', line.path), 422);
        expectStatus(await line.deleteByQuery(2), 200);
      },
    ),
    it(
      'withdrawn',
      'a report of what was withdrawn is answered 409 with its revision; a correction brings it back',
      async (line, world, one) => {
        const figures = await FigureWatch.start(world, flow);
        expectStatus(await line.post(one), 201);
        expectStatus(await line.delete(2), 200);
        line.expectStanding(await line.post(one), 'report_withdrawn', 2, null);
        await figures.expectMoved([]);
        expectStatus(await line.put(one, 3), 200);
        await figures.expectMoved([one]);
      },
    ),
  ];
}
