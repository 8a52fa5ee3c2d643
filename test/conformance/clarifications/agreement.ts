import { casesOf, type Case } from '../conformance-case.js';
import { expectCode, expectStatus } from '../expectations.js';
import { FLOWS, VOTES, type Flow } from '../flow.js';
import { given, type World } from '../world.js';
import { needsOf } from './line.js';
import { expectHours } from './sources.js';

export const AGREEMENT_CASES: readonly Case[] = [
  ...FLOWS.flatMap(severalReporters),
  ...FLOWS.flatMap(roll),
  casesOf('ballots', 'scrutin')(
    'ballot.window',
    'a ballot is answered 409 with the hours while votes are taken',
    ['votingOnly'],
    async (world) => {
      const reporter = await world.reporter(VOTES);
      const json = { index: 1, party_id: 'blank' };
      const answer = await world.send('POST', '/api/votingpaperresult/', { as: reporter, json });
      expectHours(expectCode(answer, 409, 'window_closed'));
    },
  ),
];

function severalReporters(flow: Flow): readonly Case[] {
  const it = casesOf(flow.section, 'scrutin');
  return [
    it(
      `${flow.name}.two-reporters`,
      `two reporters of one ${flow.name} count once`,
      needsOf(flow),
      async (world) => {
        const [one] = world.contents(flow);
        const before = await world.figures(flow);
        await allReport(world, flow, [one, one]);
        await world.expectCounts(flow, before, { plus: [one] });
      },
    ),
    it(
      `${flow.name}.draw`,
      'where two reporters disagree, what was said first stands',
      needsOf(flow),
      async (world) => {
        const [one, other] = world.contents(flow);
        const before = await world.figures(flow);
        const index = await allReport(world, flow, [other, one]);
        await world.expectCounts(flow, before, { plus: [other] });
        await world.expectLast(flow, index, other);
      },
    ),
    it(
      `${flow.name}.majority`,
      'where three reporters disagree, most of them are right, field by field',
      needsOf(flow),
      async (world) => {
        const before = await world.figures(flow);
        const [said, agreed] = disagreement(world, flow);
        const index = await allReport(world, flow, said);
        await world.expectCounts(flow, before, { plus: [agreed] });
        await world.expectLast(flow, index, agreed);
      },
    ),
  ];
}

type Contents = ReturnType<World['contents']>;

/** What three reporters say, and what comes of it. Of votes nobody has to have said the whole of it. */
function disagreement(world: World, flow: Flow): readonly [readonly Contents[0][], Contents[0]] {
  if (flow === VOTES) {
    return [
      [
        { gender: 'male', age: 'less_30', has_torn: true },
        { gender: 'female', age: 'less_60', has_torn: true },
        { gender: 'female', age: 'less_30', has_torn: false },
      ],
      { gender: 'female', age: 'less_30', has_torn: true },
    ];
  }
  const [one, other] = world.contents(flow);
  return [[one, other, other], other];
}

/** Each content by a reporter of its own, all about one index. */
async function allReport(
  world: World,
  flow: Flow,
  contents: readonly Contents[0][],
): Promise<number> {
  const index = await world.nextIndex(flow);
  const crew = await world.crew(flow, contents.length);
  for (const [place, content] of contents.entries()) {
    expectStatus(await world.report(flow, given(crew[place]), index, content), 201);
  }
  return index;
}

function roll(flow: Flow): readonly Case[] {
  const it = casesOf(flow.section, 'scrutin');
  const needs = [...needsOf(flow), 'registered'] as const;
  return [
    it(
      `${flow.name}.above-roll`,
      'an index above 110 % of the roll is kept and not counted',
      needs,
      async (world) => {
        const registered = given(world.options.registered);
        const [one] = world.contents(flow);
        const before = await world.figures(flow);
        const index = Math.floor(registered * 1.1) + 1;
        const reporter = await world.newReporter(world.officeOf(flow));
        expectStatus(await world.report(flow, reporter, index, one), 201);
        expectStatus(await world.report(flow, reporter, index, one), 200);
        await world.expectCounts(flow, before, {});
      },
    ),
    it(
      `${flow.name}.far-above-roll`,
      'an index above 300 % of the roll is answered 422',
      needs,
      async (world) => {
        const [one] = world.contents(flow);
        const index = given(world.options.registered) * 3 + 1;
        const answer = await world.report(flow, await world.reporter(flow), index, one);
        expectCode(answer, 422, 'index_too_high');
      },
    ),
  ];
}
