import { casesOf, type Case } from '../conformance-case.js';
import { expectSame, expectStatus, expectText, expectThat } from '../expectations.js';
import { BALLOTS, FLOWS, VOTES, type Flow } from '../flow.js';
import { given, type World } from '../world.js';
import { needsOf } from './line.js';

const NO_OFFICE = '00000000-0000-4000-8000-000000000000';

export const READING_CASES: readonly Case[] = [
  ...reading(VOTES, 'stats'),
  ...caching(VOTES, 'stats'),
  ...privacy(VOTES, 'stats'),
  ...reading(BALLOTS, 'results'),
  ...caching(BALLOTS, 'results'),
  ...privacy(BALLOTS, 'results'),
  casesOf('privacy', 'scrutin')(
    'privacy.elector-id',
    'no public answer of this run shows an elector_id',
    ['office'],
    async (world) => {
      for (const flow of FLOWS) {
        if (flow.office(world.options) === undefined) continue;
        await readAfterReport(world, flow);
      }
      expectSame('public answers that show an elector_id', world.leaks().length, 0);
    },
  ),
];

function reading(flow: Flow, name: string): readonly Case[] {
  const it = casesOf(flow === VOTES ? 'statistics' : 'results', 'scrutin');
  return [
    it(`${name}.unknown`, 'an office that does not exist is answered 404', [], async (world) => {
      expectStatus(await world.readPublic(flow.publicPath(NO_OFFICE)), 404);
    }),
    it(
      `${name}.slash`,
      'the path answers without its slash as well',
      needsOf(flow),
      async (world) => {
        const path = flow.publicPath(world.officeOf(flow)).slice(0, -1);
        expectStatus(await world.readPublic(path), 200);
      },
    ),
  ];
}

function caching(flow: Flow, name: string): readonly Case[] {
  const it = casesOf(flow === VOTES ? 'statistics' : 'results', 'scrutin');
  return [
    it(
      `${name}.etag`,
      'who holds the figures already is answered 304, until they change',
      needsOf(flow),
      async (world) => {
        await readAfterReport(world, flow);
        const path = flow.publicPath(world.officeOf(flow));
        const etag = (await world.readPublic(path)).headers.get('etag');
        expectText('ETag', etag);
        const again = await world.readPublic(path, { 'if-none-match': etag });
        expectStatus(again, 304);
        expectSame('the body of a 304', again.text, '');
        await readAfterReport(world, flow);
        const changed = await world.readPublic(path, { 'if-none-match': etag });
        expectStatus(changed, 200);
        expectThat(changed.headers.get('etag') !== etag, 'other figures have the same ETag');
      },
    ),
    it(
      `${name}.cache-control`,
      'the answer says for how long it may be kept',
      needsOf(flow),
      async (world) => {
        const answer = await world.readPublic(flow.publicPath(world.officeOf(flow)));
        expectText('Cache-Control', answer.headers.get('cache-control'));
      },
    ),
  ];
}

function privacy(flow: Flow, name: string): readonly Case[] {
  const it = casesOf(flow === VOTES ? 'statistics' : 'results', 'scrutin');
  return [
    it(
      `${name}.private`,
      'of an election that is not public only a token of the office opens the figures',
      ['privateOffice'],
      async (world) => {
        const office = given(world.options.privateOffice);
        const path = flow.publicPath(office);
        expectStatus(await world.readPublic(path), 404);
        expectStatus(await world.send('GET', path, { as: await world.newReporter(office) }), 200);
      },
    ),
  ];
}

export async function readAfterReport(
  world: World,
  flow: Flow,
  content = world.contents(flow)[0],
): ReturnType<World['figures']> {
  const index = await world.nextIndex(flow);
  expectStatus(await world.report(flow, await world.reporter(flow), index, content), 201);
  await world.expectLast(flow, index, content);
  return world.figures(flow);
}
