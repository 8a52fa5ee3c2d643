import { casesOf, type Case } from '../conformance-case.js';
import {
  expectKeys,
  expectRefusal,
  expectSame,
  expectStatus,
  expectSuccess,
  expectText,
  expectThat,
  membersOf,
} from '../expectations.js';
import { FLOWS, VOTES, type Flow } from '../flow.js';
import { given, type World } from '../world.js';

/** What holds for each vote and for each ballot alike. */
export const REPORT_CASES: readonly Case[] = FLOWS.flatMap((flow) => [
  ...answers(flow),
  ...figures(flow),
  ...lastOnes(flow),
  ...admission(flow),
  ...offices(flow),
  ...fields(flow),
]);

function answers(flow: Flow): readonly Case[] {
  const it = casesOf(flow.section, 'ufrecs');
  return [
    it(
      `${flow.name}.answer`,
      `a ${flow.name} is answered with exactly the keys of the contract`,
      flow.needs,
      async (world) => {
        const index = await world.nextIndex(flow);
        const [content] = world.contents(flow);
        const answer = await world.report(flow, await world.reporter(flow), index, content);
        expectSuccess(answer);
        if (flow.name === 'ballot') {
          expectKeys('the answer', answer.body, ['status']);
          expectSame('the answer', answer.body, { status: 'ok' });
          return;
        }
        const body = expectKeys('the answer', answer.body, ['id', 'index']);
        expectText('id', body['id']);
        expectSame('index', body['index'], index);
      },
    ),
    it(
      `${flow.name}.again`,
      `a ${flow.name} that is sent again is answered like the first time`,
      flow.needs,
      async (world) => {
        const [index, reporter] = [await world.nextIndex(flow), await world.reporter(flow)];
        const [content] = world.contents(flow);
        const first = await world.report(flow, reporter, index, content);
        const second = await world.report(flow, reporter, index, content);
        expectSuccess(first);
        expectSuccess(second);
        expectSame('the second answer', second.body, first.body);
      },
    ),
  ];
}

function figures(flow: Flow): readonly Case[] {
  const it = casesOf(flow.section, 'ufrecs');
  return [
    it(
      `${flow.name}.counted`,
      `a ${flow.name} moves the figures of its office by one`,
      flow.needs,
      async (world) => {
        for (const content of world.contents(flow)) {
          const before = await world.figures(flow);
          await reportNext(world, flow, content);
          await world.expectCounts(flow, before, { plus: [content] });
        }
      },
    ),
    it(
      `${flow.name}.again-counted-once`,
      `a ${flow.name} that is sent again is counted once`,
      flow.needs,
      async (world) => {
        const before = await world.figures(flow);
        const [content] = world.contents(flow);
        const [index, reporter] = [await world.nextIndex(flow), await world.reporter(flow)];
        await world.report(flow, reporter, index, content);
        await world.report(flow, reporter, index, content);
        // Once the one behind it is counted, the repetition would be as well.
        const behind = await reportNext(world, flow, content);
        await world.expectLast(flow, behind, content);
        await world.expectCounts(flow, before, { plus: [content, content] });
      },
    ),
  ];
}

function lastOnes(flow: Flow): readonly Case[] {
  const it = casesOf(flow.section, 'ufrecs');
  return [
    it(
      `${flow.name}.last`,
      `the ${flow.name} reported last is shown as the last one`,
      flow.needs,
      async (world) => {
        for (const content of world.contents(flow)) {
          await world.expectLast(flow, await reportNext(world, flow, content), content);
        }
      },
    ),
  ];
}

function admission(flow: Flow): readonly Case[] {
  const it = casesOf(flow.section, 'ufrecs');
  const refused = (
    name: string,
    whose: string,
    credentials: (world: World) => Promise<object>,
  ): Case =>
    it(`${flow.name}.${name}`, `a ${flow.name} ${whose} is refused`, flow.needs, async (world) => {
      const index = await world.nextIndex(flow);
      const [content] = world.contents(flow);
      const answer = await world.send('POST', flow.path, {
        ...(await credentials(world)),
        json: { index, ...content },
      });
      expectStatus(answer, 401, 403);
    });
  return [
    refused('no-credentials', 'without credentials', async () => ({})),
    refused('wrong-token', 'with a token that was never issued', async (world) => {
      const { electorId } = await world.reporter(flow);
      return { as: { electorId, token: 'a-token-that-nobody-ever-issued' } };
    }),
    refused('foreign-token', 'with the token of somebody else', async (world) => {
      const { token } = await world.reporter(flow);
      return { as: { ...(await world.newReporter(world.officeOf(flow))), token } };
    }),
  ];
}

function offices(flow: Flow): readonly Case[] {
  const it = casesOf(flow.section, 'ufrecs');
  return [
    it(
      `${flow.name}.office-of-token`,
      `a ${flow.name} counts in the office of its token and in no other`,
      [...flow.needs, ...flow.secondNeeds],
      async (world) => {
        const [one, other] = [world.officeOf(flow), given(flow.secondOffice(world.options))];
        const before = [await world.figures(flow, one), await world.figures(flow, other)] as const;
        const [content] = world.contents(flow);
        const reporter = await world.newReporter(other);
        expectSuccess(
          await world.report(flow, reporter, await world.nextIndex(flow, other), content),
        );
        await world.expectCounts(flow, before[1], { plus: [content] }, other);
        await world.expectCounts(flow, before[0], {}, one);
      },
    ),
  ];
}

function fields(flow: Flow): readonly Case[] {
  const it = casesOf(flow.section, 'ufrecs');
  const required = it(
    `${flow.name}.required`,
    `each field of a ${flow.name} is required`,
    flow.needs,
    async (world) => {
      const reporter = await world.reporter(flow);
      const [content] = world.contents(flow);
      const full: Record<string, unknown> = { index: await world.nextIndex(flow), ...content };
      for (const field of Object.keys(full)) {
        const { [field]: _left, ...rest } = full;
        expectRefusal(await world.send('POST', flow.path, { as: reporter, json: rest }));
      }
    },
  );
  return flow === VOTES ? [required, ...voteFields(), ...voteIds()] : [required];
}

function voteFields(): readonly Case[] {
  const it = casesOf('votes', 'ufrecs');
  return [
    it(
      'vote.values',
      'every gender, age and has_torn of the contract is taken',
      VOTES.needs,
      async (world) => {
        for (const [gender, age, has_torn] of [
          ['male', 'less_30', true],
          ['female', 'less_60', false],
          ['female', 'more_60', true],
        ] as const) {
          await reportNext(world, VOTES, { gender, age, has_torn });
        }
      },
    ),
    it(
      'vote.unknown-values',
      'other values of gender, age and has_torn are refused',
      VOTES.needs,
      async (world) => {
        const reporter = await world.reporter(VOTES);
        const [content] = world.contents(VOTES);
        const index = await world.nextIndex(VOTES);
        for (const wrong of [{ gender: 'unknown' }, { age: 'less_20' }, { has_torn: 'perhaps' }]) {
          const json = { index, ...content, ...wrong };
          expectRefusal(await world.send('POST', VOTES.path, { as: reporter, json }));
        }
      },
    ),
  ];
}

function voteIds(): readonly Case[] {
  const it = casesOf('votes', 'ufrecs');
  return [
    it('vote.ids', 'two votes have different ids', VOTES.needs, async (world) => {
      const reporter = await world.reporter(VOTES);
      const [content] = world.contents(VOTES);
      const ids = new Set<unknown>();
      for (let count = 0; count < 2; count += 1) {
        const answer = await world.report(VOTES, reporter, await world.nextIndex(VOTES), content);
        expectSuccess(answer);
        ids.add(membersOf('the answer', answer.body)['id']);
      }
      expectThat(ids.size === 2, 'two votes have one id');
    }),
  ];
}

async function reportNext(
  world: World,
  flow: Flow,
  content: Parameters<World['report']>[3],
): Promise<number> {
  const index = await world.nextIndex(flow);
  expectSuccess(await world.report(flow, await world.reporter(flow), index, content));
  return index;
}
