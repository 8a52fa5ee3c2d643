import { AccessTokens } from '#platform/auth';
import type { AccountId, SessionId } from '#kernel';
import { JWT_SECRET, type ApiUnderTest } from './api-under-test.js';
import {
  bearer,
  cookiePair,
  IdentityClient,
  PASSWORD,
  type TokensSeen,
  startIdentityApi,
} from './identity-client.js';

describe('sessions under attack', () => {
  let api: ApiUnderTest;
  let client: IdentityClient;

  beforeAll(async () => {
    api = await startIdentityApi({
      AUTH_ATTEMPTS_BY_ADDRESS: '10000',
      AUTH_ATTEMPTS_BY_ACCOUNT: '1000',
    });
    client = new IdentityClient(api);
  });

  afterAll(async () => {
    await api.stop();
  });

  async function reasons(): Promise<readonly string[]> {
    const rows = await api.database.query<{ readonly reason: string }>(
      `select after->>'reason' as reason from audit_entries
        where action = 'session.revoked' order by id`,
    );
    return rows.map(({ reason }) => reason);
  }

  describe('a refresh token', () => {
    it('that comes a second time ends the whole family, the newest token included', async () => {
      const first = await client.signUp('vol@exemple.ga');
      const second = (await client.refresh(first.refresh_token)).body;
      const stolen = await client.refresh(first.refresh_token);
      expect([stolen.status, stolen.body.code]).toEqual([401, 'refresh_refused']);
      expect((await client.refresh(second.refresh_token)).status).toBe(401);
      expect((await client.profile(second.access_token)).status).toBe(401);
      expect((await reasons()).at(-1)).toBe('refresh_token_reused');
    });

    it('that comes twice at the same moment rotates at most once, and ends the family', async () => {
      const { refresh_token } = await client.signUp('course@exemple.ga');
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => client.refresh(refresh_token)),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(7);
      expect((await client.refresh(won[0]?.body.refresh_token)).status).toBe(401);
      const rows = await api.database.query<{ readonly n: string }>(
        `select count(*) as n from audit_entries e join sessions s on s.id::text = e.subject_id
          join accounts a on a.id = s.account_id
         where e.action = 'session.revoked' and a.email = 'course@exemple.ga'`,
      );
      expect(rows[0]?.n).toBe('1');
    });

    it('leaves the other sessions of the account alone', async () => {
      const first = await client.signUp('deux@exemple.ga');
      const other = (await client.login('deux@exemple.ga')).body;
      await client.refresh(first.refresh_token);
      await client.refresh(first.refresh_token);
      expect((await client.refresh(other.refresh_token)).status).toBe(200);
    });

    it('ends with its session after thirty days', async () => {
      const { refresh_token, access_token } = await client.signUp('vieux@exemple.ga');
      await api.database.query(
        `update sessions set created_at = now() - interval '31 days', expires_at = now() - interval '1 second'
          where account_id = (select id from accounts where email = 'vieux@exemple.ga')`,
      );
      expect((await client.refresh(refresh_token)).status).toBe(401);
      expect((await client.profile(access_token)).status).toBe(401);
      await client.login('vieux@exemple.ga');
      const left = await api.database.query(
        `select 1 from sessions where account_id = (select id from accounts where email = 'vieux@exemple.ga')`,
      );
      expect(left).toHaveLength(1);
    });

    it.each([
      ['unknown', { refresh_token: 'x'.repeat(43) }, 401],
      ['missing', {}, 401],
      ['empty', { refresh_token: '' }, 422],
      ['endless', { refresh_token: 'x'.repeat(5_000) }, 422],
      ['no text', { refresh_token: { $ne: null } }, 422],
    ])('that is %s is refused', async (_, body, status) => {
      expect((await client.send('POST', 'refresh', body)).status).toBe(status);
    });

    it('lies in the database as a digest only', async () => {
      const { refresh_token } = await client.signUp('depot@exemple.ga');
      const rows = await api.database.query<{ readonly t: string }>(
        'select refresh_tokens::text as t from refresh_tokens',
      );
      expect(rows.map(({ t }) => t).join()).not.toContain(refresh_token);
    });
  });

  describe('an access token', () => {
    it('for an account counts only with a session of that very account', async () => {
      const { access_token } = await client.signUp('une@exemple.ga');
      await client.signUp('autre@exemple.ga');
      const [mine] = await api.database.query<{ readonly id: AccountId }>(
        `select id from accounts where email = 'une@exemple.ga'`,
      );
      const [theirs] = await api.database.query<{ readonly id: SessionId }>(
        `select s.id from sessions s join accounts a on a.id = account_id where email = 'autre@exemple.ga'`,
      );
      const tokens = new AccessTokens(JWT_SECRET);
      const actor = { kind: 'director', id: mine?.id ?? ('' as AccountId) } as const;
      expect((await client.profile(access_token)).status).toBe(200);
      for (const token of [
        await tokens.issue(actor),
        await tokens.issue({ ...actor, ...(theirs && { sessionId: theirs.id }) }),
      ]) {
        expect((await client.profile(token)).status).toBe(401);
        const put = await client.send('PUT', 'profile', { name: 'x' }, bearer(token));
        expect(put.status).toBe(401);
      }
    });
  });

  describe('a browser', () => {
    interface Browser {
      readonly tokens: TokensSeen;
      readonly cookie: string;
      readonly csrf: string;
    }

    async function signIn(email: string): Promise<Browser> {
      await client.register(email);
      const { body, cookie } = await client.send<TokensSeen>('POST', 'login', {
        email,
        password: PASSWORD,
        client: 'browser',
      });
      return { tokens: body, cookie: cookiePair(cookie), csrf: body.csrf_token ?? '' };
    }

    async function post(
      path: 'refresh' | 'logout',
      { cookie }: Browser,
      csrf?: string,
      body?: object,
    ) {
      const header = csrf === undefined ? {} : { 'x-csrf-token': csrf };
      return client.send<TokensSeen & { code?: string }>('POST', path, body, { cookie, ...header });
    }

    it('is given the refresh token in a cookie only that no script and no other site can use', async () => {
      await client.register('biscuit@exemple.ga');
      const { body, cookie } = await client.send<TokensSeen>('POST', 'login', {
        email: 'biscuit@exemple.ga',
        password: PASSWORD,
        client: 'browser',
      });
      expect(body).not.toHaveProperty('refresh_token');
      expect(body.csrf_token).toMatch(/^[\w-]{43}$/);
      const attributes = cookie?.split('; ') ?? [];
      expect(attributes[0]).toMatch(/^__Secure-scrutin_refresh=[\w-]{43}$/);
      expect(attributes).toEqual(
        expect.arrayContaining(['Path=/api/auth', 'HttpOnly', 'Secure', 'SameSite=Strict']),
      );
      const expires = attributes.find((text) => text.startsWith('Expires='))?.slice(8) ?? '';
      expect(Math.round((Date.parse(expires) - Date.now()) / 86_400_000)).toBe(30);
    });

    it('refreshes with the cookie and the CSRF token of its session, again and again', async () => {
      const browser = await signIn('onglets@exemple.ga');
      const once = await post('refresh', browser, browser.csrf);
      expect(once.status).toBe(200);
      expect(once.body).not.toHaveProperty('refresh_token');
      expect(once.body.csrf_token).toBe(browser.csrf);
      const next = { ...browser, cookie: cookiePair(once.cookie) };
      expect(next.cookie).not.toBe(browser.cookie);
      expect((await post('refresh', next, browser.csrf, {})).status).toBe(200);
    });

    it.each(['refresh', 'logout'] as const)(
      'cannot be made to %s by another site: a missing, wrong or other session’s CSRF token',
      async (path) => {
        const victim = await signIn(`victime.${path}@exemple.ga`);
        const attacker = await signIn(`attaque.${path}@exemple.ga`);
        const flipped = (victim.csrf.startsWith('A') ? 'B' : 'A') + victim.csrf.slice(1);
        for (const csrf of [undefined, '', 'x', flipped, attacker.csrf]) {
          const { status, body } = await post(path, victim, csrf);
          expect([status, body.code]).toEqual([403, 'csrf_refused']);
        }
        // None of the attempts used the token up or ended the session.
        expect((await post('refresh', victim, victim.csrf)).status).toBe(200);
      },
    );

    it('signs out: the session is over and the cookie is gone', async () => {
      const browser = await signIn('sortie@exemple.ga');
      const out = await post('logout', browser, browser.csrf);
      expect(out.status).toBe(204);
      expect(out.cookie).toMatch(/^__Secure-scrutin_refresh=;.*Expires=Thu, 01 Jan 1970/);
      expect((await post('refresh', browser, browser.csrf)).status).toBe(401);
      expect((await client.profile(browser.tokens.access_token)).status).toBe(401);
    });

    it('that sends cookies which are not ours gets a refusal and no fault', async () => {
      for (const cookie of [
        'a=b',
        '__Secure-scrutin_refresh=',
        '__Secure-scrutin_refresh=%00%ff',
      ]) {
        const answer = await client.send('POST', 'refresh', undefined, { cookie });
        expect([answer.status, answer.body.code]).toEqual([401, 'refresh_refused']);
      }
    });
  });
});
