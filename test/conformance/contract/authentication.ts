import { casesOf, type Case } from '../conformance-case.js';
import {
  expectKeys,
  expectRefusal,
  expectSame,
  expectSuccess,
  expectText,
  expectThat,
  membersOf,
  NotApplicable,
  show,
  type Members,
} from '../expectations.js';
import { given, type World } from '../world.js';

const it = casesOf('authentication', 'ufrecs');

export const AUTHENTICATION_CASES: readonly Case[] = [
  it(
    'auth.answer',
    'an elector_id that is new is let in, with exactly the keys of the contract',
    ['office'],
    async (world) => {
      const body = await firstAnswer(world);
      expectKeys('the answer', body, ['token', 'poll_office_id', 's3']);
      expectText('token', body['token']);
      expectKeys('s3', body['s3'], ['base_path', 'credentials']);
    },
  ),
  it('auth.office', 'the answer names the office that was asked for', ['office'], async (world) => {
    const body = await firstAnswer(world);
    expectSame('poll_office_id', body['poll_office_id'], given(world.options.offices[0]));
  }),
  it('auth.folder', 's3.base_path is the folder of the source', ['office'], async (world) => {
    const electorId = world.freshElectorId();
    const { base_path: folder } = s3Of(await answerFor(world, electorId));
    expectThat(
      typeof folder === 'string' &&
        folder.startsWith('s3://') &&
        folder.endsWith(`/source-${electorId}/`),
      `s3.base_path is ${show(folder)}, expected s3://…/source-{elector_id}/`,
    );
  }),
  it(
    'auth.credentials',
    's3.credentials are an access key, a secret key and a session token',
    ['office'],
    async (world) => {
      const { credentials } = s3Of(await firstAnswer(world));
      if (credentials === null && world.options.profile === 'scrutin') {
        throw new NotApplicable('null: no object store is within reach of the backend');
      }
      const keys = ['access_key', 'secret_key', 'session_token'];
      const lent = expectKeys('s3.credentials', credentials, keys);
      for (const key of keys) expectText(`s3.credentials.${key}`, lent[key]);
    },
  ),
  it('auth.known', 'an elector_id that is known is let in again', ['office'], async (world) => {
    const electorId = world.freshElectorId();
    await answerFor(world, electorId);
    expectText('token', (await answerFor(world, electorId))['token']);
  }),
  it(
    'auth.password',
    'a password may be given, and lets the same elector in again',
    ['office'],
    async (world) => {
      const office = given(world.options.offices[0]);
      const [electorId, password] = [world.freshElectorId(), world.freshPassword()];
      await world.signIn(electorId, office, password);
      await world.signIn(electorId, office, password);
    },
  ),
  it('auth.required', 'elector_id and poll_office_id are required', ['office'], async (world) => {
    const full = {
      elector_id: world.freshElectorId(),
      poll_office_id: given(world.options.offices[0]),
    };
    expectRefusal(await world.authenticate({ elector_id: full.elector_id }));
    expectRefusal(await world.authenticate({ poll_office_id: full.poll_office_id }));
  }),
];

async function firstAnswer(world: World): Promise<Members> {
  return answerFor(world, world.freshElectorId());
}

async function answerFor(world: World, electorId: string): Promise<Members> {
  const answer = await world.authenticate({
    elector_id: electorId,
    poll_office_id: given(world.options.offices[0]),
  });
  expectSuccess(answer);
  return membersOf('the answer', answer.body);
}

function s3Of(answer: Members): Members {
  return membersOf('s3', answer['s3']);
}
