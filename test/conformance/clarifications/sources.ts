import { casesOf, type Case } from '../conformance-case.js';
import {
  expectCode,
  expectSame,
  expectStatus,
  expectText,
  expectThat,
  membersOf,
  show,
} from '../expectations.js';
import { FLOWS, VOTES } from '../flow.js';
import { given, type World } from '../world.js';

const it = casesOf('authentication', 'scrutin');
const MOST_TOKENS = 5;

const REFUSED_IDS: readonly unknown[] = [
  '',
  'x'.repeat(65),
  'with space',
  'a/b',
  '../up',
  'a.b',
  'a:b',
  'é',
  'a\nb',
  7,
  null,
  ['a'],
];

export const SOURCE_CASES: readonly Case[] = [
  it(
    'auth.statuses',
    'a new source is answered 201 and a known one 200',
    ['office'],
    async (world) => {
      const electorId = world.freshElectorId();
      expectStatus(await ask(world, electorId), 201);
      expectStatus(await ask(world, electorId), 200);
    },
  ),
  it('auth.slash', 'the path answers without its slash as well', ['office'], async (world) => {
    const json = { elector_id: world.freshElectorId(), poll_office_id: officeOf(world) };
    expectStatus(await world.send('POST', '/api/authenticate', { json }), 201);
  }),
  it(
    'auth.wrong-password',
    'a wrong or missing password of a source that has one is answered 401',
    ['office'],
    async (world) => {
      const electorId = world.freshElectorId();
      expectStatus(await ask(world, electorId, { password: world.freshPassword() }), 201);
      expectStatus(await ask(world, electorId, { password: world.freshPassword() }), 401);
      expectStatus(await ask(world, electorId), 401);
    },
  ),
  it(
    'auth.password-later',
    'a known source without a password cannot be given one by whoever knows its id',
    ['office'],
    async (world) => {
      const electorId = world.freshElectorId();
      expectStatus(await ask(world, electorId), 201);
      expectStatus(await ask(world, electorId, { password: world.freshPassword() }), 401);
      const stranger = await world.newReporter(officeOf(world));
      const password = world.freshPassword();
      expectStatus(
        await ask(world, electorId, { password }, { electorId, token: stranger.token }),
        401,
      );
      expectStatus(await ask(world, electorId, { password }, stranger), 401);
    },
  ),
  it(
    'auth.password-by-token',
    'a live token sets the password, which ends every other token',
    ['office'],
    async (world) => {
      const [electorId, password] = [world.freshElectorId(), world.freshPassword()];
      const [one, other] = [
        await world.signIn(electorId, officeOf(world)),
        await world.signIn(electorId, officeOf(world)),
      ];
      const set = await ask(world, electorId, { password }, one);
      expectStatus(set, 200);
      const { token } = membersOf('the answer', set.body);
      expectText('token', token);
      await expectEnded(world, other);
      expectThat(!(await world.isRefused(VOTES, { electorId, token })), 'the new token is refused');
      expectStatus(await ask(world, electorId), 401);
      await world.signIn(electorId, officeOf(world), password);
    },
  ),
  it(
    'auth.sixth-token',
    'without a password a sixth live token is refused with 429 and ends none',
    ['office'],
    async (world) => {
      const electorId = world.freshElectorId();
      const first = await world.signIn(electorId, officeOf(world));
      for (let count = 1; count < MOST_TOKENS; count += 1) {
        await world.signIn(electorId, officeOf(world));
      }
      expectStatus(await ask(world, electorId), 429);
      expectThat(!(await world.isRefused(VOTES, first)), 'the oldest token is refused');
    },
  ),
  it(
    'auth.oldest-token',
    'with a password a sixth token ends the oldest',
    ['office'],
    async (world) => {
      const [electorId, password] = [world.freshElectorId(), world.freshPassword()];
      const tokens = [];
      for (let count = 0; count <= MOST_TOKENS; count += 1) {
        tokens.push(await world.signIn(electorId, officeOf(world), password));
      }
      await expectEnded(world, given(tokens[0]));
      for (const live of tokens.slice(1)) {
        expectThat(
          !(await world.isRefused(VOTES, live)),
          'one of the five youngest tokens is refused',
        );
      }
    },
  ),
  it('auth.unknown-office', 'an office that does not exist is answered 404', [], async (world) => {
    const json = { elector_id: world.freshElectorId() };
    for (const poll_office_id of ['00000000-0000-4000-8000-000000000000']) {
      expectStatus(await world.authenticate({ ...json, poll_office_id }), 404);
    }
  }),
  it(
    'auth.elector-id',
    'an elector_id is 1 to 64 letters, digits, hyphens and underscores; anything else is answered 422',
    ['office'],
    async (world) => {
      for (const elector_id of REFUSED_IDS) {
        const json = { elector_id, poll_office_id: officeOf(world) };
        const { status } = await world.authenticate(json);
        expectThat(
          status === 422,
          `elector_id ${show(elector_id)} was answered ${String(status)}, expected 422`,
        );
      }
      const longest = `${world.freshElectorId()}_${'A'.repeat(64)}`.slice(0, 64);
      expectStatus(await ask(world, longest), 201);
    },
  ),
  it(
    'auth.folder-path',
    's3.base_path is s3://BUCKET/elections/{election}/offices/{office}/source-{elector_id}/',
    ['office'],
    async (world) => {
      const electorId = world.freshElectorId();
      const answer = await ask(world, electorId);
      const { base_path: folder } = membersOf('s3', membersOf('the answer', answer.body)['s3']);
      const end = `/offices/${officeOf(world)}/source-${electorId}/`;
      expectThat(
        typeof folder === 'string' &&
          folder.endsWith(end) &&
          /^s3:\/\/[^/]+\/elections\/[^/]+$/.test(folder.slice(0, -end.length)),
        `s3.base_path is ${show(folder)}`,
      );
    },
  ),
  it(
    'auth.closed',
    'an office that takes nothing answers 409 with its hours',
    ['closedOffice'],
    async (world) => {
      const json = {
        elector_id: world.freshElectorId(),
        poll_office_id: world.options.closedOffice,
      };
      expectHours(expectCode(await world.authenticate(json), 409, 'window_closed'));
    },
  ),
  it(
    'auth.early',
    'before the opening reporters are let in, and what they report is answered 409 with the hours',
    ['earlyOffice'],
    async (world) => {
      const reporter = await world.newReporter(given(world.options.earlyOffice));
      for (const flow of FLOWS) {
        const content = flow.name === 'vote' ? world.contents(flow)[0] : { party_id: 'blank' };
        expectHours(
          expectCode(await world.report(flow, reporter, 1, content), 409, 'window_closed'),
        );
      }
    },
  ),
];

function officeOf(world: World): string {
  return given(world.options.offices[0]);
}

async function ask(
  world: World,
  electorId: string,
  more: object = {},
  as?: Parameters<World['authenticate']>[1],
): ReturnType<World['authenticate']> {
  const fields = { elector_id: electorId, poll_office_id: officeOf(world), ...more };
  return world.authenticate(fields, as);
}

/** Another process may hear of it a moment later. */
async function expectEnded(world: World, token: Parameters<World['isRefused']>[1]): Promise<void> {
  await world.eventually(async () => {
    expectThat(await world.isRefused(VOTES, token), 'a token that has ended still opens');
  });
}

export function expectHours(problem: Readonly<Record<string, unknown>>): void {
  const hours = [problem['opens_at'], problem['closes_at']];
  const areMoments = hours.map((at) => typeof at === 'string' && !Number.isNaN(Date.parse(at)));
  expectSame('opens_at and closes_at are moments', areMoments, [true, true]);
}
