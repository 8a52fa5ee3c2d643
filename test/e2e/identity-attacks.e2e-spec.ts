import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '#platform/testing';
import { type ApiUnderTest } from './api-under-test.js';
import { bearer, IdentityClient, median, PASSWORD, startIdentityApi } from './identity-client.js';

const NEW_PASSWORD = 'la rue des 3 manguiers';
/** Half of it, or a few milliseconds: a hash that is left out, or a mail that is waited for, makes more. */
const TOLERANCE = 0.5;
const NOISE_MS = 6;

describe('accounts under attack', () => {
  let api: ApiUnderTest;
  let client: IdentityClient;

  beforeAll(async () => {
    api = await startIdentityApi({
      AUTH_ATTEMPTS_BY_ADDRESS: '10000',
      AUTH_ATTEMPTS_BY_ACCOUNT: '1000',
      AUTH_MAILS_BY_ACCOUNT: '1000',
    });
    client = new IdentityClient(api);
  });

  afterAll(async () => {
    await api.stop();
  });

  async function count(sql: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await api.database.query<{ readonly n: string }>(
      `select count(*) as n from ${sql}`,
      values,
    );
    return Number(row?.n);
  }

  describe('whether an address has an account is not told', () => {
    const known = 'connue@exemple.ga';
    const ways: readonly [string, string, (email: string) => object][] = [
      ['register', 'register', (email) => ({ email, name: 'X', password: PASSWORD })],
      ['login', 'login', (email) => ({ email, password: 'a wrong one, surely' })],
      ['forgot-password', 'forgot-password', (email) => ({ email })],
    ];

    beforeAll(async () => {
      await client.signUp(known);
    });

    it.each(ways)('by the words of %s', async (_, path, body) => {
      const unknown = `inconnue.${path}@exemple.ga`;
      const [one, other] = [
        await client.send('POST', path, body(known)),
        await client.send('POST', path, body(unknown)),
      ];
      const seen = ({ status, headers, body: told }: typeof one, email: string) => ({
        status,
        headers: [...headers.keys()].sort(),
        told: JSON.stringify({ ...told, correlation_id: '' }).replaceAll(email, ''),
      });
      expect(seen(one, known)).toEqual(seen(other, unknown));
    });

    it.each(ways)('by the time that %s takes', async (_, path, body) => {
      const times = { known: [] as number[], unknown: [] as number[] };
      for (let n = 0; n < 25; n += 1) {
        for (const kind of ['known', 'unknown'] as const) {
          const email = kind === 'known' ? known : `temps.${path}.${n}@exemple.ga`;
          const started = performance.now();
          await client.send('POST', path, body(email));
          times[kind].push(performance.now() - started);
          // What happens behind the answer must not be measured with the next one.
          await delay(5);
        }
      }
      const [one, other] = [median(times.known), median(times.unknown)];
      expect(Math.abs(one - other)).toBeLessThan(
        Math.max(NOISE_MS, TOLERANCE * Math.max(one, other)),
      );
    });

    it('by waiting for a mail server, which here takes a call and never says a word', async () => {
      const calls = new Set<Socket>();
      const silent = createServer((socket) => calls.add(socket)).listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const { port } = silent.address() as AddressInfo;
      const slow = await startIdentityApi({ SMTP_URL: `smtp://127.0.0.1:${port}` });
      try {
        const there = new IdentityClient(slow);
        const started = performance.now();
        await there.register(known);
        expect((await there.register(known)).status).toBe(201);
        expect((await there.send('POST', 'forgot-password', { email: known })).status).toBe(202);
        expect(performance.now() - started).toBeLessThan(2_500);
        await eventually(() => {
          expect(calls.size).toBe(3);
        });
      } finally {
        for (const socket of calls) socket.destroy();
        await slow.stop();
        silent.close();
      }
    });

    it('but the owner hears of a second registration, which changes nothing', async () => {
      const email = 'proprio@exemple.ga';
      await client.register(email);
      expect((await client.register(email.toUpperCase(), 'somebody else wants in')).status).toBe(
        201,
      );
      await eventually(async () => {
        expect((await client.mailsTo(email))[0]?.subject).toContain('you have an account already');
      });
      expect((await client.login(email, 'somebody else wants in')).status).toBe(401);
      expect((await client.login(email)).status).toBe(200);
    });
  });

  it('opens one account when the same address registers twenty times at once', async () => {
    const email = 'vingt@exemple.ga';
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.register(email)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(await count('accounts where email = $1', [email])).toBe(1);
    expect(
      await count(`audit_entries e join accounts a on a.id::text = e.subject_id
        where a.email = '${email}' and action = 'account.registered'`),
    ).toBe(1);
  });

  it.each([
    ['register', { kind: 'platform_admin' }],
    ['register', { role: 'admin' }],
    ['register', { email_verified_at: '2026-01-01T00:00:00Z' }],
    ['register', { id: '00000000-0000-4000-8000-000000000001' }],
    ['login', { kind: 'platform_admin' }],
  ])('takes no field at %s that is not asked for: %j', async (path, extra) => {
    const email = `plus.${Object.keys(extra)[0] ?? ''}@exemple.ga`;
    const name = path === 'register' ? { name: 'X' } : {};
    const { status, body } = await client.send('POST', path, {
      email,
      password: PASSWORD,
      ...name,
      ...extra,
    });
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      expect.objectContaining({ field: Object.keys(extra)[0], code: 'unknown_field' }),
    ]);
    expect(await count('accounts where email = $1', [email])).toBe(0);
  });

  it('does not let a profile make itself an admin', async () => {
    const { access_token } = await client.signUp('humble@exemple.ga');
    for (const extra of [{ kind: 'platform_admin' }, { email: 'x@exemple.ga' }, { id: 'x' }]) {
      const body = { name: 'X', ...extra };
      expect((await client.send('PUT', 'profile', body, bearer(access_token))).status).toBe(422);
    }
    expect((await client.profile(access_token)).body).toMatchObject({ kind: 'director' });
  });

  it.each([
    `' or 1=1 --@exemple.ga`,
    `x'; drop table accounts; --@exemple.ga`,
    `x@exemple.ga' or '1'='1`,
    'x@exemple.ga\r\nBcc: tous@exemple.ga',
    'x@exemple',
    '',
    'x'.repeat(300),
    { $gt: '' },
    ['a@exemple.ga', 'b@exemple.ga'],
    null,
    42,
  ])('refuses %j as an address, by name', async (email) => {
    for (const path of ['register', 'login', 'forgot-password']) {
      const rest = path === 'forgot-password' ? {} : { password: PASSWORD };
      const name = path === 'register' ? { name: 'X' } : {};
      const { status, body } = await client.send('POST', path, { email, ...rest, ...name });
      expect(status).toBe(422);
      expect(body.errors?.map(({ field }) => field)).toContain('email');
    }
    expect(await count('accounts')).toBeGreaterThan(0);
  });

  it('stores an apostrophe as an apostrophe', async () => {
    expect((await client.register("d'or'--@exemple.ga")).status).toBe(201);
    expect((await client.login("d'or'--@exemple.ga")).status).toBe(200);
  });

  it('takes a composed and a decomposed address for one, and the letters of the Turkish i for three', async () => {
    await client.register('a\u0131\u0308cha@exemple.ga'.replace('\u0131', 'i'));
    expect((await client.login('AÏCHA@exemple.ga')).status).toBe(200);
    await client.register('ali@exemple.ga');
    for (const lookalike of ['alı@exemple.ga', 'alİ@exemple.ga']) {
      expect((await client.login(lookalike)).status).toBe(401);
    }
    expect((await client.login('ALI@exemple.ga')).status).toBe(200);
  });

  it('refuses passwords that are too short, too long, common or no text', async () => {
    const codes = async (password: unknown) => {
      const form = { email: 'mdp@exemple.ga', name: 'Mdp', password };
      const { status, body } = await client.send('POST', 'register', form);
      return [status, body.errors?.map(({ code }) => code)];
    };
    expect(await codes('court')).toEqual([422, ['too_short']]);
    expect(await codes('xy7 '.repeat(60))).toEqual([422, ['too_long']]);
    expect(await codes('azertyuiop')).toEqual([422, ['too_common']]);
    expect(await codes(1234567890)).toEqual([422, ['is_string']]);
    expect((await client.login('mdp@exemple.ga', 'x'.repeat(100_000))).status).toBe(422);
    expect((await client.login('mdp@exemple.ga', 'x'.repeat(300_000))).status).toBe(413);
  });

  describe('a reset link', () => {
    async function askFor(email: string, nth: number): Promise<string> {
      await client.send('POST', 'forgot-password', { email });
      await eventually(async () => {
        expect(await client.linksTo(email, 'reset-password')).toHaveLength(nth);
      });
      return (await client.linksTo(email, 'reset-password'))[0] ?? '';
    }

    async function reset(token: string, password = NEW_PASSWORD): Promise<number> {
      return (await client.send('POST', 'reset-password', { token, password })).status;
    }

    it('works once, also when it is used several times at once', async () => {
      await client.register('lien@exemple.ga');
      const token = await askFor('lien@exemple.ga', 1);
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, n) => reset(token, `mangue verte numero ${n}`)),
      );
      expect(answers.filter((status) => status === 204)).toHaveLength(1);
      expect(answers.filter((status) => status === 422)).toHaveLength(5);
      expect(await reset(token)).toBe(422);
      expect(await count(`audit_entries where action = 'password.reset'`)).toBe(1);
    });

    it('works for thirty minutes', async () => {
      await client.register('tard@exemple.ga');
      const token = await askFor('tard@exemple.ga', 1);
      const [link] = await api.database.query<{ readonly minutes: number }>(
        `select extract(epoch from expires_at - created_at)::int / 60 as minutes from one_time_links
          where purpose = 'reset' order by created_at desc limit 1`,
      );
      expect(link?.minutes).toBe(30);
      await api.database.query(
        `update one_time_links set created_at = now() - interval '31 minutes',
           expires_at = now() - interval '1 second' where purpose = 'reset'`,
      );
      expect(await reset(token)).toBe(422);
      expect((await client.login('tard@exemple.ga')).status).toBe(200);
    });

    it('ends when a newer one is sent, and when the password is changed otherwise', async () => {
      const email = 'releve@exemple.ga';
      const { access_token } = await client.signUp(email);
      const old = await askFor(email, 1);
      const newer = await askFor(email, 2);
      expect(await reset(old)).toBe(422);
      const change = { current_password: PASSWORD, new_password: NEW_PASSWORD };
      const put = await client.send('PUT', 'password', change, bearer(access_token));
      expect(put.status).toBe(204);
      expect(await reset(newer)).toBe(422);
    });

    it('is not one that verifies, nor the other way round', async () => {
      const email = 'melange@exemple.ga';
      await client.register(email);
      const token = await askFor(email, 1);
      expect((await client.send('POST', 'verify-email', { token })).status).toBe(422);
      const [verify = ''] = await client.linksTo(email, 'verify-email');
      expect(await reset(verify)).toBe(422);
    });
  });

  it('keeps answering others while two hundred sign in at once', async () => {
    const health = async (): Promise<number> => {
      const started = performance.now();
      expect((await fetch(`${api.url}/health`)).status).toBe(200);
      return performance.now() - started;
    };
    const over = new AbortController();
    const rush = Promise.all(
      Array.from({ length: 200 }, (_, n) => client.login(`foule.${n}@exemple.ga`, 'x'.repeat(12))),
    ).finally(() => {
      over.abort();
    });
    const times: number[] = [];
    while (!over.signal.aborted) {
      times.push(await health());
      await delay(10);
    }
    const answers = await rush;
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
    expect(refused.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
    expect(median(times)).toBeLessThan(250);
    // When the rush is over, everybody comes in as before.
    await client.register('apres@exemple.ga');
    expect((await client.login('apres@exemple.ga')).status).toBe(200);
  });
});
