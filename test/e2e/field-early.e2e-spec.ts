import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { eventually } from '#platform/testing';
import { METRICS_PASSWORD } from './api-under-test.js';
import { FieldUnderTest, VOTE, type Reporter } from './field-client.js';
import { RawConnection, type RawAnswer } from './raw-connection.js';

/** The framework says here that it calls a handler. */
const HANDLERS = 'tracing:fastify.request.handler:start';
const OWN = new Set(['date', 'x-correlation-id', 'etag', 'content-length']);

let world: FieldUnderTest;
let office: string;
let reporter: Reporter;
let line: RawConnection;
let handled = 0;
const count = (): void => {
  handled += 1;
};

beforeAll(async () => {
  world = await FieldUnderTest.start();
  subscribe(HANDLERS, count);
});

afterAll(async () => {
  unsubscribe(HANDLERS, count);
  await world.stop();
});

beforeEach(async () => {
  line = new RawConnection(world.field.url);
  ({ office } = await world.open(400));
  await world.admin.database.query(`update elections set visibility = 'public'`);
  reporter = await world.source(office);
  // From these the headers are learnt, and the token and the figures come to hand.
  await reporter.vote(400);
  await reporter.ballot(400, 'RPG');
  line.send(read(), read('pollofficesstats', 'if-none-match: *'));
  await line.take(2);
});

afterEach(() => {
  line.close();
});

function read(path = 'pollofficesstats', ...headers: readonly string[]): string {
  return ask('GET', `/api/${path}/${office}/`, headers);
}

function ask(method: string, path: string, headers: readonly string[], body = ''): string {
  const lines = [`${method} ${path} HTTP/1.1`, 'host: test', ...headers];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

function authorization({ electorId, token }: Reporter): string {
  return `authorization: Basic ${Buffer.from(`${electorId}:${token}`).toString('base64')}`;
}

function post(body: object, ...headers: readonly string[]): string {
  const text = JSON.stringify(body);
  const own = ['content-type: application/json', `content-length: ${String(text.length)}`];
  return ask('POST', '/api/vote/', [authorization(reporter), ...own, ...headers], text);
}

/** How often a handler of the framework was called for it. */
async function handlersOf(request: string): Promise<readonly [number, RawAnswer]> {
  const before = handled;
  line.send(request);
  const [answer] = await line.take(1);
  if (answer === undefined) throw new Error('nothing came');
  return [handled - before, answer];
}

const same = ({ headers }: RawAnswer) => headers.filter(([name]) => !OWN.has(name)).sort();
const header = ({ headers }: RawAnswer, name: string) =>
  headers.filter(([one]) => one === name).map(([, value]) => value);

describe('a plain question for figures that are at hand', () => {
  it.each([
    ['200', []],
    ['304', ['if-none-match: *']],
  ] as const)(
    'is answered %s before the framework is entered, with its very headers',
    async (status, own) => {
      const [early, fromBytes] = await handlersOf(read('pollofficesstats', ...own));
      // A query is for the controller, although it asks for nothing.
      const full = ask('GET', `/api/pollofficesstats/${office}/?a=b`, own);
      const [late, fromController] = await handlersOf(full);
      expect([early, late]).toEqual([0, 1]);
      expect(fromBytes.status).toBe(Number(status));
      expect(fromController.status).toBe(Number(status));
      expect(fromBytes.body).toBe(fromController.body);
      expect(same(fromBytes)).toEqual(same(fromController));
      for (const name of OWN) {
        expect([name, header(fromBytes, name).length]).toEqual([
          name,
          header(fromController, name).length,
        ]);
      }
      expect(Object.fromEntries(same(fromBytes))).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'strict-transport-security': expect.stringContaining('max-age='),
        'cache-control': 'public, max-age=1, stale-while-revalidate=1',
      });
    },
  );

  it('carries the correlation id that was brought, and one of its own where none is sound', async () => {
    const id = 'a-caller-brought-this';
    const [, brought] = await handlersOf(read('pollofficesstats', `x-correlation-id: ${id}`));
    expect(header(brought, 'x-correlation-id')).toEqual([id]);
    const [, made] = await handlersOf(read('pollofficesstats', 'x-correlation-id: no good'));
    expect(header(made, 'x-correlation-id')).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    await eventually(() => {
      expect(world.field.log()).toContain(`"correlation_id":"${id}","msg":"request"`);
    });
  });

  it('is for the framework where it names an origin, has a body or wants the connection closed', async () => {
    for (const own of [['origin: https://a.example'], ['content-length: 0']]) {
      expect((await handlersOf(read('pollofficesstats', ...own)))[0]).toBe(1);
    }
    const [entered, answer] = await handlersOf(read('pollofficesstats', 'connection: close'));
    expect([entered, header(answer, 'connection')]).toEqual([1, ['close']]);
  });

  it('keeps its place among requests that were sent at once', async () => {
    const requests = Array.from({ length: 40 }, (_, n) =>
      n % 3 === 1
        ? ask('GET', '/health', [])
        : read(n % 2 ? 'pollofficesstats' : 'pollofficeresults'),
    );
    line.send(...requests);
    const answers = await line.take(requests.length);
    const kinds = answers.map(({ body }) => /"(status|totals|last_paper)"/.exec(body)?.[1]);
    expect(kinds).toEqual(
      requests.map((_, n) => (n % 3 === 1 ? 'status' : n % 2 ? 'totals' : 'last_paper')),
    );
  });

  it('is measured by the pattern of its route', async () => {
    const measured = async (): Promise<number> => {
      const basic = Buffer.from(`metrics:${METRICS_PASSWORD}`).toString('base64');
      const headers = { authorization: `Basic ${basic}` };
      const text = await (await fetch(`${world.field.url}/metrics`, { headers })).text();
      const counted =
        /_count\{[^}]*method="GET",route="\/api\/pollofficesstats\/:id",status="200"[^}]*\} (\d+)/;
      return Number(counted.exec(text)?.[1]);
    };
    const before = await measured();
    for (let n = 0; n < 10; n += 1) expect((await handlersOf(read()))[0]).toBe(0);
    expect((await measured()) - before).toBe(10);
  });
});

describe('a plain report of a source that is known', () => {
  it('is taken before the framework is entered, and answered with its very headers', async () => {
    const [early, fromDesk] = await handlersOf(post({ ...VOTE, index: 1 }));
    const [late, fromController] = await handlersOf(
      post({ ...VOTE, index: 2, observed_at: new Date().toISOString() }),
    );
    expect([early, fromDesk.status, late, fromController.status]).toEqual([0, 201, 1, 201]);
    expect(JSON.parse(fromDesk.body)).toEqual({ id: expect.stringMatching(/^\d+$/), index: 1 });
    expect(same(fromDesk)).toEqual(same(fromController));
    expect(header(fromDesk, 'x-correlation-id')).toEqual([expect.stringMatching(/^[\w-]{36}$/)]);
    expect(await world.tally(office, 'votes')).toMatchObject({ counted: 3 });
  });

  it('is, when it is sent again, 200 and the same body', async () => {
    const [, first] = await handlersOf(post({ ...VOTE, index: 3 }));
    const [entered, again] = await handlersOf(post({ ...VOTE, index: 3 }));
    expect([entered, again.status, again.body]).toEqual([0, 200, first.body]);
  });

  it.each([
    ['an unknown field', { ...VOTE, index: 4, id: 'x' }, 422],
    ['an index that is none', { ...VOTE, index: 1.5 }, 422],
    ['a name of the prototype', JSON.parse('{"index":4,"__proto__":{"a":1}}') as object, 400],
  ])('is for the framework where it holds %s', async (_, body, status) => {
    const [, answer] = await handlersOf(post(body));
    expect([answer.status, header(answer, 'content-type')]).toEqual([
      status,
      ['application/problem+json; charset=utf-8'],
    ]);
  });

  it('is refused by the framework, in its words, where the desk refuses it', async () => {
    await handlersOf(post({ ...VOTE, index: 5 }));
    const [entered, answer] = await handlersOf(
      post({ ...VOTE, gender: 'male', index: 5 }, 'x-correlation-id: one-that-was-brought'),
    );
    expect([entered, answer.status]).toEqual([0, 409]);
    expect(JSON.parse(answer.body)).toMatchObject({
      ...{ code: 'report_exists', correlation_id: 'one-that-was-brought' },
      report: { index: 5, gender: 'female' },
    });
  });

  it('is taken by nobody once the token has ended', async () => {
    expect((await handlersOf(post({ ...VOTE, index: 6 })))[0]).toBe(0);
    await world.admin.database.query(
      `update source_tokens set ended_at = now() where office_id = $1`,
      [office],
    );
    await eventually(async () => {
      expect((await handlersOf(post({ ...VOTE, index: 7 })))[1].status).toBe(401);
    });
  });

  it('is taken whole although its body comes later than its head, or in pieces', async () => {
    const request = post({ ...VOTE, index: 8 });
    const head = request.indexOf('\r\n\r\n') + 4;
    for (const part of [request.slice(0, head), request.slice(head, head + 9)]) {
      line.send(part);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const [, answer] = await handlersOf(request.slice(head + 9));
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([201, { index: 8 }]);
  });

  it('keeps its place among requests that were sent at once', async () => {
    line.send(...[9, 10, 11].map((index) => post({ ...VOTE, index }) + ask('GET', '/health', [])));
    const bodies = (await line.take(6)).map(({ body }) => /"(index":\d+|status)/.exec(body)?.[1]);
    expect(bodies).toEqual([9, 10, 11].flatMap((index) => [`index":${String(index)}`, 'status']));
  });
});

describe('requests that wait in PostgreSQL', () => {
  it('are told of, in the framework and before it, with the process id that PostgreSQL knows them by', async () => {
    const { database } = world.admin;
    const [place] = await database.query<{ readonly id: string }>(
      'select election_id as id from tallies where office_id = $1',
      [office],
    );
    const election = place?.id ?? '';
    // Until both have waited for longer than what is called slow.
    const held = database.query(
      `do $$ begin
         perform 1 from tallies where office_id = '${office}' for update;
         perform 1 from elections where id = '${election}' for update;
         while clock_timestamp() < now() + interval '10 s' and (
           select count(distinct application_name) < 2 from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock') loop
           perform pg_sleep(0.02), pg_stat_clear_snapshot();
         end loop;
         perform pg_sleep(0.6);
       end $$`,
    );
    const waiting = async (event: string): Promise<readonly number[]> => {
      const rows = await database.query<{ readonly pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and '${event}' in (wait_event, wait_event_type)`,
      );
      return rows.map(({ pid }) => pid);
    };
    await eventually(async () => {
      expect(await waiting('PgSleep')).toHaveLength(1);
    });
    line.send(post({ ...VOTE, index: 12 }, 'x-correlation-id: a-slow-report'));
    const move = { to: 'counting', reason: 'test' };
    const moved = world.director.send('POST', `elections/${election}/moves`, move);
    const pids: number[] = [];
    await eventually(async () => {
      pids.splice(0, Infinity, ...(await waiting('Lock')));
      expect(pids.length).toBeGreaterThanOrEqual(2);
    });
    await held;
    await line.take(1);
    const { headers } = await moved;
    for (const [{ log }, id] of [
      [world.field, 'a-slow-report'],
      [world.admin, headers.get('x-correlation-id')],
    ] as const) {
      const told = log()
        .split('\n')
        .filter((text) => text.includes('"slow statement"') && text.includes(`"${String(id)}"`))
        .map((text) => JSON.parse(text) as { readonly database_pid: number; readonly ms: number });
      expect(told.map(({ database_pid: pid }) => pids.includes(pid))).toContain(true);
      expect(Math.max(...told.map(({ ms }) => ms))).toBeGreaterThanOrEqual(500);
    }
  });
});

describe('a plain report of a source that is too quick', () => {
  it('is told to wait, as it would be behind the framework', async () => {
    const strict = await FieldUnderTest.startField(world.admin, { FIELD_REPORTS_BY_SOURCE: '3' });
    line.close();
    line = new RawConnection(strict.url);
    const answers = [];
    try {
      for (let index = 20; index < 40; index += 1) {
        answers.push(await handlersOf(post({ ...VOTE, index })));
      }
    } finally {
      await strict.stop();
    }
    expect(answers.filter(([entered, { status }]) => entered === 0 && status === 201)).not.toEqual(
      [],
    );
    const refused = answers.map(([, answer]) => answer).filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const one of refused) {
      expect(Number(header(one, 'retry-after')[0])).toBeGreaterThan(0);
      expect(JSON.parse(one.body)).toMatchObject({ code: 'too_many_requests' });
    }
  });
});
