import type { Answer } from '../client.js';
import { casesOf, type Case } from '../conformance-case.js';
import {
  expectCode,
  expectKeys,
  expectSame,
  expectStatus,
  expectText,
  expectThat,
  listOf,
  membersOf,
  show,
} from '../expectations.js';
import { BALLOTS, FLOWS, VOTES, type Flow } from '../flow.js';
import { given, type World } from '../world.js';
import { needsOf } from './line.js';

const NO_INDEXES: readonly unknown[] = [
  0,
  -1,
  1.5,
  '1',
  'one',
  '',
  null,
  true,
  [1],
  {},
  1e300,
  2 ** 53,
];
const NO_INDEXES_IN_PATHS = ['0', '-1', '1.5', 'one', '1e3', '0x1', '%00', '99999999999999999999'];
const PROBLEM = ['type', 'title', 'status', 'code', 'detail', 'correlation_id'];

const it = casesOf('refusals', 'scrutin');

export const REFUSAL_CASES: readonly Case[] = [
  ...FLOWS.flatMap(indexes),
  ...FLOWS.flatMap(otherFields),
  casesOf('ballots', 'scrutin')(
    'ballot.unknown-party',
    'a party_id that is not on the ballot is answered 422, naming those that are',
    [...BALLOTS.needs],
    async (world) => {
      const content = { party_id: 'no-such-party' };
      const answer = await world.report(
        BALLOTS,
        await world.reporter(BALLOTS),
        await world.nextIndex(BALLOTS),
        content,
      );
      expectStatus(answer, 422);
      const { detail } = membersOf('the body', answer.body);
      for (const known of world.options.parties) {
        expectThat(
          typeof detail === 'string' && detail.includes(known),
          `detail is ${show(detail)}, expected it to name ${known}`,
        );
      }
    },
  ),
  it(
    'refusals.problem',
    'a refusal is a problem of RFC 9457 with code, detail and correlation_id',
    ['office'],
    async (world) => {
      for (const answer of await refusals(world)) expectProblem(answer);
    },
  ),
  it(
    'refusals.authenticate-field',
    'a field that authentication does not know is refused by name',
    ['office'],
    async (world) => {
      const json = { elector_id: world.freshElectorId(), poll_office_id: world.options.offices[0] };
      expectNamed(await world.authenticate({ ...json, colour: 'green' }), 'colour');
    },
  ),
  it('refusals.syntax', 'a body that is no JSON is answered 400', ['office'], async (world) => {
    const as = await world.reporter(VOTES);
    for (const path of ['/api/authenticate/', VOTES.path, BALLOTS.path]) {
      expectStatus(await world.send('POST', path, { as, raw: '{"index":' }), 400);
    }
  }),
  it('refusals.shape', 'a body that is no object is answered 4xx', ['office'], async (world) => {
    const as = await world.reporter(VOTES);
    for (const json of [null, 7, 'text', [], [[]], true]) {
      for (const path of ['/api/authenticate/', VOTES.path, `${VOTES.path}batch/`]) {
        expectClientFault(await world.send('POST', path, { as, json }), show(json));
      }
    }
  }),
  it('refusals.size', 'a body of two megabytes is answered 413', ['office'], async (world) => {
    const json = { elector_id: 'x'.repeat(2_000_000), poll_office_id: world.options.offices[0] };
    expectStatus(await world.send('POST', '/api/authenticate/', { json }), 413);
  }),
  it(
    'refusals.credentials',
    'credentials that nobody can have are answered 401',
    ['office'],
    async (world) => {
      for (const authorization of [
        'Basic',
        'Basic %%%',
        'Basic OjpAOg==',
        'Basic AA==',
        'Bearer x',
        `Basic ${'QUFB'.repeat(500)}`,
      ]) {
        const { status } = await world.send('POST', VOTES.path, {
          json: {},
          headers: { authorization },
        });
        expectThat(
          status === 401,
          `authorization ${show(authorization)} was answered ${String(status)}, expected 401`,
        );
      }
    },
  ),
  it(
    'refusals.offices',
    'an office that nobody has is answered 4xx, whatever its id is made of',
    [],
    async (world) => {
      for (const id of ['0', 'x', '%00', '%F0%9F%97%B3', "1'--", '..%2F..', 'x'.repeat(500)]) {
        for (const resource of ['pollofficesstats', 'pollofficeresults']) {
          expectClientFault(await world.readPublic(`/api/${resource}/${id}/`), id);
        }
      }
    },
  ),
];

function indexes(flow: Flow): readonly Case[] {
  const here = casesOf(flow.section, 'scrutin');
  return [
    here(
      `${flow.name}.index`,
      'an index that is no whole number above zero is answered 422',
      needsOf(flow),
      async (world) => {
        const reporter = await world.reporter(flow);
        const [content] = world.contents(flow);
        for (const index of NO_INDEXES) {
          const { status } = await world.report(flow, reporter, index, content);
          expectThat(
            status === 422,
            `index ${show(index)} was answered ${String(status)}, expected 422`,
          );
        }
      },
    ),
    here(
      `${flow.name}.index-in-path`,
      'nor is such an index taken in a path',
      needsOf(flow),
      async (world) => {
        const as = await world.reporter(flow);
        const json = { ...world.contents(flow)[0], revision: 2 };
        for (const index of NO_INDEXES_IN_PATHS) {
          const { status } = await world.send('PUT', `${flow.path}${index}/`, { as, json });
          expectThat(status === 422, `index ${index} was answered ${String(status)}, expected 422`);
        }
      },
    ),
  ];
}

function otherFields(flow: Flow): readonly Case[] {
  const here = casesOf(flow.section, 'scrutin');
  return [
    here(
      `${flow.name}.unknown-field`,
      'a field that is not known is refused by name',
      needsOf(flow),
      async (world) => {
        const index = await world.nextIndex(flow);
        const content = { ...world.contents(flow)[0], colour: 'green' };
        expectNamed(await world.report(flow, await world.reporter(flow), index, content), 'colour');
      },
    ),
    here(
      `${flow.name}.observed-at`,
      'observed_at is taken, and answered 422 where it is no moment or lies ahead',
      needsOf(flow),
      async (world) => {
        const as = await world.reporter(flow);
        const send = async (observed_at: unknown): Promise<Answer> => {
          const json = {
            index: await world.nextIndex(flow),
            ...world.contents(flow)[0],
            observed_at,
          };
          return world.send('POST', flow.path, { as, json });
        };
        expectStatus(await send(new Date(Date.now() - 1000).toISOString()), 201);
        for (const wrong of ['yesterday', '2026-02-30T10:00:00Z', 7, '2099-01-01T10:00:00Z']) {
          expectStatus(await send(wrong), 422);
        }
      },
    ),
  ];
}

/** One of each kind. */
async function refusals(world: World): Promise<readonly Answer[]> {
  const as = await world.reporter(VOTES);
  const office = given(world.options.offices[0]);
  const fields = { elector_id: world.freshElectorId(), poll_office_id: office };
  await world.authenticate({ ...fields, password: world.freshPassword() });
  return [
    await world.send('POST', VOTES.path, { as, raw: '{' }),
    await world.send('POST', VOTES.path, { json: {} }),
    await world.authenticate(fields),
    await world.readPublic('/api/pollofficesstats/00000000-0000-4000-8000-000000000000/'),
    await world.send('PUT', `${VOTES.path}${String(await world.nextIndex(VOTES))}/`, {
      as,
      json: { ...world.contents(VOTES)[0], revision: 2 },
    }),
    await world.send('POST', VOTES.path, { as, json: {} }),
  ];
}

function expectProblem(answer: Answer): void {
  const type = answer.headers.get('content-type') ?? '';
  expectThat(
    type.startsWith('application/problem+json'),
    `content-type of ${answer.request} (${String(answer.status)}) is ${type}`,
  );
  const body = membersOf('the body', answer.body);
  const known = Object.fromEntries(Object.entries(body).filter(([name]) => PROBLEM.includes(name)));
  expectKeys('the problem', known, PROBLEM);
  for (const name of ['code', 'detail', 'correlation_id']) expectText(name, body[name]);
  expectSame('status in the body', body['status'], answer.status);
}

function expectNamed(answer: Answer, field: string): void {
  expectCode(answer, 422, 'validation_failed');
  const errors = listOf('errors', membersOf('the body', answer.body)['errors']);
  const names = errors.map((one) => membersOf('an error', one)['field']);
  expectThat(names.includes(field), `errors name ${show(names)}, expected ${field}`);
}

function expectClientFault({ request, status }: Answer, what: string): void {
  expectThat(
    status >= 400 && status < 500,
    `${request} with ${what} was answered ${String(status)}`,
  );
}
